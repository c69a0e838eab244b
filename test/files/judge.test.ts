import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { FileRefusal } from "../../functions/core/problem/refusal.ts";
import { judgeFile, LARGEST_FILE } from "../../functions/files/judge.ts";
import { aPdf, compound, int32, jpeg, office, patched, png } from "./made.ts";

const reasonOf = async (bytes: Uint8Array, name = "tep.pdf") => {
  const judged = await judgeFile(name, bytes, 0);
  return judged.ok ? judged.type : judged.reason;
};
const html = strToU8("<html><script>alert(1)</script></html>");
const joined = (...parts: readonly (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

describe("a file that is well", () => {
  test.each([
    ["phu-luc.pdf", aPdf(3), "application/pdf"],
    ["dong-goi.pdf", aPdf(3, true), "application/pdf"],
    ["bao-cao.docx", office(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["so-lieu.xlsx", office({}, "xl"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["cu.doc", compound({ WordDocument: [0xec, 0xa5] }), "application/msword"],
    ["cu.xls", compound({ Workbook: [9, 8, 4, 0, 0, 6, 5, 0] }), "application/vnd.ms-excel"],
    ["anh.jpg", jpeg(4000, 3000), "image/jpeg"],
    ["anh.png", png(2480, 3508), "image/png"],
  ])("%s is taken under its own name", async (name, bytes, type) => {
    expect(await judgeFile(name, await bytes, 0)).toEqual({ ok: true, type, name });
  });
});

describe("the nine refusals", () => {
  test("a page of HTML, a program and an installer are no reports, whatever their names", async () => {
    expect(await reasonOf(html)).toBe("type");
    expect(await reasonOf(strToU8("MZ\u0090\u0000 program"))).toBe("type");
    expect(await reasonOf(joined(html, await aPdf()))).toBe("type");
    expect(await reasonOf(compound({ InstallerTable: [] }), "bao-cao.doc")).toBe("type");
    expect(await reasonOf(zipSync({ "virus.exe": strToU8("MZ") }), "bao-cao.docx")).toBe("type");
    expect(await reasonOf(zipSync({ "word/virus.exe": strToU8("MZ") }), "bao-cao.docx")).toBe("type");
  });

  test("a document with macros is not taken under a harmless name", async () => {
    expect(await reasonOf(office({ "word/vbaProject.bin": strToU8("x") }))).toBe("type");
  });

  test("a file past twenty million bytes, an empty one, and an eleventh", async () => {
    expect(await reasonOf(new Uint8Array(LARGEST_FILE + 1))).toBe("size");
    expect(await reasonOf(new Uint8Array(0))).toBe("empty");
    expect(await judgeFile("a.pdf", await aPdf(), 10)).toEqual({ ok: false, reason: "count" });
  });

  test("a name that turns letters around, hides them or is none", async () => {
    const names = ["bao\u202Efdp.exe", "a\u0000.pdf", "", "  ", `${"a".repeat(160)}.pdf`];
    const pdf = await aPdf();
    expect(await Promise.all(names.map((name) => reasonOf(pdf, name)))).toEqual(names.map(() => "name"));
  });

  test("a PDF locked in its trailer, old style and new", async () => {
    const old = Buffer.from(await aPdf()).toString("latin1");
    const locked = old.replace("trailer\n<<", "trailer\n<<\n/Encrypt 9 0 R");
    expect(locked).not.toBe(old);
    expect(await reasonOf(Buffer.from(locked, "latin1"))).toBe("password");
    const packed = Buffer.from(await aPdf(1, true)).toString("latin1");
    const xref = packed.replace("/Type /XRef", "/Type /XRef /Encrypt <</Filter /Standard>>");
    expect(xref).not.toBe(packed);
    expect(await reasonOf(Buffer.from(xref, "latin1"))).toBe("password");
  });

  test("a PDF that only talks about encryption is not locked", async () => {
    const pdf = Buffer.from(await aPdf()).toString("latin1");
    const talking = pdf.replace(
      "endobj",
      "endobj\n90 0 obj\n<</Length 20>>\nstream\n(/Encrypt 9 0 R) Tj\nendstream\nendobj",
    );
    expect(await reasonOf(Buffer.from(talking, "latin1"))).toBe("application/pdf");
  });

  test("Word and Excel files with a password, of either age", async () => {
    expect(await reasonOf(compound({ EncryptionInfo: [], EncryptedPackage: [] }))).toBe("password");
    const locked = [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    expect(await reasonOf(compound({ WordDocument: locked }))).toBe("password");
    expect(await reasonOf(compound({ Workbook: [9, 8, 2, 0, 0, 6, 0x2f, 0, 0, 0] }))).toBe("password");
    const flagged = Buffer.from(office());
    flagged.writeUInt8(1, flagged.indexOf("PK\u0001\u0002") + 8);
    expect(await reasonOf(flagged)).toBe("password");
  });

  test("a file cut at any tenth of its length is told to be cut off", async () => {
    const whole = { pdf: await aPdf(20), office: office(), jpeg: jpeg(10, 10), png: png(10, 10) };
    for (const bytes of [whole.pdf, whole.office]) {
      for (let tenth = 3; tenth < 10; tenth += 1) {
        const cut = bytes.slice(0, Math.floor((bytes.length * tenth) / 10));
        expect(await reasonOf(cut)).toBe("cut-off");
      }
    }
    expect(await reasonOf(whole.jpeg.slice(0, -2))).toBe("cut-off");
    expect(await reasonOf(whole.png.slice(0, -10))).toBe("cut-off");
    expect(await reasonOf(compound({ WordDocument: [] }).slice(0, 700))).toBe("cut-off");
  });

  test("a package whose parts would land outside it, and a PDF without a page", async () => {
    expect(await reasonOf(office({ "../../../etc/passwd": strToU8("x") }))).toBe("unreadable");
    expect(await reasonOf(strToU8("%PDF-1.7\nstartxref\n0\n%%EOF"))).toBe("unreadable");
  });
});

describe("what is made to exhaust its reader", () => {
  const zeros = new Uint8Array(150_000_000);
  const bomb = office({
    "word/media/a.bin": [zeros, { level: 9 }],
    "word/media/b.bin": [zeros, { level: 9 }],
  });
  const single = office({ "word/media/a.bin": [zeros, { level: 9 }] });

  test("is refused by what it promises to unpack to", async () => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await reasonOf(bomb)).toBe("unreadable");
  });

  test("is refused when it promises little and unpacks for ever", async () => {
    expect(await reasonOf(patched(single, int32(zeros.length), int32(1000)))).toBe("unreadable");
  });

  test("is refused when many parts share the same packed bytes", async () => {
    const two = office({ "word/a.bin": zeros.subarray(0, 1000), "word/b.bin": zeros.subarray(0, 1000) });
    const view = new DataView(two.buffer, two.byteOffset, two.length);
    const central = [...two.keys()].filter(
      (at) => at + 4 <= two.length && view.getUint32(at, true) === 0x02014b50,
    );
    const [third = 0, fourth = 0] = central.slice(2);
    view.setUint32(fourth + 42, view.getUint32(third + 42, true), true);
    expect(await reasonOf(two)).toBe("unreadable");
  });

  test("is refused as a PDF of a hundred thousand pages, packed or not", async () => {
    const pages = Array.from({ length: 100_000 }, (_, n) => `${n} 0 obj <</Type /Page>> endobj`).join("\n");
    expect(await reasonOf(strToU8(`%PDF-1.7\n${pages}\nstartxref\n0\n%%EOF`))).toBe("size");
    expect(await reasonOf(await aPdf(3001, true))).toBe("size");
  });

  test("is refused as an image of ten thousand million pixels", async () => {
    expect(await reasonOf(png(100_000, 100_000))).toBe("size");
    expect(await reasonOf(jpeg(60_000, 60_000))).toBe("size");
  });

  test("a file that says Encrypt or ObjStm a million times over is answered all the same", async () => {
    const says = (words: string) => joined("%PDF-1.7\n", words.repeat(400_000), "\nstartxref\n0\n%%EOF");
    expect(await reasonOf(says("/Encrypt 1 0 R "))).toBe("password");
    expect(await reasonOf(says("/Type /ObjStm stream\nx"))).toBe("size");
  });
});

describe("a file whose bytes were mangled on the way", () => {
  test("is taken or refused in words, and never a fault", async () => {
    const whole = [
      await aPdf(3),
      await aPdf(3, true),
      office(),
      compound({ WordDocument: [1] }),
      jpeg(9, 9),
      png(9, 9),
    ];
    const mangled = fc.record({
      of: fc.constantFrom(...whole),
      // Mostly where the structures lie: at the beginning and at the end.
      changes: fc.array(fc.tuple(fc.integer({ min: -120, max: 700 }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 12,
      }),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      cuts: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(mangled, async ({ of, changes, cut, cuts }) => {
        const bytes = of.slice(0, cuts ? Math.floor(of.length * cut) : of.length);
        // The first bytes say what kind of file it is; they stay, so that its reader is asked.
        for (const [at, byte] of changes) {
          const place = at < 0 ? bytes.length + at : at;
          if (place >= 8 && place < bytes.length) bytes[place] = byte;
        }
        const judged = await judgeFile("tep.pdf", bytes, 0);
        expect(judged.ok ? judged.name : refusals.includes(judged.reason)).toBeTruthy();
      }),
      { numRuns: 1500, seed: 20260627 },
    );
  });
});

const refusals: readonly FileRefusal[] = ["type", "size", "empty", "password", "cut-off", "unreadable"];

describe("the name a file is kept under", () => {
  test("is NFC, without the folders it came from", async () => {
    expect(await judgeFile("C:\\tai-lieu\\Phụ lục.pdf".normalize("NFD"), await aPdf(), 0)).toMatchObject({
      name: "Phụ lục.pdf",
    });
  });

  test("ends as its content does, so that no program is started by its name", async () => {
    expect(await judgeFile("bao-cao.pdf.exe", await aPdf(), 0)).toMatchObject({
      name: "bao-cao.pdf.exe.pdf",
    });
    expect(await judgeFile("ANH.JPEG", jpeg(9, 9), 0)).toMatchObject({ name: "ANH.JPEG" });
  });
});
