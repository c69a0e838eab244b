import { printCount, printPercent } from "../../core/figures/number.ts";
import type { AwardsTotal, AwardTotal } from "../../core/kinds/awards/totals.ts";
import type { Field } from "../../core/kinds/field.ts";
import { percentOf } from "../../core/kinds/ratio/form.ts";
import { levelNames, titleIn } from "../../core/registry/titles.ts";
import type { Total } from "../../core/report/total.ts";
import { lowered, raised } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { recipients, stopped } from "../prose.ts";
import type { Desk } from "./context.ts";
import { lead, widest } from "./phrases.ts";
import { sourcesOf } from "./trace.ts";

/** Awards as the seeds list them: an occasion a point, with everything conferred for it; titles a line each. */
export function awardPassages(desk: Desk, field: Field, total: AwardsTotal): readonly Passage[] {
  const occasions = new Map<string, AwardTotal[]>();
  for (const row of total.rows) {
    if (!conferred(row)) continue;
    const occasion = row.about.occasion ?? "";
    occasions.set(occasion, [...(occasions.get(occasion) ?? []), row]);
  }
  return [...occasions].flatMap(([occasion, rows]) =>
    occasion === "" ? plainly(desk, field, rows) : [together(desk, field, occasion, rows)],
  );
}

/** - Khen thưởng …: Chủ tịch UBND tỉnh tặng Bằng khen cho 03 tập thể, 03 cá nhân; … */
function together(desk: Desk, field: Field, occasion: string, rows: readonly AwardTotal[]): Passage {
  const said = rows.map((row) => `${conferral(row)} cho ${conferred(row)}`).join("; ");
  return point(
    desk,
    field,
    "-",
    `${/^khen thưởng/i.test(occasion) ? occasion : `Khen thưởng ${lowered(occasion)}`}: ${said}`,
    rows,
  );
}

function plainly(desk: Desk, field: Field, rows: readonly AwardTotal[]): readonly Passage[] {
  const figures = rows.flatMap(({ figures: { collectives, individuals } }) => [collectives, individuals]);
  const head = lead(widest(figures), field.heading ?? field.label);
  const source = desk.tracer.mark(`${field.id}.head`, sourcesOf(...figures));
  return [
    { type: "paragraph", text: `${head.replace(/[.:]$/, "")}:`, source },
    ...rows.map((row) => point(desk, field, "-", `${labelOf(row)}: ${conferred(row)}${split(row)}`, [row])),
  ];
}

function point(desk: Desk, field: Field, mark: string, text: string, rows: readonly AwardTotal[]): Passage {
  const sources = sourcesOf(...rows.flatMap(({ figures }) => Object.values(figures)));
  const place = `${field.id}.${rows.length === 1 ? rows[0]?.key : rows[0]?.about.occasion}`;
  return { type: "point", mark, text: stopped(text), source: desk.tracer.mark(place, sources) };
}

function conferred({ figures }: AwardTotal): string | undefined {
  return recipients(figures.collectives, figures.individuals);
}

function conferral({ about }: AwardTotal): string {
  const form = titleIn(about.form)?.type === "title" ? `danh hiệu ${about.label}` : about.label;
  return about.level ? `${levelNames[about.level]} tặng ${form}` : raised(form);
}

function labelOf({ about }: Pick<AwardTotal, "about">): string {
  const title = titleIn(about.form);
  return title?.type === "title" ? `Danh hiệu ${about.label}` : about.label;
}

/** , trong đó người lao động trực tiếp 150 người (71,1%), cán bộ lãnh đạo, quản lý 61 người (28,9%) */
function split({ figures }: AwardTotal): string {
  const of = (label: string, part: Total) => {
    const percent = percentOf(part.value, figures.individuals.value);
    return part.value === undefined || percent === undefined
      ? []
      : [`${label} ${printCount(part.value)} người (${printPercent(percent)})`];
  };
  const said = [
    ...of("người lao động trực tiếp", figures.workers),
    ...of("cán bộ lãnh đạo, quản lý", figures.leaders),
  ];
  return said.length > 0 ? `, trong đó ${said.join(", ")}` : "";
}
