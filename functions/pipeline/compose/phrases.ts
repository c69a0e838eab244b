import type { Source } from "../../core/report/source.ts";
import type { Total } from "../../core/report/total.ts";
import { raised } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { stopped } from "../prose.ts";
import type { Composing } from "./context.ts";

export function paragraph(
  composing: Composing,
  place: string,
  text: string,
  sources: readonly Source[],
): Passage {
  return { type: "paragraph", text: stopped(raised(text)), source: composing.tracer.mark(place, sources) };
}

/** The total that most units gave. */
export function widest(totals: readonly Total[]): Pick<Total, "given" | "asked"> {
  return totals.reduce<Pick<Total, "given" | "asked">>((a, b) => (b.given > a.given ? b : a), {
    given: 0,
    asked: 0,
  });
}
