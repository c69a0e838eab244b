import { columnName, figureColumns } from "../../../core/kinds/table/columns.ts";
import type { TableField } from "../../../core/kinds/table/field.ts";
import type { TableTotal } from "../../../core/kinds/table/total.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import type { Annex, Passage } from "../../../decree30/document.ts";
import { amountOf, coverage } from "../../prose.ts";
import type { Composing } from "../context.ts";
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
      return [tablePassage(composing, field, total, { place: field.id, caption: captionOf(field, total) })];
    case "annex":
      return [paragraph(composing, field.id, summaryOf(field, total), sourcesIn(total))];
  }
}

/** Whose figures a table holds is said over it, where some are missing. */
function captionOf({ design }: TableField, total: TableTotal): string {
  const said = coverage(widest(totalsIn(total)));
  return said === "" ? design.title : `${design.title} (${said})`;
}

/** What the body says of a table that stands in an annex: whom it counts, and what can be added. */
function summaryOf({ design }: TableField, total: TableTotal): string {
  const whose = coverage(widest(totalsIn(total))) || "theo báo cáo của các cơ quan, đơn vị, địa phương";
  const named = new Map(figureColumns(design).map((column) => [column.id, columnName(column)]));
  const sums = total.sums.flatMap(({ column, total: sum }) => {
    const words = amountOf(sum);
    return words === undefined ? [] : [`${lowered(named.get(column) ?? column)} ${words}`];
  });
  const said = `${design.title} ${whose}`;
  return sums.length > 0 ? `${said}: ${sums.join("; ")}` : said;
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
