import { textRead } from "./door.ts";

/** Pasted text as it should be kept: read through the door, without stray blanks, paragraphs and rows of cells apart. */
export function tidy(text: string): string {
  return textRead(text)
    .replace(blanks, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Blanks that are not one space already: most are, and what matches nothing costs little. */
const blanks = /[^\S\n\t]{2,}|[^\S\n\t ]/g;
