import { textRead } from "./door.ts";

/**
 * Pasted text as it should be kept: read through the door, without stray blanks, paragraphs and rows of cells
 * apart.
 */
export function tidy(text: string): string {
  const lines = textRead(text)
    .replace(blanks, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^ | $/g, "")
    .split("\n");
  const kept = lines.slice(Math.max(0, lines.findIndex(hasWords)), lines.findLastIndex(hasWords) + 1);
  return kept.map((line, at) => (isInRows(kept, at) ? line : unindented(line, at, kept.length))).join("\n");
}

function unindented(line: string, at: number, of: number): string {
  const begun = at === 0 ? line.trimStart() : line;
  return at === of - 1 ? begun.trimEnd() : begun;
}

/** Among rows of cells a tab before a line or behind it is an empty cell, and no indent. */
const isInRows = (lines: readonly string[], at: number) =>
  isRow(lines[at]) || (at > 1 && isRow(lines[at - 1]));

const isRow = (line = "") => line.trim().includes("\t");

const hasWords = (line: string) => line.trim() !== "";

/** Blanks that are not one space already: most are, and what matches nothing costs little. */
const blanks = /[^\S\n\t]{2,}|[^\S\n\t ]/g;
