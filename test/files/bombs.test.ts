import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { int32, office, patched } from "./made.ts";

const folder = mkdtempSync(join(tmpdir(), "bombs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const alone = new URL("../support/judge-alone.ts", import.meta.url).pathname;

/** In a process of its own, so that the memory is what this one file took. */
async function judged(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { stdout } = await promisify(execFile)(process.execPath, [alone, path]);
  return JSON.parse(stdout) as { verdict: string; milliseconds: number; megabytes: number };
}

/**
 * The processor's own time and not the clock's, which counts what others do on the machine. Node itself takes
 * some 50 of the megabytes.
 */
const within = {
  milliseconds: expect.toSatisfy((ms: number) => ms < 2000),
  megabytes: expect.toSatisfy((mb: number) => mb < 256),
};

describe("T29: what is made to exhaust its reader is refused in two seconds of work and a quarter of a gigabyte", () => {
  test("T29: a package of packages of packages, five deep, as 42.zip is", async () => {
    let nested = zipSync({ "0.dll": new Uint8Array(5_000_000) });
    for (let layer = 0; layer < 5; layer += 1) {
      const sixteen = Array.from({ length: 16 }, (_, place) => [`lib ${place}.zip`, nested] as const);
      nested = zipSync(Object.fromEntries(sixteen));
    }
    expect(await judged("42.zip", nested)).toEqual({ verdict: "type", ...within });
    expect(await judged("42.docx", nested)).toEqual({ verdict: "type", ...within });
  });

  test("T29: a sheet of ten gigabytes, whether its list admits it or not", async () => {
    // One of a hundred megabytes, made the same way and told truly, is taken: the others are refused for
    // their size.
    const small = packedAs(
      "xl/worksheets/sheet1.xml",
      repeatedly(new Uint8Array(100_000_000), 1),
      100_000_000,
    );
    expect(await judged("100 MB.xlsx", small)).toMatchObject({ verdict: "taken" });
    const sheet = repeatedly(new Uint8Array(100_000_000), 100);
    const workbook = (said: number) => packedAs("xl/worksheets/sheet1.xml", sheet, said);
    expect(await judged("10 GB.xlsx", workbook(4_000_000_000))).toEqual({ verdict: "unreadable", ...within });
    expect(await judged("199 MB.xlsx", workbook(199_000_000))).toEqual({ verdict: "unreadable", ...within });
    expect(await judged("1 kB.xlsx", workbook(1000))).toEqual({ verdict: "unreadable", ...within });
  });

  test("T29: a document whose parts together unpack to more than any annex has", async () => {
    const part = [new Uint8Array(60_000_000), { level: 9 }] as const;
    const parts = ["a", "b", "c", "d"].map((name) => [`word/media/${name}.bin`, part] as const);
    expect(await judged("phụ lục.docx", office(Object.fromEntries(parts) as never))).toEqual({
      verdict: "unreadable",
      ...within,
    });
  });

  test("T29: a PDF of a hundred thousand pages, plain and packed", async () => {
    const pages = Array.from({ length: 100_000 }, (_, n) => `${n} 0 obj <</Type /Page>> endobj`).join("\n");
    expect(await judged("trần.pdf", aPdfWith(strToU8(pages)))).toEqual({ verdict: "size", ...within });
    expect(await judged("gói.pdf", aPdfWith(objectStream(deflateSync(pages))))).toEqual({
      verdict: "size",
      ...within,
    });
  });

  test("T29: a PDF whose packed objects unpack to a gigabyte, in one piece or in many", async () => {
    const zeros = new Uint8Array(100_000_000);
    const one = Buffer.concat([Buffer.from([0x78, 0x9c]), repeatedly(zeros, 10)]);
    expect(await judged("một.pdf", aPdfWith(objectStream(one)))).toEqual({ verdict: "size", ...within });
    for (const bytes of [15_000_000, 60_000_000]) {
      const stream = objectStream(deflateSync(zeros.subarray(0, bytes)));
      const many = aPdfWith(Buffer.concat(Array.from({ length: 70 }, () => stream)));
      expect(await judged(`nhiều lần ${bytes}.pdf`, many)).toEqual({ verdict: "size", ...within });
    }
  });

  test("a Word file of before 2007 whose table of chains leads back into itself, small and large", async () => {
    for (const sectors of [400, 8_000, 38_000]) {
      expect(await judged("vòng.doc", compoundOf(sectors, { chain: 5 }))).toEqual({
        verdict: "cut-off",
        ...within,
      });
    }
  });

  test("one whose table names each of its sectors over and over, or sectors that it has not", async () => {
    expect(await judged("lặp.doc", compoundOf(38_000, { chain: 5, names: () => 0 }))).toEqual({
      verdict: "cut-off",
      ...within,
    });
    expect(await judged("ngoài.doc", compoundOf(400, { names: () => 9_999_999 }))).toEqual({
      verdict: "cut-off",
      ...within,
    });
  });

  test("one whose directory is a ring, and one whose directory is everything there is", async () => {
    expect(await judged("thư mục.doc", compoundOf(38_000, { directory: () => 1 }))).toEqual({
      verdict: "cut-off",
      ...within,
    });
    const whole = compoundOf(38_000, { directory: (sector) => sector + 1 });
    expect(await judged("dài.doc", whole)).toMatchObject(within);
  });

  test("a PDF that names a packed object wherever it can and packs none", async () => {
    const named = Buffer.from("/Type /ObjStm ".repeat(1_400_000));
    expect(await judged("tên.pdf", aPdfWith(named))).toEqual({ verdict: "size", ...within });
  });

  test("a package whose list is long, nested in itself or without a name", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12_000 }, (_, n) => [`word/${n}`, new Uint8Array(1)] as const),
    );
    expect(await judged("nhiều phần.docx", office(many as never))).toEqual({
      verdict: "unreadable",
      ...within,
    });
    const unnamed = Buffer.alloc(19_000_000);
    unnamed.set([0x50, 0x4b, 3, 4]);
    unnamed.writeUInt32LE(0x06054b50, unnamed.length - 22);
    unnamed.writeUInt16LE(0xffff, unnamed.length - 12);
    expect(await judged("không tên.docx", unnamed)).toMatchObject(within);
  });

  test("a picture of one long comment after another, and one whose parts have no length", async () => {
    const jpeg = Buffer.alloc(19_000_000, Buffer.from([0xff, 0xfe, 0, 2]));
    jpeg.set([0xff, 0xd8, 0xff, 0xe0, 0, 2]);
    expect(await judged("ảnh.jpg", jpeg)).toMatchObject(within);
    const png = Buffer.alloc(19_000_000);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(await judged("ảnh.png", png)).toMatchObject(within);
  });
});

