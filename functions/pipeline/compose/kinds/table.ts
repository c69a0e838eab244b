import { columnName, figureColumns } from "../../../core/kinds/table/columns.ts";
import type { TableField } from "../../../core/kinds/table/field.ts";
import type { TableTotal } from "../../../core/kinds/table/total.ts";
import type { Annex, Passage } from "../../../decree30/document.ts";
import type { Composing } from "../context.ts";
import { partSaid } from "../figures/clause.ts";
import { coverageTold, totalQuantity } from "../figures/of-total.ts";
import type { KindOnPage } from "../on-page.ts";
import { paragraph, widest } from "../phrases.ts";
import { tablePassage } from "./table/grid.ts";
import { leaveTableOut } from "./table/left-out.ts";
import { sentences } from "./table/sentences.ts";
import { isAnswered, sourcesIn, totalsIn } from "./table/told.ts";

/** A table as its office has it printed: in sentences, in the body, or in an annex of its own. */
export const table: KindOnPage<"table"> = {
  blocks: (composing, field, total) =>
    isAnswered(total) ? [{ passages: passagesOf(composing, field, total) }] : [],
  leaveOut: leaveTableOut,
  annex: (composing, field, total) =>
    field.design.printed === "annex" && isAnswered(total) ? annexOf(composing, field, total) : undefined,
};

function passagesOf(composing: Composing, field: TableField, total: TableTotal): readonly Passage[] {
  const { design } = field;
  switch (design.printed) {
    case "sentence":
      return sentences(composing, field, total);
    case "table":
      return [
        tablePassage(composing, field, total, {
          place: field.id,
          caption: captionOf(composing, field, total),
        }),
      ];
    case "annex":
      return [paragraph(composing, field.id, summaryOf(composing, field, total), sourcesIn(total))];
  }
}

/** Whose figures a table holds is said over it, where some are missing and the office wants it told. */
function captionOf(composing: Composing, { design }: TableField, total: TableTotal): string {
  return `${design.title}${coverageTold(composing, widest(totalsIn(total)))}`;
}

/** What the body says of a table that stands in an annex: what can be added. */
function summaryOf(composing: Composing, { id, design }: TableField, total: TableTotal): string {
  const named = new Map(figureColumns(design).map((column) => [column.id, columnName(column)]));
  const sums = total.sums.flatMap(({ column, total: sum }) => {
    const name = named.get(column) ?? column;
    const quantity = totalQuantity(composing, { field: id, row: `sum.${column}`, label: name }, sum);
    return quantity ? [partSaid(quantity)] : [];
  });
  const whose = coverageTold(composing, widest(totalsIn(total)));
  return sums.length > 0
    ? `${design.title}${whose}: ${sums.join("; ")}`
    : `${design.title} của các cơ quan, đơn vị, địa phương${whose}`;
}

function annexOf(
  composing: Pick<Composing, "roster" | "tracer">,
  field: TableField,
  total: TableTotal,
): Annex {
  const { title, symbol } = field.design;
  return {
    title,
    landscape: false,
    passages: [
      ...(symbol ? [{ type: "paragraph" as const, text: `Biểu mẫu: ${symbol}.` }] : []),
      tablePassage(composing, field, total, { place: `annex.${field.id}` }),
    ],
  };
}
