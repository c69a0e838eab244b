import type { Passage } from "./document.ts";

/** The text of an official document ends in "./." — unless a table is its last word. */
export function closed(body: readonly Passage[]): readonly Passage[] {
  const last = body.at(-1);
  if (!last || last.type === "table" || last.type === "part" || last.type === "heading") return body;
  const text = `${last.text.trimEnd().replace(/[.;,:/\s]+$/, "")}./.`;
  return [...body.slice(0, -1), { ...last, text }];
}
