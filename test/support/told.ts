import type { Field, FieldValue } from "../../functions/core/kinds/field.ts";
import type { ReportStyle } from "../../functions/core/people/authority.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { Contribution } from "../../functions/pipeline/merge.ts";
import { askingEveryKind, everyKind } from "./all-kinds.ts";
import { composed, played } from "./played.ts";

/** What a report says where the roster's units, in its order, give these answers to one field. */
export function toldBy(roster: Roster) {
  const directive = askingEveryKind(roster);
  const { obligations } = played(directive, roster, roster.units.length, () => ({}));
  return (
    id: string,
    answers: readonly (FieldValue | undefined)[],
    field: Partial<Field> = {},
    reportStyle: ReportStyle = {},
  ) => {
    const authority = { ...roster.authority, reportStyle };
    const asked = everyKind.map((each) => (each.id === id ? ({ ...each, ...field } as Field) : each));
    const [section] = directive.sections;
    const [prompt] = section?.prompts ?? [];
    if (!section || !prompt) throw new Error("the directive asks nothing");
    const contributions = answers.flatMap((value, at): readonly Contribution[] => {
      const obligation = obligations[at];
      return value && obligation ? [{ obligation, revision: 1, values: { [id]: value } }] : [];
    });
    const asking = { ...directive, sections: [{ ...section, prompts: [{ ...prompt, fields: asked }] }] };
    const made = composed({
      directive: asking,
      ...{ roster: { ...roster, authority }, contributions, obligations },
    });
    const texts = made.document.body.flatMap((passage) => ("text" in passage ? [passage.text] : []));
    /** Sentences as the composer made them, with the names of their figures. */
    const held = made.desk.flatMap(({ section: { paragraphs } }) => paragraphs.map(({ text }) => text));
    return { ...made, directive: asking, texts, held };
  };
}
