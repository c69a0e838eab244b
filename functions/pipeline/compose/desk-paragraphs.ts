import type { DeskParagraph } from "../../core/report/desk.ts";
import type { ParagraphOnDesk } from "../../core/report/officer/on-desk.ts";
import type { Passage } from "../../decree30/document.ts";

/** A passage of the document as the desk holds it. */
export function paragraphOf(mark: string, passage: Passage): DeskParagraph {
  switch (passage.type) {
    case "paragraph":
    case "basis":
      return { mark, kind: "paragraph", text: passage.text };
    case "point":
      return { mark, kind: "point", sign: passage.mark, text: passage.text };
    case "heading":
      return { mark, kind: "heading", text: [passage.number, passage.text].filter(Boolean).join(" ") };
    case "part":
      return { mark, kind: "heading", text: passage.title };
    case "table":
      return {
        ...{ mark, kind: "table" },
        text: passage.caption ?? passage.columns.map(({ head }) => head).join(" | "),
      };
  }
}

/** And back: with the words the desk gave it, and traced to whoever said them. */
export function printedAs(
  { mark, kind, sign, text, whose }: ParagraphOnDesk,
  composed: Passage | undefined,
): Passage {
  if (composed && composed.type !== "paragraph" && composed.type !== "point") return composed;
  const source = composed?.source ?? (whose === "officer" ? mark : undefined);
  const traced = source === undefined ? {} : { source };
  return kind === "point"
    ? { type: "point", mark: sign ?? "-", text, ...traced }
    : { ...composed, type: "paragraph", text, ...traced };
}
