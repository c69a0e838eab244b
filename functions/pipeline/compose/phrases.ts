import { printNumber } from "../../core/figures/number.ts";
import type { Source } from "../../core/report/source.ts";
import type { Total } from "../../core/report/total.ts";
import { lowered, raised } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { coverage, stopped } from "../prose.ts";
import type { Composing } from "./context.ts";

export function paragraph(
  composing: Composing,
  place: string,
  text: string,
  sources: readonly Source[],
): Passage {
  return { type: "paragraph", text: stopped(raised(text)), source: composing.tracer.mark(place, sources) };
}

/** Puts in front how many units a statement rests on, where some are missing. */
export function lead(total: Pick<Total, "given" | "asked">, text: string): string {
  const said = coverage(total);
  return said === "" ? text : `${raised(said)}, ${lowered(text)}`;
}

/**
 * (34/48 đơn vị): behind a figure that fewer gave than its sentence says; a span says itself how many it
 * rests on.
 */
export function fewer({ given, asked, range }: Total, said: Pick<Total, "given">): string {
  return range === undefined && given < said.given
    ? ` (${printNumber(given)}/${printNumber(asked)} đơn vị)`
    : "";
}

/** The total that most units gave. */
export function widest(totals: readonly Total[]): Pick<Total, "given" | "asked"> {
  return totals.reduce<Pick<Total, "given" | "asked">>((a, b) => (b.given > a.given ? b : a), {
    given: 0,
    asked: 0,
  });
}
