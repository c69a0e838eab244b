import type { Field } from "../../../core/kinds/field.ts";
import { fold } from "../../../core/registry/spelling.ts";
import type { Total } from "../../../core/report/total.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import { amountOf } from "../../prose.ts";
import type { Composing } from "../context.ts";
import { leaveFiguresOut } from "../left-out.ts";
import { inFull, type OnPage } from "../on-page.ts";
import { fewer, lead, paragraph, widest } from "../phrases.ts";
import { sourcesOf } from "../trace.ts";

/** Whatever has one figure a row. */
export const tally: OnPage<Field, { readonly rows: Rows }> = {
  blocks: (composing, field, { rows }) => [{ passages: tallyPassages(composing, field, rows) }],
  ...inFull,
};

type Rows = readonly {
  readonly row: { readonly label: string; readonly unit: string };
  readonly total: Total;
}[];

function tallyPassages(composing: Composing, field: Field, rows: Rows): readonly Passage[] {
  const said = rows.flatMap(({ row, total }) => {
    const words = amountOf(total);
    return words === undefined ? [] : [{ total, text: `${row.label}: ${words}` }];
  });
  const under = said.length > 0 ? field.id : undefined;
  leaveFiguresOut(
    composing,
    field.id,
    under,
    rows.map(({ row: { label }, total }) => ({ label, total })),
  );
  if (said.length === 0) return [];
  const all = said.map(({ total }) => total);
  const most = widest(all);
  const figures = said.map(({ total, text }) => `${text}${fewer(total, most)}`);
  // "Sáng kiến được công nhận: sáng kiến …" would say it twice.
  const [first = ""] = figures;
  const named = fold(first).startsWith(fold(field.label).split(" ").slice(0, 2).join(" "));
  const text = figures.map(lowered).join("; ");
  return [
    paragraph(composing, field.id, lead(most, named ? text : `${field.label}: ${text}`), sourcesOf(...all)),
  ];
}
