import type { CalendarDate } from "../../core/instant.ts";
import { filled, type LiveFigures } from "../../core/report/live.ts";
import { inShortAfterFirst } from "../../core/report/voice/bracketed.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import type { Passage } from "../../decree30/document.ts";

/**
 * Sentences with their figures filled in, and long names short after the first; a table holds none. "./."
 * ends a document, so that it stands at the last line and there alone, whatever a unit ended its own report
 * with and whoever worded the last line.
 */
export function inPrint(
  body: readonly Passage[],
  figures: LiveFigures,
  on: CalendarDate,
): readonly Passage[] {
  const texts = body.map((passage, at) => {
    if (!isProse(passage)) return "";
    const within = filled(passage.text, figures).replace(/\.\/\.[ \t]*$/gmu, ".");
    return at === body.length - 1 ? `${withoutEnd(within, " .;,/")}./.` : within;
  });
  const short = inShortAfterFirst(texts, on);
  return body.map((passage, at) => (isProse(passage) ? { ...passage, text: short[at] ?? "" } : passage));
}

const isProse = (passage: Passage) => passage.type === "paragraph" || passage.type === "point";
