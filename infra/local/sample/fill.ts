import type { Section } from "../../../functions/core/directives/directive.ts";
import { kindOf, writeField } from "../../../functions/core/kinds/field.ts";
import type { Writer } from "../../../functions/core/kinds/sample.ts";
import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { Obligation } from "../../../functions/core/obligation/obligation.ts";
import { blocIn, type Roster, unitIn } from "../../../functions/core/people/roster.ts";
import { movementSentences, sentences } from "./sentences.ts";

/** One section's answers, as the party would have typed them. */
export function entriesFor(section: Section, obligation: Obligation, roster: Roster, index: number): Entries {
  const { party } = obligation;
  const unit = unitIn(roster, party.unit);
  const bloc = party.type === "bloc" ? blocIn(roster, party.bloc) : undefined;
  const writer: Writer = {
    index,
    name: bloc?.name.replace(/ \(.*\)$/, "") ?? unit?.name ?? "",
    isLocality: unit?.kind === "COMMUNE" || unit?.kind === "TOWN",
    isBloc: bloc !== undefined,
    ...{ sentences, movementSentences },
  };
  const written = section.prompts.flatMap((prompt) =>
    prompt.fields.map((field) => {
      const value = kindOf(field).sample(field, writer);
      return value ? writeField(field, value) : {};
    }),
  );
  return Object.assign({}, ...written);
}
