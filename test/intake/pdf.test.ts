import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { openDocument, openText } from "../../functions/intake/open.ts";
import { hasWriter, savedByWriter, tinos } from "../support/writer.ts";
import { fixture, leavesIn, shown } from "./outline.ts";
import { pageOf } from "./pages.ts";

const seeds = ["000", "002", "003", "004"];
const none = new Uint8Array();

/** A face without most letters of Vietnamese, which LibreOffice then takes from another and draws apart. */
const lacking = join(
  dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")),
  "standard_fonts",
);

function printed(family: string, fonts: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const pages = seeds.map((seed) => {
    const leaves = leavesIn(openText(fixture(`seeds/${seed}.txt`)));
    return [`${seed}.html`, pageOf(leaves, family)] as const;
  });
  const words = savedByWriter(Object.fromEntries(pages), "docx", fonts);
  return savedByWriter(
    Object.fromEntries([...words].map(([name, bytes]) => [`${name}.docx`, bytes])),
    "pdf",
    fonts,
  );
}

describe.skipIf(!hasWriter)("the four directives as PDF made by LibreOffice", () => {
  const whole = hasWriter ? printed("Times New Roman", [tinos]) : new Map<string, Uint8Array>();
  const mixed = hasWriter ? printed("Liberation Sans", [lacking, tinos]) : new Map<string, Uint8Array>();

  test.each(seeds)("%s in a face that has every letter", async (seed) => {
    const opened = await openDocument(whole.get(seed) ?? none);
    expect(shown(leavesIn(opened))).toBe(fixture(`seeds/${seed}.outline.txt`));
  });

  test.each(seeds)(
    "%s in a face whose Vietnamese letters come from a second one, out of order",
    async (seed) => {
      const opened = await openDocument(mixed.get(seed) ?? none);
      expect(shown(leavesIn(opened))).toBe(fixture(`seeds/${seed}.outline.txt`));
    },
  );
});

describe("a PDF that is no text", () => {
  const paged = async (
    draw: (page: ReturnType<PDFDocument["addPage"]>, file: PDFDocument) => Promise<void>,
  ) => {
    const file = await PDFDocument.create();
    for (let page = 0; page < 2; page += 1) await draw(file.addPage(), file);
    return file.save();
  };

  test("pages without letters are a scan", async () => {
    const bytes = await paged(async (page) => page.drawRectangle({ x: 50, y: 50, width: 400, height: 600 }));
    expect(await openDocument(bytes)).toEqual({ type: "scan", pages: 2, poorText: false });
  });

  test("a layer of text that a machine guessed without marks is a scan too", async () => {
    const bytes = await paged(async (page, file) => {
      const font = await file.embedFont(StandardFonts.TimesRoman);
      const lines = [
        "CONG HOA XA HOI CHU NGHIA VIET NAM",
        "Poc lap - Tudo - Hanh phuc",
        "So: ^3 /KH-HDTDKT V/v so ket phong trao thi dua",
      ];
      for (const [at, line] of [...lines, ...lines].entries())
        page.drawText(line, { x: 60, y: 700 - 20 * at, size: 12, font });
    });
    expect(await openDocument(bytes)).toEqual({ type: "scan", pages: 2, poorText: true });
  });
});
