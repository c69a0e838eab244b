import type { Section } from "../../../functions/core/directives/directive.ts";
import { kindOf, writeField } from "../../../functions/core/kinds/field.ts";
import type { Writer } from "../../../functions/core/kinds/sample.ts";
import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { Obligation } from "../../../functions/core/obligation/obligation.ts";
import { blocIn, type Roster, unitIn } from "../../../functions/core/people/roster.ts";
import type { Unit } from "../../../functions/core/people/unit.ts";
import { movementsOfLocalities, movementsOfOffices } from "./movement-sentences.ts";
import { ownDocuments } from "./own-documents.ts";
import { ofLocalities, ofStandingAgency, sentences } from "./sentences.ts";

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
    ...wordsOf(unit, roster),
  };
  const drafts = unit?.id === roster.authority.standingAgency.unit && bloc === undefined;
  const written = section.prompts.flatMap((prompt) =>
    prompt.fields.map((field) => {
      const value =
        drafts && field.kind === "documents" ? ownDocuments(roster) : kindOf(field).sample(field, writer);
      return value ? writeField(field, value) : {};
    }),
  );
  return Object.assign({}, ...written);
}

/** Communes tell of villages, offices of their work, and the standing agency of what the authority did. */
function wordsOf(unit: Unit | undefined, roster: Roster): Pick<Writer, "sentences" | "movementSentences"> {
  const isLocality = unit?.kind === "COMMUNE" || unit?.kind === "TOWN";
  const drafts = unit?.id === roster.authority.standingAgency.unit;
  return {
    sentences: { ...sentences, ...(isLocality ? ofLocalities : {}), ...(drafts ? ofStandingAgency : {}) },
    movementSentences: isLocality ? movementsOfLocalities : movementsOfOffices,
  };
}
