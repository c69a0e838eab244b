import type { AddresseeGroup, Directive, Prompt, Section } from "./directive.ts";
import type { Field } from "./fields/field.ts";
import type { Obligation, Party } from "./obligation.ts";
import type { Roster } from "./roster.ts";
import { unitIn } from "./roster.ts";

/**
 * The part of the outline that one party answers. A prompt or field written for some groups ("đối với các xã, thị
 * trấn") is asked of a party that belongs to one of them; an event or a dossier has no outline at all.
 */
export function askedOf(directive: Directive, roster: Roster, obligation: Obligation): readonly Section[] {
  const demand = directive.demands.find(({ id }) => id === obligation.demand);
  if (demand?.kind !== "report") return [];
  const groups = groupsOf(directive, roster, obligation).filter((id) => demand.groups.includes(id));
  const asked = (only: readonly string[] | undefined) => !only || only.some((id) => groups.includes(id));
  return directive.sections
    .map((section) => ({
      ...section,
      prompts: section.prompts
        .filter((prompt) => asked(prompt.groups))
        .map((prompt) => ({ ...prompt, fields: prompt.fields.filter((field) => asked(field.groups)) })),
    }))
    .filter(({ prompts }) => prompts.some(({ fields }) => fields.length > 0));
}

/** Every field of these sections, in reading order. */
export function fieldsIn(sections: readonly { readonly prompts: readonly Prompt[] }[]): readonly Field[] {
  return sections.flatMap(({ prompts }) => prompts.flatMap(({ fields }) => fields));
}

/** The groups of "Kính gửi" that take the party in. */
function groupsOf(directive: Directive, roster: Roster, { party }: Obligation): readonly string[] {
  const kind = unitIn(roster, party.unit)?.kind;
  return directive.groups.filter((group) => takesIn(group, party, kind)).map(({ id }) => id);
}

function takesIn({ takes }: AddresseeGroup, party: Party, kind: string | undefined): boolean {
  switch (takes.type) {
    case "blocs":
      return party.type === "bloc";
    case "kinds":
      return party.type === "unit" && kind !== undefined && takes.kinds.includes(kind);
    case "units":
      return party.type === "unit" && takes.units.includes(party.unit);
  }
}
