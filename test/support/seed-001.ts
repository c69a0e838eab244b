import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { Directive } from "../../functions/core/directives/directive.ts";
import type { Field, FieldValue } from "../../functions/core/kinds/field.ts";
import type { Indicator, IndicatorRow } from "../../functions/core/kinds/indicators/field.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { knownIndicators } from "../../functions/core/registry/indicators.ts";
import { Round } from "../../functions/core/round/round.ts";

/**
 * A round whose units' reports carry the figures of a real district report split among them, so that what
 * comes out of the merge can be held against what that district printed.
 */
interface Quantity {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier?: "estimated" | "atLeast" | "cumulative";
  readonly plan?: number;
  readonly percentOfPlan?: number;
  readonly planLabel?: string;
  readonly comparisons?: readonly { readonly base: string; readonly percent: number }[];
  readonly partOf?: string;
  readonly kind?: "ratio" | "average" | "qualitative";
  readonly range?: { readonly min: number; readonly max: number };
}

interface Conferred {
  readonly form: string;
  readonly conferredBy: string;
  readonly basis: string;
  readonly collectives: number | null;
  readonly individuals: number | null;
  readonly awardType?: string;
  readonly ref?: string;
  readonly duplicateOf?: string;
}

interface Subsection {
  readonly number: string;
  readonly heading: string;
  readonly indicators?: readonly Quantity[];
  readonly awards?: readonly Conferred[];
}

interface Printed {
  readonly parts: readonly {
    readonly heading: string;
    readonly sections: readonly (Subsection & { readonly subsections: readonly Subsection[] })[];
  }[];
}

const file = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, path), "utf8"));

/** What the district printed: its tree of headings, its figures and its awards. */
export const printed: Printed = file("seed-001.json");

const period = "6 tháng đầu năm 2021";
const [first] = printed.parts;
const [direction, movements, exemplars, awards] = first?.sections ?? [];

/** Eighteen communes and a town, as that district has, and departments that own their sectors' figures. */
export function seedRoster(): Roster {
  const base = v.parse(Roster, file("../../infra/local/sample/rosters/district-pre-2025.json"));
  const [model] = base.units.filter(({ kind }) => kind === "COMMUNE");
  const more = ["xa-ban-mot", "xa-ban-hai", "xa-ban-ba", "xa-ban-tu"].map((id, index) => ({
    ...model,
    id,
    name: `UBND xã Bản ${["Một", "Hai", "Ba", "Tư"][index]}`,
    email: `${id}@anson.binhminh.example`,
  }));
  return v.parse(Roster, { ...base, id: "seed-001", units: [...base.units, ...more] });
}

const election = "bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp nhiệm kỳ 2021 - 2026";

export function seedDirective(roster: Roster): Directive {
  const fields: Field[] = [
    ...(direction?.subsections ?? []).map(({ heading }, index) =>
      prose(`direction-${index + 1}`, ["direction", "documents", "council"][index] as Topic, heading),
    ),
    ...(movements?.subsections ?? []).flatMap((subsection, index) => fieldsOf(subsection, index)),
    ...(exemplars?.indicators ? [table("exemplar-figures", "exemplars", exemplars.indicators)] : []),
    { kind: "exemplars", id: "exemplars", label: "Điển hình", required: false, topic: "exemplars", most: 20 },
    {
      kind: "awards",
      id: "awards",
      label: "Khen thưởng",
      required: false,
      topic: "awards",
      split: false,
      most: 20,
    },
    ...(["strengths", "weaknesses", "causes", "orientation", "solutions"] as const).map((topic) =>
      prose(topic, topic),
    ),
  ];
  return v.parse(Directive, {
    id: "seed-001",
    authority: roster.authority.id,
    roster: roster.id,
    document: { kind: "Công văn", subject: `sơ kết công tác thi đua, khen thưởng ${period}` },
    period: { type: "H1", year: 2021, label: period },
    nextPeriodLabel: "6 tháng cuối năm 2021",
    preamble: [],
    groups: [
      {
        id: "g1",
        words: "Các cơ quan, đơn vị",
        takes: { type: "units", units: roster.units.map(({ id }) => id) },
      },
    ],
    sections: [
      { id: "s-1", number: "I.", heading: "Nội dung", prompts: [{ id: "p-1", text: "Nội dung", fields }] },
    ],
    demands: [
      {
        id: "d1",
        kind: "report",
        action: "gửi báo cáo sơ kết",
        groups: ["g1"],
        recipient: "UBND huyện",
        deadline: {
          type: "dated",
          statedDate: "2021-06-25",
          wording: "chậm nhất ngày 25/6/2021",
          boundary: "INCLUSIVE",
          rollPolicy: "NONE",
          dueBefore: "2021-06-26T00:00+07:00",
        },
      },
    ],
    issuedAt: "2021-06-01T08:00+07:00",
  } satisfies v.InferInput<typeof Directive>);
}

