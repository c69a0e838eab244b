import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faceNames } from "../../functions/core/people/fonts.ts";
import { faceFiles } from "../../functions/pdf/faces.ts";
import { judgeFont } from "../../functions/pdf/judge-font.ts";
import { officeFont } from "../support/office-fonts.ts";
import { fontPath } from "../support/press.ts";

const tinos = new Uint8Array(readFileSync(fontPath(faceFiles.regular)));
const view = (file: Uint8Array) => new DataView(file.buffer, file.byteOffset);

/** Where a table begins, read by the test itself. */
function tableIn(file: Uint8Array, tag: string): number {
  const [bytes, count] = [Buffer.from(file), view(file).getUint16(4)];
  for (let record = 12; record < 12 + count * 16; record += 16) {
    if (bytes.toString("latin1", record, record + 4) === tag) return view(file).getUint32(record + 8);
  }
  throw new Error(`no table ${tag}`);
}

describe("a font file that an office brings", () => {
  test.each(faceNames)("is known for the face that it is: %s", (face) => {
    const name = `Times-${face[0]?.toUpperCase()}${face.slice(1)}`;
    expect(judgeFont(officeFont(face))).toEqual({ ok: true, face, name });
  });

  test("is told apart from a font of another kind, a collection and a report", () => {
    for (const head of ["OTTO", "ttcf", "wOF2", "%PDF", ""]) {
      expect(judgeFont(Buffer.from(`${head}........`))).toEqual({
        ok: false,
        fault: { type: "not-truetype" },
      });
    }
  });

  test.each([0x0002, 0x0100, 0x0200])(
    "is refused when its maker forbids what embedding it needs (%i)",
    (bits) => {
      const file = tinos.slice();
      view(file).setUint16(tableIn(file, "OS/2") + 8, bits);
      expect(judgeFont(file)).toEqual({ ok: false, fault: { type: "not-embeddable" } });
    },
  );

  test("is refused with the Vietnamese letters that it lacks, by name", () => {
    const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    const latin = readFileSync(join(folder, "standard_fonts", "LiberationSans-Regular.ttf"));
    const verdict = judgeFont(latin);
    if (verdict.ok || verdict.fault.type !== "letters") throw new Error(JSON.stringify(verdict));
    const missing = verdict.fault.missing.split(" ");
    expect(missing).toEqual(expect.arrayContaining(["ả", "ợ", "ỹ", "Ứ"]));
    expect(missing).not.toContain("đ");
  });

  test("is refused when it was cut off anywhere", () => {
    for (let part = 1; part < 40; part++) {
      const cut = tinos.slice(0, Math.floor((tinos.length * part) / 40));
      expect(judgeFont(cut), `${part}/40`).toEqual({ ok: false, fault: { type: "broken" } });
    }
  });

  test("is judged in words and without a crash whatever its bytes say", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        (changes) => {
          const file = tinos.slice();
          for (const [at, byte] of changes) file[at] = byte;
          const verdict = judgeFont(file);
          expect(verdict.ok || verdict.fault.type).toBeTruthy();
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  test("cannot keep us busy with characters listed a thousand times over", () => {
    const file = tinos.slice();
    const cmap = tableIn(file, "cmap");
    for (let record = cmap + 4; record < cmap + 4 + view(file).getUint16(cmap + 2) * 8; record += 8) {
      const table = cmap + view(file).getUint32(record + 4);
      if (view(file).getUint16(table) !== 4) continue;
      const wide = view(file).getUint16(table + 6);
      for (let at = 0; at < wide; at += 2) {
        view(file).setUint16(table + 14 + at, 0xfffe);
        view(file).setUint16(table + 16 + wide + at, 0);
      }
    }
    expect(judgeFont(file)).toEqual({ ok: false, fault: { type: "broken" } });
  });
});
