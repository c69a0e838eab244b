import { measureOf, otherUnitIn } from "../../figures/measure.ts";
import { firstUnits } from "../../people/naming.ts";
import type { Footing } from "../../report/footing.ts";
import type { Uncounted } from "../../report/place.ts";
import type { Doubt } from "../../report/source.ts";
import type { Called, RowPart } from "./groups.ts";
import { numberIn } from "./result.ts";

/** Whoever speaks of the indicator and is not in its total: in another measure, or in words one slip away. */
export function leftApart({ given, elsewhere, near }: Called): readonly Uncounted[] {
  if (elsewhere.length + near.length === 0) return [];
  const here = new Set(given.map(({ source }) => source.unit));
  const left = (rows: readonly RowPart[], why: Uncounted["why"]) =>
    rows.flatMap(({ source, value }): readonly Uncounted[] => {
      const said = [why === "label-asked" ? `“${value.label}”` : "", numberIn(value), value.unit];
      // A unit that tells it in two measures is counted in each; near words of its own are asked about all
      // the same.
      const isTold = why === "unit-unknown" && here.has(source.unit);
      return source.bloc || isTold ? [] : [{ unit: source.unit, why, said: said.filter(Boolean).join(" ") }];
    });
  return [...left(elsewhere, "unit-unknown"), ...left(near, "label-asked")];
}

/** One question for the officer about each sort of figure that a total leaves aside. */
export function apartDoubt(
  place: { readonly field: string; readonly row: string; readonly label: string },
  called: Called,
  footing: Footing,
): readonly Doubt[] {
  const left = leftApart(called);
  const { field, row, label } = place;
  const { given, elsewhere, near, indicator } = called;
  // Of several measures of one label the one that most use is the total; the others are the doubt.
  const measured = left.filter(({ why }) => why === "unit-unknown");
  const asked = left.filter(({ why }) => why === "label-asked");
  const counted = new Set(given.flatMap(({ source }) => (source.bloc ? [] : [source.unit]))).size;
  return [
    ...(measured.length > 0 && given.length >= mostIn(elsewhere)
      ? [
          {
            ...{ field, row, sources: elsewhere.map(({ source }) => source) },
            text: `${label}: tổng tính theo ${indicator.unit || "số không ghi đơn vị tính"}, ${counted}/${counted + measured.length} đơn vị; chưa cộng được: ${namesOf(measured, footing)}. Xin hỏi lại đơn vị tính.`,
          },
        ]
      : []),
    ...(asked.length > 0
      ? [
          {
            ...{ field, row, sources: near.map(({ source }) => source) },
            text: `${label}: ${namesOf(asked, footing)} có phải cũng là chỉ tiêu này không? Hiện chưa cộng vào tổng.`,
          },
        ]
      : []),
  ];
}

/** "Trên" of some and "dưới" of others: what their sum is, nobody can say without asking. */
export function boundsDoubt(
  { field, row, label }: { readonly field: string; readonly row: string; readonly label: string },
  counted: readonly RowPart[],
  { names }: Footing,
): readonly Doubt[] {
  const who = (qualifier: "at-least" | "at-most") =>
    counted.filter(({ value }) => value.qualifier === qualifier).map(({ source }) => source);
  const [least, most] = [who("at-least"), who("at-most")];
  if (least.length === 0 || most.length === 0) return [];
  const named = (some: readonly RowPart["source"][]) =>
    firstUnits([...new Set(some.map(({ unit }) => names.get(unit) ?? unit))], NAMED, "; ");
  const text = `${label}: ${named(least)} ghi “trên”, ${named(most)} ghi “dưới”, nên tổng chỉ là khoảng. Đề nghị hỏi lại số chính xác.`;
  return [{ field, row, sources: [...least, ...most], text }];
}

/**
 * One question about the units that name one measure in the indicator's own words and give their figure in
 * another.
 */
export function twoUnitsDoubt(
  place: { readonly field: string; readonly row: string; readonly label: string },
  section: string,
  given: readonly RowPart[],
  { names }: Footing,
): readonly Doubt[] {
  const torn = given.flatMap(({ source, value: { label, unit, indicator } }) => {
    const other = indicator === undefined ? otherUnitIn(label, unit) : undefined;
    return other === undefined ? [] : [{ source, said: `“${label}”, đơn vị tính: ${unit}` }];
  });
  if (torn.length === 0) return [];
  const { field, row } = place;
  const who = torn.map(({ source, said }) => `${names.get(source.unit) ?? source.unit} (${said})`);
  const text = `${section}: đơn vị tính trong tên chỉ tiêu khác đơn vị tính của số liệu: ${firstUnits(who, NAMED, "; ")}. Xin hỏi lại đơn vị tính.`;
  return [{ field, row, sources: torn.map(({ source }) => source), text }];
}

/** How many use the measure that is most used among them. */
function mostIn(rows: readonly RowPart[]): number {
  const byMeasure = Map.groupBy(rows, ({ value }) => measureOf(value.unit));
  return Math.max(0, ...[...byMeasure.values()].map(({ length }) => length));
}

const NAMED = 12;

function namesOf(left: readonly Uncounted[], { names }: Footing): string {
  const said = left.map(({ unit, said: words }) => `${names.get(unit) ?? unit} (${words ?? ""})`);
  return firstUnits(said, NAMED, "; ");
}
