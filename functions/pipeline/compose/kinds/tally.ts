import type { Field } from "../../../core/kinds/field.ts";
import { labelForm } from "../../../core/registry/figure-labels.ts";
import type { Total } from "../../../core/report/total.ts";
import type { Passage } from "../../../decree30/document.ts";
import type { Composing } from "../context.ts";
import { partSaid } from "../figures/clause.ts";
import { noneOccurred } from "../figures/none-occurred.ts";
import { totalQuantity } from "../figures/of-total.ts";
import { figurePassages, type Told } from "../figures/passages.ts";
import { leaveFiguresOut } from "../left-out.ts";
import { inFull, type OnPage } from "../on-page.ts";
import { paragraph } from "../phrases.ts";
import { eachOnce, sourcesOf } from "../trace.ts";

/** Whatever has one figure a row. */
export const tally: OnPage<Field, { readonly rows: Rows }> = {
  blocks: (composing, field, { rows }) => [{ passages: tallyPassages(composing, field, rows) }],
  ...inFull,
};

type Rows = readonly {
  readonly row: { readonly id: string; readonly label: string; readonly unit: string };
  readonly total: Total;
}[];

function tallyPassages(composing: Composing, field: Field, rows: Rows): readonly Passage[] {
  const told = toldOf(composing, field, rows);
  const totals = rows.map(({ row: { label }, total }) => ({ label, total }));
  leaveFiguresOut(composing, field.id, told.length > 0 ? field.id : undefined, totals);
  const none = noneOccurred(composing, field, totals);
  if (!told.some(({ quantity }) => needsName(quantity.label, quantity.unit)))
    return [...figurePassages(composing, field.id, told), ...none];
  const said = told.flatMap(({ quantity }) => [quantity, ...quantity.parts].map((each) => partSaid(each)));
  const text = `${field.label}: ${said.join(said.some((each) => each.includes(",")) ? "; " : ", ")}`;
  return [paragraph(composing, field.id, text, eachOnce(told.flatMap(({ sources }) => sources))), ...none];
}

/** Rows with what they say is within them: "Trong đó thuộc thẩm quyền giải quyết". */
function toldOf(composing: Composing, { id: field }: Field, rows: Rows): readonly Told[] {
  const isWithin = (label: string) => /^trong đó(?=[ :])/iu.test(label);
  const quantityOf = ({ row, total }: Rows[number], parts: Told["quantity"]["parts"] = []) =>
    totalQuantity(composing, { field, row: row.id, label: row.label }, total, parts);
  return rows.flatMap((each, at): readonly Told[] => {
    if (at > 0 && isWithin(each.row.label)) return [];
    const next = rows.slice(at + 1);
    const end = next.findIndex(({ row }) => !isWithin(row.label));
    const within = next.slice(0, end < 0 ? next.length : end);
    const parts = within.flatMap((part) => quantityOf(part) ?? []);
    const quantity = quantityOf(each, parts);
    const sources = sourcesOf(each.total, ...within.map(({ total }) => total));
    if (quantity) return [{ quantity, sources }];
    return parts.map((part) => ({ quantity: part, sources }));
  });
}

/** "Chuyên trách", "Số dư đầu kỳ": a word or three that say of nothing what they are. */
function needsName(label: string, unit: string): boolean {
  return labelForm(label, unit).type === "result" && label.split(" ").length <= 4;
}
