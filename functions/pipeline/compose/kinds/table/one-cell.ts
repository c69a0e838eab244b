import { withoutEnd } from "../../../../core/text/ends.ts";
import { unmarked } from "../../unmarked.ts";

/**
 * What was written on several lines of a cell, each with the mark of a list, as one line that leaves out
 * nothing.
 */
export function inOneCell(text: string): string {
  if (!text.includes("\n")) return text;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const said = lines.map((line) => withoutEnd(unmarked(line), ".;,"));
  return said
    .map((line, at) => (at === said.length - 1 ? line : `${line}${line.endsWith(":") ? "" : ";"}`))
    .join(" ");
}
