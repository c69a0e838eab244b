import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { openPdf as openStructure } from "../pdf-reading/file.ts";
import { matrixOf } from "../pdf-reading/geometry.ts";
import { spelledOn } from "../pdf-reading/spelled.ts";
import { UnreadablePdf } from "../pdf-reading/value.ts";
import type { Opened, OpeningNote } from "./leaf.ts";
import { lettersRead } from "./letters.ts";
import { leavesOf } from "./lines.ts";
import { withoutMarkup } from "./markup.ts";
import { type Drawn, drawnBy } from "./pdf-glyphs.ts";
import { linesOn, type SheetDrawn } from "./pdf-lines.ts";
import { unpacksWithin } from "./pdf-size.ts";

/** More pages than any directive or report has. */
const MOST_PAGES = 300;
/** What the streams of a file may come to, pictures left out. */
const MOST_UNPACKED = 60_000_000;
/** A page with more operators is a drawing, or made to be read for ever. */
const MOST_OPERATORS = 400_000;
/** Milliseconds; a page takes some thirty. A form that draws itself a million times over takes a year. */
const LONGEST = 25_000;

/** Fewer letters on a page than this, and it is a picture with a stamp of text. */
const FEWEST_LETTERS = 40;
/** A fourth of the letters of Vietnamese carry a mark; a machine that guessed them leaves most out. */
const FEWEST_MARKED = 0.05;

/** A PDF whose pages are text. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  if (!isWhole(bytes)) return { type: "unreadable", why: { code: "broken" } };
  if (!unpacksWithin(bytes, MOST_UNPACKED)) {
    return { type: "unreadable", why: { code: "too-large", most: MOST_UNPACKED } };
  }
  // Handed over by name, the worker runs in this thread and a bundle needs no second file.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = getDocument({
    // The library takes the bytes it is given for its own and empties them.
    data: new Uint8Array(bytes),
    ...{ verbosity: 0, fontExtraProperties: true, disableFontFace: true, useSystemFonts: false },
    // Pictures are not looked at, and unpacking them is what costs.
    ...{ maxImageSize: 1, stopAtErrors: false },
  });
  const { promise: late, resolve } = Promise.withResolvers<"late">();
  const clock = setTimeout(() => resolve("late"), LONGEST);
  try {
    const sheets = await Promise.race([task.promise.then((file) => sheetsIn(file, spelledBy(bytes))), late]);
    if (sheets === "late") return { type: "unreadable", why: { code: "too-large", most: MOST_OPERATORS } };
    return sheets === undefined
      ? { type: "unreadable", why: { code: "too-large", most: MOST_PAGES } }
      : openedFrom(sheets);
  } catch (fault) {
    const locked = fault instanceof Error && fault.name === "PasswordException";
    return { type: "unreadable", why: { code: locked ? "locked" : "broken" } };
  } finally {
    clearTimeout(clock);
    await task.destroy();
  }
}

/** A file cut off is mended by the library as far as it goes; a directive without its end is not read. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-4096));
  return tail.includes("%%EOF") && tail.includes("startxref");
}

/** What the structure alone tells; a file that is read leniently besides may have none. */
function spelledBy(bytes: Uint8Array): ReturnType<typeof spelledOn> {
  try {
    return spelledOn(openStructure(bytes));
  } catch (fault) {
    if (fault instanceof UnreadablePdf) return [];
    throw fault;
  }
}

async function sheetsIn(
  file: PDFDocumentProxy,
  spelled: ReturnType<typeof spelledOn>,
): Promise<readonly SheetDrawn[] | undefined> {
  if (file.numPages > MOST_PAGES) return undefined;
  const sheets: SheetDrawn[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const program = await page.getOperatorList({ annotationMode: 0 });
    const drawn: Drawn =
      program.fnArray.length > MOST_OPERATORS
        ? { glyphs: [], strokes: [], turned: "" }
        : drawnBy(
            program,
            matrixOf(transform),
            (id) => faceOf(page.commonObjs.get(id)),
            spelled[number - 1] ?? [],
          );
    // The library keeps every page it has shown.
    page.cleanup();
    sheets.push({ page: number, width, height, ...drawn });
  }
  return sheets;
}

function faceOf(told: unknown): { readonly bold: boolean; readonly unit: number } {
  const {
    name = "",
    bold = false,
    fontMatrix,
  } = told as { name?: string; bold?: boolean; fontMatrix?: ArrayLike<number> };
  return { bold: bold || /bold|black|heavy/i.test(name), unit: Math.abs(fontMatrix?.[0] ?? 0.001) };
}

function openedFrom(sheets: readonly SheetDrawn[]): Opened {
  const letters = sheets.flatMap(({ glyphs }) => glyphs.flatMap(({ text }) => text.match(/\p{L}/gu) ?? []));
  const pages = sheets.length;
  if (letters.length < FEWEST_LETTERS * Math.min(pages, 3))
    return { type: "scan", pages, poorText: letters.length > 0 };
  const { lines, taken } = linesOn(sheets);
  const read = lettersRead(lines);
  if (isPoor(read.lines.map(({ text }) => text).join(" "))) return { type: "scan", pages, poorText: true };
  const leaves = leavesOf(withoutMarkup(read.lines));
  if (leaves.length === 0) return { type: "unreadable", why: { code: "empty" } };
  const notes: readonly OpeningNote[] = [
    ...taken.map((words) => ({ code: "running-head" as const, words })),
    ...sheets.flatMap(({ turned }) =>
      turned.trim() === "" ? [] : [{ code: "turned" as const, words: turned.trim() }],
    ),
    ...sheets.flatMap(({ page, glyphs }) =>
      glyphs.length === 0 ? [{ code: "page-without-text" as const, page }] : [],
    ),
  ];
  return { type: "document", leaves, notes: [...notes, ...read.notes] };
}

function isPoor(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /[^A-Za-z]/.test(letter)).length < letters.length * FEWEST_MARKED;
}
