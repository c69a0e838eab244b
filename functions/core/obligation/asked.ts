import type { AddresseeGroup, Demand, Directive, Prompt, Section } from "../directives/directive.ts";
import type { Field } from "../kinds/field.ts";
import type { Roster } from "../people/roster.ts";
import { unitIn } from "../people/roster.ts";
import { raised } from "../text/first-letter.ts";
import type { Obligation, Party } from "./obligation.ts";

/**
 * What one party answers. Of a report the directive's outline: a prompt or field written for some groups
 * ("đối với các xã, thị trấn") is asked of a party that belongs to one of them. A dossier or an event has no
 * outline in the directive, so it is asked what such a thing always holds, in one section of its own.
 */
export function askedOf(directive: Directive, roster: Roster, obligation: Obligation): readonly Section[] {
  const demand = directive.demands.find(({ id }) => id === obligation.demand);
  if (!demand) return [];
  switch (demand.kind) {
    case "report":
      return outlineFor(demand, directive, roster, obligation);
    case "dossier":
      return [only("ho-so", demand, [dossiers, remarks])];
    case "event":
      return [only("su-kien", demand, [{ ...remarks, label: "Thời gian, địa điểm, thành phần và kết quả" }])];
    case "register":
      return [only("dang-ky", demand, [{ ...remarks, label: "Phong trào, chỉ tiêu, danh hiệu đăng ký" }])];
  }
}

function outlineFor(
  demand: Demand,
  directive: Directive,
  roster: Roster,
  obligation: Obligation,
): readonly Section[] {
  const groups = groupsOf(directive, roster, obligation).filter((id) => demand.groups.includes(id));
  const asked = (some: readonly string[] | undefined) => !some || some.some((id) => groups.includes(id));
  return directive.sections
    .map((section) => ({
      ...section,
      prompts: section.prompts
        .filter((prompt) => asked(prompt.groups))
        .map((prompt) => ({ ...prompt, fields: prompt.fields.filter((field) => asked(field.groups)) })),
    }))
    .filter(({ prompts }) => prompts.some(({ fields }) => fields.length > 0));
}

const dossiers: Field = {
  kind: "dossiers",
  id: "ho-so-danh-muc",
  label: "Danh mục hồ sơ đề nghị",
  required: false,
  most: 30,
};

const remarks: Field = {
  kind: "narrative",
  id: "ghi-chu",
  label: "Ghi chú",
  required: false,
  maxChars: 6000,
};

function only(id: string, { action }: Demand, fields: Field[]): Section {
  const heading = raised(action);
  return { id, number: "", heading, prompts: [{ id, text: `${heading}.`, fields }] };
}

/** Every field of these sections, in reading order. */
export function fieldsIn(sections: readonly { readonly prompts: readonly Prompt[] }[]): readonly Field[] {
  return sections.flatMap(({ prompts }) => prompts.flatMap(({ fields }) => fields));
}

/**
 * One section with its fields, found by its id among those asked of the party; undefined when it is not
 * asked.
 */
export function sectionAsked(
  {
    directive,
    roster,
    obligation,
  }: Readonly<{ directive: Directive; roster: Roster; obligation: Obligation }>,
  id: string,
) {
  const sections = askedOf(directive, roster, obligation);
  const index = sections.findIndex((section) => section.id === id);
  const section = sections[index];
  return section && { section, fields: fieldsIn([section]), index, sections };
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