type Topic = NonNullable<Field["topic"]>;

function prose(id: string, topic: Topic, heading?: string): Field {
  return {
    kind: "narrative",
    id,
    label: "Nội dung",
    required: false,
    topic,
    maxChars: 6000,
    ...(heading ? { heading } : {}),
  };
}

function table(id: string, topic: Topic, quantities: readonly Quantity[], heading?: string): Field {
  return {
    kind: "indicators",
    id,
    label: "Chỉ tiêu",
    required: false,
    topic,
    most: 60,
    ...(heading ? { heading } : {}),
    indicators: quantities.map(indicatorOf),
  };
}

/**
 * The registry's indicator for a printed quantity: what is followed is configuration, not part of this round.
 */
function indicatorOf({ key }: Quantity): Indicator {
  const known = knownIndicators.find(({ id }) => id === slug(key));
  if (!known) throw new Error(`the registry has no indicator ${key}`);
  return known;
}

function slug(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function fieldsOf(
  { heading, indicators = [], awards: conferred }: Subsection,
  index: number,
): readonly Field[] {
  const topic = index < 3 ? "results" : "movements";
  const counted = indicators.filter(({ kind }) => kind !== "ratio");
  const shares = indicators.filter(({ kind }) => kind === "ratio");
  const number = index + 1;
  return [
    ...shares.map(
      ({ label }): Field => ({
        kind: "ratio",
        id: `ratio-${number}`,
        label: "Đăng ký thi đua",
        required: false,
        topic,
        heading,
        rows: [{ id: "people", label }],
        whole: { id: "total", label: "Tổng số" },
        shares: [{ id: "registered", label: "Đã đăng ký" }],
        unit: "người",
      }),
    ),
    ...(counted.length > 0 ? [table(`figures-${number}`, topic, counted, heading)] : []),
    prose(`prose-${number}`, topic, heading),
    ...(conferred
      ? [
          {
            kind: "awards" as const,
            id: `awards-${number}`,
            label: "Khen thưởng",
            required: false,
            topic,
            heading,
            split: false,
            most: 20,
          } satisfies Field,
        ]
      : []),
  ];
}

/** The whole round: every unit has reported in time, each with its share of the district's figures. */
export function seedRound(): Round {
  const roster = seedRoster();
  const directive = seedDirective(roster);
  const owed = obligationsOf(directive, roster);
  const receivedAt = "2021-06-24T10:00+07:00";
  return v.parse(Round, {
    roster,
    directive,
    asOf: "2021-06-28T08:00+07:00",
    obligations: owed.map((obligation, index) => {
      const receipt = { reference: reference(index), revision: 1, receivedAt, hash: "0".repeat(64) };
      return { ...obligation, first: receipt, latest: receipt };
    }),
    submissions: owed.map((obligation, index) => ({
      obligation: obligation.id,
      revision: 1,
      receivedAt,
      reference: reference(index),
      values: valuesOf(directive, obligation, index),
    })),
  } satisfies v.InferInput<typeof Round>);
}

export function reference(index: number): string {
  const letters = "ABCDEFGHJKLMNPRSTUVWXY";
  return `${letters[Math.floor(index / 22)]}${letters[index % 22]}22-2222`;
}

function valuesOf(directive: Directive, { party }: Obligation, index: number): Record<string, FieldValue> {
  const fields = directive.sections.flatMap(({ prompts }) => prompts.flatMap((prompt) => prompt.fields));
  const said = fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
    const value = answerTo(field, party.unit, index);
    return value ? [[field.id, value]] : [];
  });
  return Object.fromEntries(said);
}

function answerTo(field: Field, unit: string, index: number): FieldValue | undefined {
  switch (field.kind) {
    case "narrative":
      // A few units speak to each question; one sentence is enough for a heading to stand.
      return (index + field.id.length) % 9 === 0
        ? {
            kind: "narrative",
            text: `Đơn vị số ${index + 1} thực hiện tốt nội dung ${field.id} theo kế hoạch đề ra.`,
          }
        : undefined;
    case "ratio":
      return { kind: "ratio", figures: { people: { total: 20 + index, registered: 20 + index } } };
    case "indicators": {
      const rows = (field.indicators ?? []).flatMap((indicator) => rowOf(indicator, unit, index));
      return rows.length > 0 ? { kind: "indicators", rows } : undefined;
    }
    case "exemplars":
      return index === 3
        ? {
            kind: "exemplars",
            exemplars: [
              {
                sort: "household",
                name: "Hộ gia đình mẫu",
                achievement: "phát triển kinh tế trang trại, giúp đỡ hộ nghèo",
                basis: "none",
              },
            ],
          }
        : undefined;
    case "awards":
      return unit === "p-noi-vu" ? { kind: "awards", rows: awardRows(field.id) } : undefined;
    default:
      return undefined;
  }
}

