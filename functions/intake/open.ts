import type { Opened } from "./leaf.ts";
import { lettersRead } from "./letters.ts";
import { leavesOf } from "./lines.ts";
import { LONGEST_TEXT, plainLines } from "./plain.ts";

/** Opens what was pasted or is a plain text file. */
export function openText(text: string): Opened {
  if (text.length > LONGEST_TEXT)
    return { type: "unreadable", why: { code: "too-large", most: LONGEST_TEXT } };
  const { lines, notes } = lettersRead(plainLines(text));
  const leaves = leavesOf(lines);
  if (leaves.length === 0) return { type: "unreadable", why: { code: "empty" } };
  return { type: "document", leaves, notes };
}
