import type { Source } from "../../core/report/source.ts";
import type { Total } from "../../core/report/total.ts";
import { lowered, raised } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { coverage, stopped } from "../prose.ts";
import type { Desk } from "./context.ts";

export function paragraph(desk: Desk, place: string, text: string, sources: readonly Source[]): Passage {
  return { type: "paragraph", text: stopped(raised(text)), source: desk.tracer.mark(place, sources) };
}

/** Puts in front how many units a statement rests on, where some are missing. */
export function lead(total: Pick<Total, "given" | "asked">, text: string): string {
  const said = coverage(total);
  return said === "" ? text : `${raised(said)}, ${lowered(text)}`;
}

/** The total that most units gave. */
export function widest(totals: readonly Total[]): Pick<Total, "given" | "asked"> {
  return totals.reduce<Pick<Total, "given" | "asked">>((a, b) => (b.given > a.given ? b : a), {
    given: 0,
    asked: 0,
  });
}
