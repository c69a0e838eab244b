import { structureOf } from "../../core/text/structure.ts";

/** One line without the mark of the list it was taken from. */
export function unmarked(text: string): string {
  const [piece, more] = structureOf(text);
  return piece?.type === "point" && more === undefined ? piece.text : text;
}
