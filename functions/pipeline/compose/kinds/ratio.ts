import { printNumber, printPercent } from "../../../core/figures/number.ts";
import type { RatioField } from "../../../core/kinds/ratio/field.ts";
import type { RatioTotal } from "../../../core/kinds/ratio/total.ts";
import { isWithin, meansAct } from "../../../core/registry/figure-labels.ts";
import type { Source } from "../../../core/report/source.ts";
import type { Total } from "../../../core/report/total.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import type { Passage } from "../../../decree30/document.ts";
import { saysReached } from "../../prose.ts";
import type { Composing } from "../context.ts";
import { clauseOf, partSaid } from "../figures/clause.ts";
import { type FigurePlace, givenIn, inSentence, type ShareOf } from "../figures/named.ts";
import { coverageTold, sayOf, totalQuantity } from "../figures/of-total.ts";
import { leaveFiguresOut } from "../left-out.ts";
import { inFull, type KindOnPage } from "../on-page.ts";
import { paragraph } from "../phrases.ts";
import { sourcesOf } from "../trace.ts";

export const ratio: KindOnPage<"ratio"> = {
  blocks: (composing, field, total) => [{ passages: ratioPassages(composing, field, total) }],
  ...inFull,
};

type Row = RatioTotal["rows"][number];

/** A part of its whole, both known: "754/1.054 tập thể" and "71,5%". */
interface Share {
  readonly of: string;
  readonly percent: string | undefined;
  /** The percentage itself, to see whether all have the same. */
  readonly shown: string;
  readonly row: Row;
}

/** Each share in one sentence for all that it is a share of; a whole without shares by itself. */
function ratioPassages(composing: Composing, field: RatioField, total: RatioTotal): readonly Passage[] {
  for (const { label, whole, shares } of total.rows) {
    const totals = [whole, ...shares.map(({ total: part }) => part)];
    leaveFiguresOut(
      composing,
      field.id,
      undefined,
      totals.map((each) => ({ label, total: each })),
    );
  }
  const shares = field.shares.flatMap((column, at) =>
    sharePassages(composing, field, column, total.rows, at),
  );
  const wholes = total.rows
    .filter(({ shares: all }) =>
      all.every(({ percent, total: part }) => percent === undefined && !part.range),
    )
    .flatMap((row): readonly Passage[] => {
      const place = { field: field.id, row: `${row.id}.${field.whole.id}`, label: nameOf(row) };
      const quantity = totalQuantity(composing, place, row.whole);
      if (!quantity) return [];
      const { opening, text } = clauseOf(quantity);
      return [paragraph(composing, `${field.id}.${row.id}`, `${opening}${text}`, sourcesOf(row.whole))];
    });
  return [...shares, ...wholes];
}

function sharePassages(
  composing: Composing,
  field: RatioField,
  column: { readonly id: string; readonly label: string },
  rows: readonly Row[],
  at: number,
): readonly Passage[] {
  const shares = rows.flatMap((row) => shareOf(composing, field, column, row, at) ?? []);
  const spans = rows.flatMap((row) => spanOf(composing, field, column, row, at));
  if (shares.length === 0) return spans;
  const sources = sourcesOf(...shares.flatMap(({ row }) => [row.whole, row.shares[at]?.total ?? row.whole]));
  return [
    paragraph(composing, `${field.id}.${column.id}`, sharesSaid(shares, column.label), sources),
    ...spans,
  ];
}

/** "Có 754/1.054 tập thể và 1.912/1.934 cá nhân đăng ký thi đua, đạt lần lượt 71,5% và 98,9%". */
function sharesSaid(shares: readonly Share[], label: string): string {
  const names = shares.map(({ row }) => nameOf(row)).join(" ");
  const rest = isWithin(label.replace(/^đã /iu, ""), names) ? "" : ` ${lowered(label)}`;
  const percents = shares.flatMap(({ percent }) => percent ?? []);
  // Where one of them may not be said, the others would be read as belonging to it.
  const isTold = percents.length === shares.length;
  const isSame = percents.length > 1 && new Set(shares.map(({ shown }) => shown)).size === 1;
  const each = percents.length > 1 && !isSame ? "lần lượt " : "";
  const all = isSame ? "cùng " : "";
  const figures = listed(isSame ? percents.slice(0, 1) : percents);
  if (meansAct(label)) {
    const reached = saysReached(`${names}${rest}`) ? "bằng" : "đạt";
    const said = isTold ? `, ${all}${reached} ${each}${figures}` : "";
    return `Có ${listed(shares.map(({ of, row }) => `${of} ${nameOf(row)}`))}${rest}${said}`;
  }
  const said = isTold ? `, ${all}chiếm ${each}${figures}` : "";
  return `${label}: ${listed(shares.map(({ of, row }) => `${of} ${nameOf(row)}`))}${said}`;
}

/** "a, b và c". */
function listed(items: readonly string[]): string {
  const [last = "", ...before] = items.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(", ")} và ${last}`;
}

function shareOf(
  composing: Composing,
  field: RatioField,
  column: { readonly id: string; readonly label: string },
  row: Row,
  at: number,
): Share | undefined {
  const { total, of, percent } = row.shares[at] ?? {};
  if (!total || total.range || total.value === undefined || of === undefined || percent === undefined)
    return undefined;
  const place = (label: string) => ({ field: field.id, row: `${row.id}.${column.id}`, label });
  const named = [nameOf(row), lowered(column.label)].join(", ");
  const share = { value: total.value, whole: of, wholeIs: "whole" } as const;
  const say = sayOf(composing, place(named), total);
  const sayWhole = sayOf(composing, place(`${nameOf(row)}, ${lowered(field.whole.label)}`), row.whole);
  const sayPercent = sharesGiven(composing, place(named), row, { total, share });
  const text = printPercent(percent);
  return {
    of: `${say("value", printNumber(total.value))}/${sayWhole("whole", printNumber(of))}${coverageTold(composing, total)}`,
    percent: text === "100%" && total.given < total.asked ? undefined : sayPercent(text),
    shown: text,
    row,
  };
}

/** A percentage with each one's part and whole, "34/48". */
function sharesGiven(
  composing: Composing,
  place: FigurePlace,
  { whole }: Row,
  { total, share }: { readonly total: Total; readonly share: ShareOf },
): (text: string) => string {
  const wholes = new Map(givenIn(whole).parts.map(({ source, said }) => [speakerKey(source), said]));
  const from = givenIn(total);
  const parts = from.parts.map(({ source, said }) => {
    const out = wholes.get(speakerKey(source));
    return { source, said: out === undefined ? said : `${said}/${out}` };
  });
  return (text) => inSentence(composing, place, { what: "percent", text }, { ...from, parts }, share);
}

const speakerKey = ({ obligation, bloc }: Source) => `${obligation} ${bloc ?? ""}`;

/** What cannot be added: the share itself was typed, and is told as a span. */
function spanOf(
  composing: Composing,
  field: RatioField,
  { id, label }: { readonly id: string; readonly label: string },
  row: Row,
  at: number,
): readonly Passage[] {
  const total = row.shares[at]?.total;
  if (!total?.range) return [];
  const place = { field: field.id, row: `${row.id}.${id}`, label: `${row.label}, ${lowered(label)}` };
  const quantity = totalQuantity(composing, place, total);
  return quantity
    ? [paragraph(composing, `${field.id}.${row.id}`, partSaid(quantity), sourcesOf(total))]
    : [];
}

/** "Tập thể", without the bracket that says on the form whom it takes in. */
const nameOf = ({ label }: Row) => lowered(label.replace(/ \([^()]*\)$/u, ""));
