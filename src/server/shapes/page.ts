import { type TArray, type TObject, type TSchema, type TUnsafe, Type } from "@sinclair/typebox";
import { nullable } from "./shape.ts";

/** A page of a list of these. */
export function pageOf<Item extends TSchema>(
  item: Item,
): TObject<{ items: TArray<Item>; next: TUnsafe<string | null> }> {
  return Type.Object(
    {
      items: Type.Array(item),
      next: nullable(
        Type.String({
          description: 'Hand it back as "after" for the next page; null at the end.',
        }),
      ),
    },
    { additionalProperties: false },
  );
}
