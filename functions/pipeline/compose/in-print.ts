import { filled, type LiveFigures } from "../../core/report/live.ts";
import type { Passage } from "../../decree30/document.ts";

/**
 * Sentences with their figures filled in; a table holds none. "./." ends a document, so that it stands at the
 * last line alone, whatever a unit ended its own report with.
 */
export function inPrint(body: readonly Passage[], figures: LiveFigures): readonly Passage[] {
  return body.map((passage, at) => {
    if (passage.type !== "paragraph" && passage.type !== "point") return passage;
    const text = filled(passage.text, figures);
    return { ...passage, text: at === body.length - 1 ? text : text.replace(/\.\/\.[ \t]*$/gmu, ".") };
  });
}
