import { printNumber, printPercent } from "../../../core/figures/number.ts";
import type { RatioField } from "../../../core/kinds/ratio/field.ts";
import type { RatioTotal } from "../../../core/kinds/ratio/total.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import { amount, amountOf, saysReached } from "../../prose.ts";
import type { Composing } from "../context.ts";
import { leaveFiguresOut } from "../left-out.ts";
import { inFull, type KindOnPage } from "../on-page.ts";
import { fewer, lead, paragraph, widest } from "../phrases.ts";
import { sourcesOf } from "../trace.ts";

export const ratio: KindOnPage<"ratio"> = {
  blocks: (composing, field, total) => [{ passages: ratioPassages(composing, field, total) }],
  ...inFull,
};

function ratioPassages(composing: Composing, field: RatioField, total: RatioTotal): readonly Passage[] {
  return total.rows.flatMap(({ id, label, whole, shares }) => {
    const totals = [whole, ...shares.map(({ total: part }) => part)];
    const most = widest(totals);
    const said = shares.flatMap(({ label: share, total: part, of, percent }) => {
      if (part.range) return [`${share.toLocaleLowerCase("vi")} ${amountOf(part) ?? ""}`];
      if (part.value === undefined || of === undefined || percent === undefined) return [];
      const figure = `${printNumber(part.value)}/${printNumber(of)}`;
      const reached = saysReached(share) ? "bằng" : "đạt";
      return [`${lowered(share)} ${figure}, ${reached} ${printPercent(percent)}${fewer(part, most)}`];
    });
    leaveFiguresOut(
      composing,
      field.id,
      undefined,
      totals.map((each) => ({ label, total: each })),
    );
    if (said.length === 0 && whole.value !== undefined)
      said.push(`${lowered(field.whole.label)} ${amount(whole.value, field.unit)}${fewer(whole, most)}`);
    if (said.length === 0) return [];
    return [
      paragraph(
        composing,
        `${field.id}.${id}`,
        lead(most, `${label}: ${said.join("; ")}`),
        sourcesOf(...totals),
      ),
    ];
  });
}
