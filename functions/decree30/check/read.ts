import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { linesOf } from "./lines.ts";
import type { Blank, Font, Paper, Sheet } from "./paper.ts";
import { plot } from "./plotter.ts";

/**
 * Reads the drawn pages of a file. Of form fields only the places are read: what is typed is the clerk's.
 */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  // Handed over by name, the worker runs in this thread and a bundle needs no second file.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = getDocument({
    // The library takes the bytes it is given for its own and empties them.
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
  });
  try {
    const file = await task.promise;
    const sheets: Sheet[] = [];
    for (let page = 1; page <= file.numPages; page += 1) {
      sheets.push(await readSheet(await file.getPage(page), page));
    }
    return { sheets };
  } finally {
    await task.destroy();
  }
}

async function readSheet(page: PDFPageProxy, number: number): Promise<Sheet> {
  const { width, height } = page.getViewport({ scale: 1 });
  const program = await page.getOperatorList({ annotationMode: 0 });
  const known = new Map<string, Font>();
  const fontNamed = (id: string) => {
    const font = known.get(id) ?? fontOf(page.commonObjs.get(id));
    known.set(id, font);
    return font;
  };
  const { runs, strokes } = plot(program, height, fontNamed);
  const blanks = blanksIn(await page.getAnnotations(), height);
  // The library keeps every page it has shown; a report of hundreds would fill the memory.
  page.cleanup();
  return { page: number, width, height, lines: linesOf(runs, strokes, number), strokes, blanks };
}

const alignments = ["start", "centre", "end"] as const;

function blanksIn(annotations: readonly unknown[], height: number): readonly Blank[] {
  return annotations.flatMap((told): Blank[] => {
    const { fieldType, rect, textAlignment } = told as Partial<Widget>;
    if (fieldType !== "Tx" || !rect) return [];
    const [left, bottom, right, top] = rect;
    return [
      { left, right, top: height - top, bottom: height - bottom, align: alignments[textAlignment ?? 0] },
    ];
  });
}

interface Widget {
  readonly fieldType: string;
  readonly rect: readonly [number, number, number, number];
  readonly textAlignment: 0 | 1 | 2;
}

/** A subset's name carries six letters and a plus; the face's weight and slant stand in its own name. */
function fontOf(told: unknown): Font {
  const { name = "", missingFile } = told as { name?: string; missingFile?: boolean };
  const own = name.replace(/^[A-Z]{6}\+/, "");
  return {
    name: own,
    bold: /bold/i.test(own),
    italic: /italic|oblique/i.test(own),
    embedded: missingFile !== true,
  };
}
