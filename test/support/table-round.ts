import type { Directive } from "../../functions/core/directives/directive.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { composed, districtOf, issued, played } from "./played.ts";

/** A district's round that asks nothing but one table, answered by its first units. */
export function tableRound(design: TableDesign, answers: readonly Entries[]) {
  const roster = districtOf(Math.max(3, answers.length));
  const field: Field = {
    kind: "table",
    id: "bieu",
    label: design.title,
    required: false,
    topic: "results",
    design,
  };
  const directive = asking(issued("an-son-2022-h1", roster), field);
  const said = played(directive, roster, answers.length, (_, index) => ({ ...answers[index] }));
  return { field, said, ...composed(said) };
}

function asking(directive: Directive, field: Field): Directive {
  const [section] = directive.sections;
  const [prompt] = section?.prompts ?? [];
  if (!section || !prompt) throw new Error("the sample's directive asks nothing");
  const { groups: _groups, ...asked } = prompt;
  return { ...directive, sections: [{ ...section, prompts: [{ ...asked, fields: [field] }] }] };
}
