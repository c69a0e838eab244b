import type { Field, FieldKind, FieldTotal } from "../../core/kinds/field.ts";
import { awards } from "./kinds/awards.ts";
import { choice } from "./kinds/choice.ts";
import { documents } from "./kinds/documents.ts";
import { dossiers } from "./kinds/dossiers.ts";
import { exemplars } from "./kinds/exemplars.ts";
import { indicators } from "./kinds/indicators.ts";
import { movements } from "./kinds/movements.ts";
import { narrative } from "./kinds/narrative.ts";
import { proposals } from "./kinds/proposals.ts";
import { ratio } from "./kinds/ratio.ts";
import { table } from "./kinds/table.ts";
import { tally } from "./kinds/tally.ts";
import { targets } from "./kinds/targets.ts";
import { tasks } from "./kinds/tasks.ts";
import type { KindOnPage, OnPage } from "./on-page.ts";

/**
 * Each kind of field on the page; one left out does not compile. This cannot stand in the kind's own folder:
 * a passage is the document's, and the rules in core know no document.
 */
const onPage: { readonly [K in FieldKind]: KindOnPage<K> } = {
  narrative,
  documents,
  ratio,
  indicators,
  movements,
  exemplars,
  counts: tally,
  awards,
  council: tally,
  training: tally,
  complaints: tally,
  fund: tally,
  targets,
  tasks,
  choice,
  table,
  proposals,
  dossiers,
};

/**
 * The table holds for every field the kind that fits it; TypeScript cannot say so of a union, hence the one
 * cast.
 */
export function onPageOf({ kind }: Field): OnPage<Field, FieldTotal> {
  return onPage[kind] as unknown as OnPage<Field, FieldTotal>;
}
