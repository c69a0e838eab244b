import { printNumber, printPercent } from "../../../core/figures/number.ts";
import { percentOf } from "../../../core/figures/percent.ts";
import type { AwardRow } from "../../../core/kinds/awards/field.ts";
import type { AwardsTotal, AwardTotal } from "../../../core/kinds/awards/total.ts";
import type { Field } from "../../../core/kinds/field.ts";
import { titleIn } from "../../../core/registry/titles.ts";
import type { Total } from "../../../core/report/total.ts";
import { lowered, raised } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import { stopped } from "../../prose.ts";
import type { Composing } from "../context.ts";
import { figureOf } from "../figures/figure-said.ts";
import { sayOf, totalQuantity } from "../figures/of-total.ts";
import { leaveFiguresOut, leavePartOut } from "../left-out.ts";
import type { KindOnPage } from "../on-page.ts";
import { sourcesOf } from "../trace.ts";
import { awardRank, conferrerOf, formName, titleOf } from "./award-order.ts";
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

/** An award with whom it went to, in the words of its sentence. */
interface Conferred {
  readonly row: AwardTotal;
  readonly whom: string;
}

/** Awards as reports list them: an occasion a point with all conferred for it, other awards a point each. */
function awardPassages(composing: Composing, field: Field, total: AwardsTotal): readonly Passage[] {
  const { authority } = composing.roster;
  const rows = total.rows.toSorted((a, b) => awardRank(a, authority) - awardRank(b, authority));
  const told = rows.flatMap((row): readonly Conferred[] => {
    const whom = recipientsOf(composing, field, row);
    return whom === undefined ? [] : [{ row, whom }];
  });
  const occasions = Map.groupBy(told, ({ row }) => row.about.occasion ?? row.key);
  const head = headOf(field);
  const marks = head === undefined ? (["-", "+"] as const) : (["+", "+"] as const);
  const points = [...occasions].flatMap(([occasion, theirs]) =>
    theirs[0]?.row.about.occasion === undefined
      ? theirs.map((each) => point(composing, field, marks[0], sentenceOf(composing, each), [each]))
      : forOccasion(composing, field, marks, occasion, theirs),
  );
  if (head === undefined || points.length === 0) return points;
  return [point(composing, field, "-", `${head}:`, told), ...points];
}

/** The chapter says itself that awards follow; any other name of the question heads its own. */
function headOf({ heading, label }: Field): string | undefined {
  const name = (heading ?? label).replace(/ *\(nếu có\)$/iu, "");
  return heading !== undefined || /^(?:kết quả )?khen thưởng$/iu.test(name) ? undefined : name;
}

/** - Khen thưởng …: Chủ tịch UBND tỉnh tặng Bằng khen cho 03 tập thể, 03 cá nhân; … */
function forOccasion(
  composing: Composing,
  field: Field,
  [mark, under]: readonly [string, string],
  occasion: string,
  rows: readonly Conferred[],
): readonly Passage[] {
  const name = nameOf(occasion, rows);
  if (rows.length <= shortest || mark === under) {
    const said = rows.map((each) => clauseOf(composing, each)).join("; ");
    return [point(composing, field, mark, `${name}: ${said}`, rows)];
  }
  return [
    point(composing, field, mark, `${name}:`, rows),
    ...rows.map((each) => point(composing, field, under, raised(sentenceOf(composing, each)), [each])),
  ];
}

/** "Khen thưởng đột xuất về dũng cảm cứu người": what was rewarded at once is said to have been. */
function nameOf(occasion: string, rows: readonly Conferred[]): string {
  if (/^khen thưởng/i.test(occasion)) return raised(occasion);
  const isAtOnce =
    rows.every(({ row: { about } }) => about.type === "ad-hoc") && !/đột xuất/iu.test(occasion);
  return `Khen thưởng ${isAtOnce ? "đột xuất về " : ""}${lowered(occasion)}`;
}

/** More awards than this for one occasion stand under one another. */
const shortest = 2;

