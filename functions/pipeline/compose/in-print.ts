import { filled, type LiveFigures } from "../../core/report/live.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import type { Passage } from "../../decree30/document.ts";

/**
 * Sentences with their figures filled in; a table holds none. "./." ends a document, so that it stands at the
 * last line and there alone, whatever a unit ended its own report with and whoever worded the last line.
 */
export function inPrint(body: readonly Passage[], figures: LiveFigures): readonly Passage[] {
  return body.map((passage, at) => {
    if (passage.type !== "paragraph" && passage.type !== "point") return passage;
    const text = filled(passage.text, figures);
    const within = text.replace(/\.\/\.[ \t]*$/gmu, ".");
    return { ...passage, text: at === body.length - 1 ? `${withoutEnd(within, " .;,/")}./.` : within };
  });
}
