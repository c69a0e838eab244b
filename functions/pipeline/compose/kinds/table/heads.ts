import { headsOver, isFigure } from "../../../../core/kinds/table/columns.ts";
import type { TableColumn } from "../../../../core/kinds/table/design.ts";
import { fold } from "../../../../core/registry/spelling.ts";
import type { Column } from "../../../../decree30/document.ts";

export const ordinal: Column = { head: "STT", share: 6, align: "centre" };
export const reporter: Column = { head: "Cơ quan, đơn vị, địa phương", share: 22, align: "start" };
export const unitOfRow: Column = { head: "Đơn vị tính", share: 9, align: "centre" };

/**
 * A column with the heads over it. Where rows have units of their own, only a share says its unit in its
 * head.
 */
export function columnOnPage(column: TableColumn, rowsHaveUnits: boolean): Column {
  const { label, above } = column;
  const over = headsOver({ above });
  const isShare = isFigure(column) && column.holds.merging.type === "ratio";
  const unit = isFigure(column) && (isShare || !rowsHaveUnits) ? column.holds.unit : "";
  return {
    head:
      unit === "" || label.includes(`(${unit})`) || fold(label) === fold(unit) ? label : `${label} (${unit})`,
    ...(over.length === 0 ? {} : { over }),
    ...lookOf(column),
  };
}

function lookOf({ holds }: TableColumn): Pick<Column, "share" | "align"> {
  switch (holds.type) {
    case "figure":
      return { share: 9, align: "decimal" };
    case "date":
      return { share: 11, align: "centre" };
    case "choice":
      return { share: 12, align: "start" };
    case "title":
      return { share: 16, align: "start" };
    case "words":
      return { share: 26, align: "start" };
  }
}
