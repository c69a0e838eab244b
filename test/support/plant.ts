/** Spoils a typeset page or a finished file in one place, for the checker to find. */

import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { type Typeset, typesetDocument } from "../../functions/decree30/typeset.ts";
import type { Face } from "../../functions/layout/face.ts";
import type { Mark, TextMark } from "../../functions/layout/mark.ts";
import type { Page } from "../../functions/layout/pages.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { aReport } from "./documents.ts";
import { faces, metaOf } from "./press.ts";

export interface Spot {
  readonly page: number;
  /** How many rules came before this one on its page. */
  readonly rule: number;
  readonly text: string;
}

/** What becomes of a mark: another in its place, several, or none. */
export type Edit = (mark: Mark, spot: Spot) => Mark | readonly Mark[];

export function spoiled(
  edit: Edit,
  over: Partial<OfficialDocument> = {},
  sheet?: (page: Page, at: number) => Page,
): Uint8Array {
  const document = aReport(over);
  const typeset: Typeset = typesetDocument(document, faces);
  const pages = typeset.pages.map((page, at) => {
    let rule = 0;
    const marks = page.marks.flatMap((mark) => {
      const spot = { page: at + 1, rule, text: mark.type === "text" ? wordsOf(mark) : "" };
      if (mark.type === "rule") rule += 1;
      return edit(mark, spot);
    });
    const edited = { ...page, marks };
    return sheet ? sheet(edited, at) : edited;
  });
  return writePdf({ ...typeset, pages }, metaOf(document));
}

export function wordsOf(mark: TextMark): string {
  return mark.words.map((word) => word.text).join(" ");
}

/** An edit of those lines only whose words match. */
export function onText(match: RegExp, edit: (mark: TextMark, spot: Spot) => Mark | readonly Mark[]): Edit {
  return (mark, spot) => (mark.type === "text" && match.test(spot.text) ? edit(mark, spot) : mark);
}

export function onRule(
  page: number,
  nth: number,
  edit: (mark: Extract<Mark, { type: "rule" }>) => Mark | readonly Mark[],
): Edit {
  return (mark, spot) =>
    mark.type === "rule" && spot.page === page && spot.rule === nth ? edit(mark) : mark;
}

export const moved =
  (x: number, y: number) =>
  (mark: Mark): Mark => {
    if (mark.type === "rule") {
      const shift = (point: { x: number; y: number }) => ({ x: point.x + x, y: point.y + y });
      return { ...mark, from: shift(mark.from), to: shift(mark.to) };
    }
    return { ...mark, x: mark.x + x, y: mark.y + y };
  };

export const sized =
  (size: number) =>
  (mark: TextMark): Mark => ({ ...mark, size });
export const faced =
  (face: keyof typeof faces) =>
  (mark: TextMark): Mark =>
    inFace(mark, faces[face]);
export const reworded =
  (change: (text: string) => string) =>
  (mark: TextMark): Mark => ({
    ...mark,
    words: change(wordsOf(mark))
      .split(" ")
      .map((word) => mark.face.word(word)),
  });

function inFace(mark: TextMark, face: Face): Mark {
  return { ...mark, face, words: mark.words.map((word) => face.word(word.text)) };
}

/** A rule as long as before, times a factor, about its own middle. */
export const stretched =
  (factor: number) =>
  (mark: Extract<Mark, { type: "rule" }>): Mark => {
    const middle = (mark.from.x + mark.to.x) / 2;
    const half = ((mark.to.x - mark.from.x) / 2) * factor;
    return { ...mark, from: { ...mark.from, x: middle - half }, to: { ...mark.to, x: middle + half } };
  };

/** The same bytes but for words of equal length, so that every offset in the file still holds. */
export function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error("A patch keeps the length");
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.includes(from)) throw new Error(`The file does not say ${from}`);
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), "latin1"));
}
