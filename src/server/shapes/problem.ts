import { type Static, Type } from "@sinclair/typebox";
import { Text } from "./parts.ts";
import { shape } from "./shape.ts";

export const Problem = shape(
  "Problem",
  {
    type: Type.String({ description: "urn:hearsay: and the error's number." }),
    title: Text,
    status: Type.Integer(),
    detail: Type.String({ description: "What is wrong, and where." }),
    code: Type.String({ description: "The error's number, as docs/errors.md lists it." }),
    next: Type.String({ description: "What to do next." }),
  },
  "An error after RFC 9457.",
);
export type Problem = Static<typeof Problem>;