/** A file in the compound form that is nothing but its chains, as said. */
function compoundOf(
  sectors: number,
  {
    chain,
    names = (place) => place % sectors,
    directory = () => 0xffff_fffe,
  }: {
    /** The sector behind the header's table that goes on to itself. */
    readonly chain?: number;
    readonly names?: (place: number) => number;
    readonly directory?: (sector: number) => number;
  },
): Buffer {
  const bytes = Buffer.alloc(512 * (sectors + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(chain ?? 0xffff_fffe, 68);
  for (let place = 0; place < 109; place += 1) {
    bytes.writeUInt32LE(chain === undefined && place > 0 ? 0xffff_ffff : names(place), 76 + place * 4);
  }
  for (let sector = 0; sector < 128; sector += 1) bytes.writeUInt32LE(directory(sector), 512 + sector * 4);
  if (chain !== undefined) {
    const start = 512 * (chain + 1);
    for (let place = 0; place < 127; place += 1) bytes.writeUInt32LE(names(place), start + place * 4);
    bytes.writeUInt32LE(chain, start + 508);
  }
  return bytes;
}

/** Deflated `times` over, without its being there so often: each run ends where the next may begin. */
function repeatedly(bytes: Uint8Array, times: number): Buffer {
  const run = deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const end = deflateRawSync(new Uint8Array(0));
  return Buffer.concat([...Array.from({ length: times }, () => run), end]);
}

/** A workbook with one part more, packed already, of which its list says that it unpacks to so much. */
function packedAs(name: string, packed: Uint8Array, said: number): Uint8Array {
  // Kept as it is, then called deflated: method 0 becomes 8, and the length it has becomes the one it is said
  // to have.
  const stored = Buffer.from(office({ [name]: [packed, { level: 0 }] }, "xl"));
  const lengths = [...int32(packed.length), ...int32(packed.length)];
  const lying = Buffer.from(patched(stored, lengths, [...int32(packed.length), ...int32(said)]));
  for (let at = lying.indexOf(name); at >= 0; at = lying.indexOf(name, at + 1)) {
    if (lying.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50) lying.writeUInt16LE(8, at - 22);
    if (lying.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50) lying.writeUInt16LE(8, at - 36);
  }
  return lying;
}

function objectStream(packed: Uint8Array): Buffer {
  const head = `9 0 obj <</Type /ObjStm /Filter /FlateDecode /Length ${packed.length}>> stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream endobj\n")]);
}

function aPdfWith(body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from("%PDF-1.7\n"), body, Buffer.from("\nstartxref\n0\n%%EOF\n")]);
}
