import type { Job } from "../intake/job.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Buckets } from "./buckets.ts";
import type { Desk } from "./desk.ts";
import type { Gate } from "./gate.ts";
import type { News } from "./news.ts";
import type { Recent } from "./recent.ts";

/** What the addresses of a server stand on. */
export interface Services {
  /** To ask; what changes the ledger goes over the desk. */
  ledger: Ledger;
  /** Answers that still hold. */
  recent: Recent;
  /** Null where the ledger is only to be read. */
  desk: Desk | null;
  news: News;
  gate: Gate;
  /** Wrong tokens that each client may show. */
  attempts: Buckets;
  /** Changes that each client may ask for. */
  turns: Buckets;
  /** The reports of the worked example. */
  example(): AsyncIterable<Job>;
  about: {
    version: string;
    /** The ledger's place, for people. */
    ledger: string;
    /** Whose name stands under corrections unless another is given. */
    author: string;
  };
}
