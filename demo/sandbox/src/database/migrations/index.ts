import { FIRST_SCHEMA } from "./001-first-schema.ts";
import { SECOND_SCHEMA } from "./002-second-schema.ts";

/** In order; the position is the version. A migration that was released is never edited. */
export const MIGRATIONS: readonly string[] = [FIRST_SCHEMA, SECOND_SCHEMA];