/** Chủ tịch UBND huyện tặng Giấy khen cho 55 tập thể; Danh hiệu Lao động tiên tiến: 1.762 cá nhân. */
function sentenceOf(composing: Composing, { row: { about }, whom }: Conferred): string {
  const conferrer = conferrerOf(about, composing.roster.authority);
  if (titleOf(about)?.type === "title") {
    const isSaid = conferrer !== undefined && about.level !== undefined && about.level !== "base";
    return isSaid
      ? `${conferrer} tặng danh hiệu ${about.label} cho ${whom}`
      : `Danh hiệu ${about.label}: ${whom}`;
  }
  return conferrer ? `${conferrer} tặng ${formName(about)} cho ${whom}` : `${about.label}: ${whom}`;
}

/** The same behind the colon of an occasion, without another colon. */
function clauseOf(composing: Composing, conferred: Conferred): string {
  const { row, whom } = conferred;
  if (titleOf(row.about)?.type === "title") return `danh hiệu ${row.about.label} cho ${whom}`;
  return sentenceOf(composing, conferred).replace(`${row.about.label}: `, `${row.about.label} cho `);
}

function point(
  composing: Composing,
  field: Field,
  mark: string,
  text: string,
  rows: readonly Conferred[],
): Passage {
  const sources = sourcesOf(...rows.flatMap(({ row: { figures } }) => Object.values(figures)));
  const [first] = rows;
  const isHead = text.endsWith(":");
  const of = rows.length === 1 ? first?.row.key : first?.row.about.occasion;
  const place = isHead ? `${field.id}.head` : `${field.id}.${of}`;
  return { type: "point", mark, text: stopped(text), source: composing.tracer.mark(place, sources) };
}

/** 55 tập thể, 221 cá nhân, trong đó có 170 người lao động trực tiếp, chiếm 76,9%. */
function recipientsOf(composing: Composing, field: Field, row: AwardTotal): string | undefined {
  const { about, figures, key } = row;
  // Households are counted where collectives are: no award goes to both under one name.
  const each = titleIn(about.form)?.object === "household" ? "hộ gia đình" : "tập thể";
  const said = (["collectives", "individuals"] as const).flatMap((column) => {
    const place = { field: field.id, row: `${key}.${column}`, label: about.label };
    const quantity = totalQuantity(composing, place, figures[column]);
    return quantity ? [figureOf(quantity, column === "collectives" ? each : "cá nhân")] : [];
  });
  return said.length === 0 ? undefined : `${said.join(", ")}${workersAmong(composing, field, row)}`;
}

/**
 * The direct workers among the individuals, where they are some and not all; never how many are the others.
 * Where fewer units parted their figure than gave it, the part is no share of the whole and is not told.
 */
function workersAmong(composing: Composing, field: Field, { about, figures, key }: AwardTotal): string {
  const { individuals, workers, leaders } = figures;
  const isParted = (part: Total) => part.value !== undefined && part.given >= individuals.given;
  const isAll = (part: Total) => isParted(part) && part.value === individuals.value;
  if (!individuals.value) return "";
  if (isAll(workers)) return `, ${individuals.value === 1 ? "là" : "đều là"} lao động trực tiếp`;
  if (isAll(leaders)) return `, ${individuals.value === 1 ? "là" : "đều là"} cán bộ lãnh đạo, quản lý`;
  leavePartOut(composing, `${about.label}, lãnh đạo, quản lý`, leaders);
  const percent = percentOf(workers.value, individuals.value);
  if (!isParted(workers) || !workers.value || percent === undefined) {
    leavePartOut(composing, `${about.label}, lao động trực tiếp`, workers);
    return "";
  }
  const place = { field: field.id, row: `${key}.workers`, label: `${about.label}, lao động trực tiếp` };
  const quantity = totalQuantity(composing, place, workers);
  const share = sayOf(composing, place, workers, {
    ...{ value: workers.value, whole: individuals.value, wholeIs: "whole" },
  })("percent", printPercent(percent));
  return quantity ? `, trong đó có ${figureOf(quantity, "người lao động trực tiếp")}, chiếm ${share}` : "";
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
