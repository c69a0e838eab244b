import { withoutEnd } from "../core/text/ends.ts";
import type { Passage } from "./document.ts";

/** Box 6: each basis ends in a semicolon, the last of a run in a full stop. */
export function withBasesEnded(body: readonly Passage[]): readonly Passage[] {
  return body.map((passage, at) => {
    if (passage.type !== "basis") return passage;
    const end = body[at + 1]?.type === "basis" ? ";" : ".";
    return { ...passage, text: `${withoutEnd(passage.text.trimEnd(), ".;,")}${end}` };
  });
}

/** The text of an official document ends in "./." — unless a table is its last word. */
export function withFinalMark(body: readonly Passage[]): readonly Passage[] {
  const last = body.at(-1);
  if (!last || last.type === "table" || last.type === "part" || last.type === "heading") return body;
  const text = `${withoutEnd(last.text.trimEnd(), ".;,:/ \u00a0\n\t")}./.`;
  return [...body.slice(0, -1), { ...last, text }];
}
