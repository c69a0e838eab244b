import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { PDFDocument, PDFRawStream } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { catalogOf, openPdf } from "../../functions/pdf-reading/file.ts";
import { opened } from "../../functions/pdf-reading/filter.ts";
import { readValue } from "../../functions/pdf-reading/lexer.ts";
import { isStream, type PdfValue, textOf, UnreadablePdf } from "../../functions/pdf-reading/value.ts";
import { aReport } from "../support/documents.ts";
import { printed } from "../support/press.ts";
import { dictOf, nameOf, refTo, textString, withUpdate, written } from "../support/update.ts";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const read = (text: string) => readValue({ bytes: bytesOf(text), at: 0 });

describe("a value in a PDF file", () => {
  test("is read as it was written", () => {
    const leaf = fc.oneof(
      fc.constantFrom<PdfValue>(null, true, false),
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.stringMatching(/^[A-Za-z0-9.-]{1,12}$/).map(nameOf),
      fc.string({ maxLength: 20 }).map(textString),
      fc.nat(999).map(refTo),
    );
    const { value } = fc.letrec<{ value: PdfValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie("value"), { maxLength: 4 }),
        fc
          .dictionary(fc.stringMatching(/^[A-Za-z]{1,8}$/), tie("value"), {
            maxKeys: 4,
            noNullPrototype: true,
          })
          .map(dictOf),
      ),
    }));
    fc.assert(
      fc.property(value, (each) => {
        expect(read(written(each))).toEqual(each);
      }),
      { seed: 32_000, numRuns: 500 },
    );
  });

  test("may be a string with nested brackets, escapes and octal digits", () => {
    const value = read(String.raw`(a \(b (c) \\ \101\n\
d)`);
    expect(textOf(value as Parameters<typeof textOf>[0])).toBe("a (b (c) \\ A\nd");
  });

  test("is refused when a key stands twice, since readers differ on which counts", () => {
    expect(() => read("<</V (05) /V (06)>>")).toThrow(UnreadablePdf);
  });

  test("is refused when it is nested past all use, or never ends", () => {
    expect(() => read("[".repeat(10_000))).toThrow(UnreadablePdf);
    expect(() => read("(never")).toThrow(UnreadablePdf);
    expect(() => read("<</A 1")).toThrow(UnreadablePdf);
  });
});

describe("a PDF file", () => {
  test("gives back the streams another parser finds in it", async () => {
    const bytes = printed(aReport());
    const file = openPdf(bytes);
    const theirs = await PDFDocument.load(bytes, { updateMetadata: false });
    let compared = 0;
    for (const [ref, object] of theirs.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFRawStream)) continue;
      const ours = file.follow(refTo(ref.objectNumber));
      expect(isStream(ours) && Buffer.compare(ours.raw, object.contents)).toBe(0);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });

  test("is what its last saving says, and before it what the one before said", () => {
    const bytes = printed(aReport());
    const before = openPdf(bytes);
    const language = dictOf({ ...Object.fromEntries(catalogOf(before).entries), Lang: textString("vi") });
    const root = before.trailer.entries.get("Root") as { number: number };
    const after = openPdf(withUpdate(bytes, new Map([[root.number, language]])));
    expect(after.revisions.length).toBe(before.revisions.length + 1);
    expect(catalogOf(after).entries.get("Lang")).toEqual(textString("vi"));
    expect(catalogOf(openPdf(after.bytes.subarray(0, bytes.length))).entries.get("Lang")).toEqual(
      catalogOf(before).entries.get("Lang"),
    );
  });

  test("is refused when its cross-references run in a circle or point outside", () => {
    const body = "%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n";
    const xref = (entries: string) =>
      `${body}xref\n0 1\n0000000000 65535 f\r\ntrailer\n<</Size 2 /Root 1 0 R ${entries}>>\nstartxref\n${body.length}\n%%EOF\n`;
    expect(() => openPdf(bytesOf(xref(`/Prev ${body.length}`)))).toThrow(/circle/);
    expect(() => openPdf(bytesOf(xref("/Prev 99999")))).toThrow(/outside/);
    expect(() => openPdf(bytesOf(xref("/Encrypt <<>>")))).toThrow(/encrypted/);
    expect(() => openPdf(bytesOf(xref("/XRefStm 5")))).toThrow(/two kinds/);
  });

  test("does not unpack a bomb", () => {
    const raw = deflateSync(Buffer.alloc(80 * 1024 * 1024));
    const dict = dictOf({ Filter: nameOf("FlateDecode") });
    expect(() => opened({ type: "stream", dict, raw })).toThrow(UnreadablePdf);
  });

  test("is refused when a few bytes list objects without end, or objects that lie on one another", () => {
    const listing = deflateSync(Buffer.alloc(20_000_000));
    const xref = Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<</Type /XRef /W [0 1 0] /Size 20000000 /Filter /FlateDecode /Length ${listing.length}>>\nstream\n`,
      ),
      listing,
      Buffer.from("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"),
    ]);
    expect(() => openPdf(new Uint8Array(xref))).toThrow(/more objects/);
    const packed = "5 0 6 0 ".padEnd(20, " ");
    const stream = `9 0 obj\n<</Type /ObjStm /N 2 /First 20 /Length 60>>\nstream\n${packed.padEnd(60, "7 ")}\nendstream\nendobj\n`;
    const file = `%PDF-1.7\n${stream}`;
    const at = file.length;
    const table = `8 0 obj\n<</Type /XRef /W [1 1 1] /Index [5 2 9 1] /Size 10 /Root 5 0 R /Length 9>>\nstream\n`;
    const entries = Buffer.from([2, 9, 0, 2, 9, 1, 1, 9, 0]);
    const whole = Buffer.concat([
      Buffer.from(file + table),
      entries,
      Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
    ]);
    expect(() => catalogOf(openPdf(new Uint8Array(whole)))).toThrow(/out of order/);
  });

  test("is read or refused, and never anything else, however it is damaged", () => {
    const bytes = printed(aReport({ annexes: [] }));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (place, byte) => {
        const bad = bytes.slice();
        bad[place] = byte;
        try {
          catalogOf(openPdf(bad));
        } catch (fault) {
          expect(fault).toBeInstanceOf(UnreadablePdf);
        }
      }),
      { seed: 32_000, numRuns: 400 },
    );
  });
});
