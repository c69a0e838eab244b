import * as v from "valibot";
import { AuthorityId, PersonId } from "../ids.ts";
import { Instant } from "../instant.ts";
import { TableDesign } from "../kinds/table/design.ts";

/** A table that an office keeps in its own library, to ask for it again. */
export const KeptTable = v.object({
  /** Says what it is and which state of it: the same table kept twice is one. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
  authority: AuthorityId,
  design: TableDesign,
  keptAt: Instant,
  by: PersonId,
});
export type KeptTable = v.InferOutput<typeof KeptTable>;