/** By the registry's name of the indicator, what the district printed of it. */
export const quantities = new Map(
  (first?.sections ?? [])
    .flatMap((section) => [section, ...section.subsections])
    .flatMap(({ indicators = [] }) => indicators.map((each) => [slug(each.key), each] as const)),
);

/**
 * How many units share one figure, at most: its whole numbers, or tenths, must be enough for each to have
 * some.
 */
const sharers = 6;

function rowOf(indicator: Indicator, unit: string, index: number): readonly IndicatorRow[] {
  const quantity = quantities.get(indicator.id);
  if (!quantity) return [];
  const about = { indicator: indicator.id, label: indicator.label, unit: indicator.unit };
  if (quantity.range) {
    const { min, max } = quantity.range;
    const middle = (min + max) / 2;
    if (index > 1) return [];
    return [{ ...about, value: index === 0 ? { least: min, most: middle } : { least: middle, most: max } }];
  }
  if (quantity.value === null) return [];
  if (indicator.measure === "average") return averaged(quantity.value, about, unit, index);
  if (indicator.sector !== "education") {
    return told(about, quantity, (figure) => shareOf(figure, index), index === 0);
  }
  // A sector's figure: its owner says the whole, and two communes repeat a part of it, which must not be
  // added.
  if (unit === "p-gddt") return told(about, quantity, (figure) => figure, true);
  return index < 2 ? [{ ...about, value: 1 }] : [];
}

type About = Pick<IndicatorRow, "label" | "unit" | "indicator">;

/**
 * One unit's row: its part of the figure and of whatever stands beside it. The first says what was reserved.
 */
export function told(
  about: About,
  { value, qualifier, plan, percentOfPlan, comparisons }: Quantity,
  partOf: (figure: number) => number | undefined,
  first: boolean,
): readonly IndicatorRow[] {
  const part = partOf(value ?? 0);
  if (part === undefined) return [];
  const [comparison] = comparisons ?? [];
  const prior = comparison && partOf(Math.round((value ?? 0) / (comparison.percent / 100)));
  const planned = plan === undefined ? undefined : (partOf(plan) ?? 0);
  return [
    {
      ...about,
      value: part,
      ...(first && qualifier === "estimated" ? { qualifier: "estimate" as const } : {}),
      ...(first && qualifier === "atLeast" ? { qualifier: "at-least" as const } : {}),
      ...(planned === undefined ? {} : { plan: planned }),
      ...(percentOfPlan === undefined || planned !== undefined ? {} : { percent: percentOfPlan }),
      ...(prior === undefined ? {} : { prior }),
    },
  ];
}

/** Eighteen communes whose mean is the printed one. */
export function averaged(mean: number, about: About, unit: string, index: number): readonly IndicatorRow[] {
  if (!unit.startsWith("xa-")) return [];
  const sum = Math.round(mean * 18);
  const place = index % 18;
  return [{ ...about, value: Math.floor(sum / 18) + (place < sum % 18 ? 1 : 0) }];
}

/** The unit's part of a figure: the first units take the whole parts, the last of them what is left. */
function shareOf(value: number, index: number): number | undefined {
  const scale = 10 ** (String(value).split(".")[1]?.length ?? 0);
  const whole = Math.round(value * scale);
  const count = Math.min(sharers, whole);
  if (index >= count) return undefined;
  const each = Math.floor(whole / count);
  return (index === count - 1 ? whole - each * (count - 1) : each) / scale;
}

const forms: Readonly<Record<string, string>> = {
  "Bằng khen": "merit",
  "Giấy khen": "commendation",
  "Chiến sĩ thi đua cơ sở": "base-fighter",
};

export function awardRows(field: string) {
  const rows =
    field === "awards"
      ? (awards?.awards ?? [])
      : (movements?.subsections.find(({ awards: given }) => given)?.awards ?? []);
  return rows.flatMap((row) => {
    const occasion = /bầu cử/.test(row.basis) ? election : row.basis;
    const level = /tỉnh/.test(row.conferredBy) ? ("province" as const) : ("district" as const);
    const type =
      row.awardType === "đột xuất"
        ? ("ad-hoc" as const)
        : row.ref?.startsWith("IV.4")
          ? ("merit" as const)
          : ("movement" as const);
    const about = { level, type, occasion };
    const given = (label: string, form: string, collectives: number | null, individuals: number | null) => ({
      ...about,
      form,
      label,
      ...(collectives === null ? {} : { collectives }),
      ...(individuals === null ? {} : { individuals }),
    });
    // One printed label names two titles, the collective's and the individual's.
    if (row.form.startsWith("Tập thể lao động tiên tiến")) {
      return [
        given("Tập thể lao động tiên tiến", "advanced-collective", row.collectives, null),
        given("Lao động tiên tiến", "advanced-worker", null, row.individuals),
      ];
    }
    const form = forms[row.form] ?? "commendation";
    const label = Object.entries(forms).find(([, id]) => id === form)?.[0] ?? row.form;
    return [given(label, form, row.collectives, row.individuals)];
  });
}
