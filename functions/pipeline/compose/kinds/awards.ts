import { printCount, printNumber, printPercent } from "../../../core/figures/number.ts";
import { percentOf } from "../../../core/figures/percent.ts";
import type { AwardRow } from "../../../core/kinds/awards/field.ts";
import type { AwardsTotal, AwardTotal } from "../../../core/kinds/awards/total.ts";
import type { Field } from "../../../core/kinds/field.ts";
import { levelNames } from "../../../core/registry/title.ts";
import { titleIn } from "../../../core/registry/titles.ts";
import type { Total } from "../../../core/report/total.ts";
import { lowered, raised } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import { recipients, stopped } from "../../prose.ts";
import type { Composing } from "../context.ts";
import { leaveFiguresOut } from "../left-out.ts";
import type { KindOnPage } from "../on-page.ts";
import { fewer, lead, widest } from "../phrases.ts";
import { sourcesOf } from "../trace.ts";
import { awardsAnnex } from "./awards-annex.ts";
import { leaveTold } from "./leave-told.ts";

export const awards: KindOnPage<"awards"> = {
  blocks: (composing, field, total) => [{ passages: awardPassages(composing, field, total) }],
  leaveOut(composing, field, { rows }) {
    for (const { about, figures, mentions, repeats = [] } of rows) {
      const isTold = figures.collectives.value || figures.individuals.value;
      leaveTold(composing, mentions, "no-place", (mention) => namedIn(mention, !isTold));
      leaveTold(composing, repeats, "agrees", figuresIn);
      const totals = Object.values(figures).map((each) => ({ label: about.label, total: each }));
      leaveFiguresOut(composing, field.id, undefined, totals);
    }
  },
  annex: awardsAnnex,
};

/**
 * Awards as the seeds list them: an occasion a point, with everything conferred for it; titles a line each.
 */
function awardPassages(composing: Composing, field: Field, total: AwardsTotal): readonly Passage[] {
  const occasions = new Map<string, AwardTotal[]>();
  for (const row of total.rows) {
    if (!conferred(row)) continue;
    const occasion = row.about.occasion ?? "";
    occasions.set(occasion, [...(occasions.get(occasion) ?? []), row]);
  }
  return [...occasions].flatMap(([occasion, rows]) =>
    occasion === "" ? plainly(composing, field, rows) : [together(composing, field, occasion, rows)],
  );
}

/** - Khen thưởng …: Chủ tịch UBND tỉnh tặng Bằng khen cho 03 tập thể, 03 cá nhân; … */
function together(
  composing: Composing,
  field: Field,
  occasion: string,
  rows: readonly AwardTotal[],
): Passage {
  const said = rows.map((row) => `${conferral(row)} cho ${conferred(row)}`).join("; ");
  return point(
    composing,
    field,
    `${/^khen thưởng/i.test(occasion) ? occasion : `Khen thưởng ${lowered(occasion)}`}: ${said}`,
    rows,
  );
}

function plainly(composing: Composing, field: Field, rows: readonly AwardTotal[]): readonly Passage[] {
  const figures = rows.flatMap(({ figures: { collectives, individuals } }) => [collectives, individuals]);
  const most = widest(figures);
  const head = lead(most, field.heading ?? field.label);
  const source = composing.tracer.mark(`${field.id}.head`, sourcesOf(...figures));
  return [
    { type: "paragraph", text: `${head.replace(/[.:]$/, "")}:`, source },
    ...rows.map((row) =>
      point(composing, field, `${labelOf(row)}: ${conferred(row, most)}${split(row)}`, [row]),
    ),
  ];
}

function point(composing: Composing, field: Field, text: string, rows: readonly AwardTotal[]): Passage {
  const sources = sourcesOf(...rows.flatMap(({ figures }) => Object.values(figures)));
  const place = `${field.id}.${rows.length === 1 ? rows[0]?.key : rows[0]?.about.occasion}`;
  return { type: "point", mark: "-", text: stopped(text), source: composing.tracer.mark(place, sources) };
}

/** What an award came to. `most` is how many its list is said to rest on. */
function conferred({ about, figures }: AwardTotal, most = { given: 0 }): string | undefined {
  // Households are counted where collectives are: no award goes to both under one name.
  const each = titleIn(about.form)?.object === "household" ? "hộ gia đình" : "tập thể";
  return recipients(figures.collectives, figures.individuals, (total) => fewer(total, most), each);
}

function conferral({ about }: AwardTotal): string {
  const form = titleIn(about.form)?.type === "title" ? `danh hiệu ${about.label}` : about.label;
  return about.level ? `${levelNames[about.level]} tặng ${form}` : raised(form);
}

function labelOf({ about }: Pick<AwardTotal, "about">): string {
  const title = titleIn(about.form);
  return title?.type === "title" ? `Danh hiệu ${about.label}` : about.label;
}

/**
 * , đều là người lao động trực tiếp: a part that is everybody is no part, and the other is not printed as
 * none.
 */
function wholly({ individuals, workers, leaders }: AwardTotal["figures"]): string | undefined {
  const { value } = individuals;
  const isAll = (part: Total) => part.value === value && fewer(part, individuals) === "";
  const who = isAll(workers) ? "người lao động trực tiếp" : "cán bộ lãnh đạo, quản lý";
  if (!value || !(isAll(workers) || isAll(leaders))) return undefined;
  return `, ${value === 1 ? "là" : "đều là"} ${who}`;
}

/**
 * , trong đó người lao động trực tiếp 150 người (71,1%), cán bộ lãnh đạo, quản lý 61 người (28,9%). Where
 * fewer units parted their figure than gave it, the part is no share of the whole.
 */
function split({ figures }: AwardTotal): string {
  const all = wholly(figures);
  if (all !== undefined) return all;
  const of = (label: string, part: Total) => {
    const percent = percentOf(part.value, figures.individuals.value);
    if (part.value === undefined || percent === undefined) return [];
    const share = fewer(part, figures.individuals) || ` (${printPercent(percent)})`;
    return [`${label} ${printCount(part.value)} người${share}`];
  };
  const said = [
    ...of("người lao động trực tiếp", figures.workers),
    ...of("cán bộ lãnh đạo, quản lý", figures.leaders),
  ];
  return said.length > 0 ? `, trong đó ${said.join(", ")}` : "";
}

/**
 * Whom an award went to and by which decision; the report tells for what and how many, where anybody said how
 * many.
 */
function namedIn({ label, occasion, recipient, decision }: AwardRow, whole: boolean): readonly string[] {
  const said = [whole && occasion, recipient, decision && `Quyết định ${decision}`].filter(Boolean);
  return said.length > 0 ? [`${label}: ${said.join("; ")}`] : [];
}

function figuresIn({ label, collectives, individuals, workers, leaders }: AwardRow): readonly string[] {
  const said = [
    ["tập thể", collectives],
    ["cá nhân", individuals],
    ["lao động trực tiếp", workers],
    ["lãnh đạo, quản lý", leaders],
  ].flatMap(([who, figure]) => (typeof figure === "number" ? [`${who}: ${printNumber(figure)}`] : []));
  return said.length > 0 ? [`${label}, ${said.join(", ")}`] : [];
}
