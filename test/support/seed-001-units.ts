import * as v from "valibot";
import { Directive } from "../../functions/core/directives/directive.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { seedDirective, seedRoster } from "./seed-001.ts";

/** Who owns the figures of a sector; the cultural registrations are counted by every commune. */
export const owners: Readonly<Record<string, string>> = {
  agriculture: "p-nnptnt",
  economy: "p-kt-ht",
  finance: "p-tckh",
  education: "p-gddt",
  environment: "p-tnmt",
  labour: "p-ldtbxh",
  health: "ttyt",
  defence: "bchqs",
  security: "cong-an",
};

const departments = [
  ...["vp-hdnd-ubnd", "p-noi-vu", "p-tckh", "p-nnptnt", "p-kt-ht", "p-tnmt", "p-ldtbxh", "p-vhtt"],
  ...["p-gddt", "p-yte", "p-dan-toc", "mttq", "ldld", "hoi-nd", "hoi-lhpn", "doan-tn", "hoi-ccb"],
  ...["cong-an", "bchqs", "ttyt", "gdnn-gdtx"],
];

/** Eighteen communes, a town, and twenty-one bodies of an invented district. */
export function fortyUnits(): Roster {
  const whole = seedRoster();
  const units = whole.units
    .filter(({ id, kind }) => kind === "COMMUNE" || kind === "TOWN" || departments.includes(id))
    .map((unit) => {
      const { leadsSector: _, ...plain } = unit;
      const [sector] = Object.entries(owners).find(([, owner]) => owner === unit.id) ?? [];
      return sector === undefined ? plain : { ...plain, leadsSector: sector };
    });
  const isIn = (id: string) => units.some((unit) => unit.id === id);
  const blocs = whole.blocs.map((bloc) => {
    const members = bloc.members.filter(isIn);
    const deputyLead = members.find((id) => id !== bloc.lead);
    return { ...bloc, members, ...(deputyLead ? { deputyLead } : {}) };
  });
  return v.parse(Roster, { ...whole, units, blocs });
}

/** As the real directive, with a list of documents where that district printed its own. */
export function directiveFor(roster: Roster): Directive {
  const plain = seedDirective(roster);
  const prompts = plain.sections.flatMap((section) => section.prompts);
  const fields = prompts
    .flatMap((prompt) => prompt.fields)
    .map(inInventedDistrict)
    .flatMap((field): readonly Field[] => {
      if (field.id === "direction-2") return [documentsField(field)];
      if (field.kind !== "exemplars") return [field];
      return [{ ...field, kind: "narrative", id: "exemplars-prose", maxChars: 6000 }, field];
    });
  const [section] = plain.sections;
  return v.parse(Directive, {
    ...plain,
    document: {
      kind: "Công văn",
      number: "497/UBND-NV",
      issueDate: "2021-06-02",
      subject: "báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2021",
    },
    dataCutoff: { date: "2021-06-15", wording: "số liệu tính đến ngày 15/6/2021" },
    sections: [{ ...section, prompts: [{ id: "p-1", text: "Nội dung", fields }] }],
  });
}

/** As the invented district says what the real one said with names of its own. */
export const invented = (text: string) =>
  text.replace("huyện Tuần Giáo", "huyện An Sơn").replace(" (xã Pú Xi, xã Chiềng Sinh)", "");

function inInventedDistrict(field: Field): Field {
  const { heading } = field;
  const headed = heading === undefined ? field : { ...field, heading: invented(heading) };
  if (headed.kind !== "indicators" || !headed.indicators) return headed;
  return {
    ...headed,
    indicators: headed.indicators.map((each) => ({ ...each, label: invented(each.label) })),
  };
}

function documentsField({ id, label, topic, heading }: Field): Field {
  return {
    ...{ kind: "documents", id, label, required: false, most: 30 },
    ...(topic ? { topic } : {}),
    ...(heading ? { heading } : {}),
  };
}
