import type { Holds } from "../../functions/core/kinds/table/design.ts";
import type { TableRead } from "../../functions/intake/sheet-read.ts";

/** A table as one reads it off a page: a line for its title, each column, each row and each question. */
export function told({ design, decisions, range }: TableRead): readonly string[] {
  const { title, symbol, columns, rows, printed } = design;
  return [
    `${range} ${symbol ? `[${symbol}] ` : ""}${title} (${printed})`,
    ...columns.map(
      ({ id, label, above, holds, required }) =>
        `${[...above, label].join(" > ")} = ${id}: ${heldAs(holds)}${required ? ", required" : ""}`,
    ),
    ...(rows.type === "free"
      ? [`free, ${rows.least} rows`]
      : rows.rows.map(
          ({ number, label, heads, total, unit }) =>
            `${heads ? "# " : "| "}${number ? `${number} ` : ""}${label}${unit ? ` [${unit}]` : ""}${total ? ` = ${total.join(" + ")}` : ""}`,
        )),
    ...decisions
      .filter(({ sure }) => sure === "ask")
      .map(({ settles, why, at }) =>
        `? ${"id" in settles ? settles.id : settles.type}: ${why} ${at.join(" ")}`.trim(),
      ),
  ];
}

function heldAs(holds: Holds): string {
  if (holds.type === "choice") return `choice ${holds.options.map(({ label }) => label).join("/")}`;
  if (holds.type !== "figure") return holds.type;
  const { unit, whole, merging, sumOf } = holds;
  const comes =
    merging.type === "ratio"
      ? `ratio ${merging.part}/${merging.whole}${merging.percent ? " %" : ""}`
      : merging.type;
  return `${whole ? "whole" : "decimal"}${unit ? ` ${unit}` : ""}, ${comes}${sumOf ? `, = ${sumOf.join(" + ")}` : ""}`;
}
