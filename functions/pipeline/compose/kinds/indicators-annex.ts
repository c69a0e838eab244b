import { printNumber, printPercent } from "../../../core/figures/number.ts";
import type { IndicatorRow, IndicatorsField } from "../../../core/kinds/indicators/field.ts";
import { printResult } from "../../../core/kinds/indicators/result.ts";
import type { IndicatorsTotal } from "../../../core/kinds/indicators/total.ts";
import type { Annex } from "../../../decree30/document.ts";
import { rowsByBloc } from "../by-unit.ts";
import type { Composing } from "../context.ts";

/**
 * Indicators that units named themselves, unit by unit, where the office wants its superior to read them:
 * they cannot be added up. The material book has them always.
 */
export function indicatorsAnnex(
  composing: Pick<Composing, "roster" | "tracer" | "style">,
  field: IndicatorsField,
  total: IndicatorsTotal,
): Annex | undefined {
  if (!composing.style.annexedByUnit || field.indicators || total.rows.length === 0) return undefined;
  const said = total.rows.flatMap((row) => row.said);
  const lines = said.map(({ source, value }) => ({ who: source, cells: cellsOf(value), sources: [source] }));
  return {
    title: `${field.label} theo cơ quan, đơn vị, địa phương`,
    landscape: false,
    passages: [
      {
        type: "table",
        columns: [
          { head: "STT", share: 9, align: "centre" },
          { head: "Cơ quan, đơn vị, địa phương", share: 25, align: "start" },
          { head: "Chỉ tiêu, nhiệm vụ", share: 24, align: "start" },
          { head: "Đơn vị tính", share: 9, align: "centre" },
          { head: "Kết quả", share: 11, align: "decimal" },
          { head: "Kế hoạch", share: 11, align: "decimal" },
          { head: "Đạt", share: 11, align: "decimal" },
        ],
        rows: rowsByBloc(composing, `annex.${field.id}`, inUnits(lines)),
      },
    ],
  };
}

/** All lines of a unit together, in the order in which it wrote them. */
function inUnits<L extends { readonly who: { readonly obligation: string } }>(
  lines: readonly L[],
): readonly L[] {
  return [...Map.groupBy(lines, ({ who }) => who.obligation).values()].flat();
}

function cellsOf({ label, unit, value, qualifier, plan, percent }: IndicatorRow): readonly string[] {
  const figure = value === undefined ? "" : printResult(value);
  const worked = typeof value === "number" && plan ? printPercent((value / plan) * 100) : undefined;
  return [
    label,
    unit,
    qualifier === "estimate" ? `ước ${figure}` : figure,
    plan === undefined ? "" : printNumber(plan),
    worked ?? (percent === undefined ? "" : printPercent(percent)),
  ];
}
