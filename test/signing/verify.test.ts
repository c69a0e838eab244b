import { PDFDocument } from "pdf-lib";
import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { Instant } from "../../functions/core/instant.ts";
import { fields } from "../../functions/pdf/fields.ts";
import { catalogOf, openPdf } from "../../functions/pdf-reading/file.ts";
import { isArray, isDict, isRef, type PdfValue } from "../../functions/pdf-reading/value.ts";
import { verifySigned } from "../../functions/signing/verify.ts";
import { anIdentity, type Identity } from "../support/certificates.ts";
import { signed } from "../support/sign.ts";
import { aSignablePdf } from "../support/signable.ts";
import {
  changed,
  dictOf,
  fieldNamed,
  filled,
  nameOf,
  refTo,
  sizeOf,
  textString,
  withUpdate,
} from "../support/update.ts";

const at = v.parse(Instant, "2022-06-29T08:00:00+07:00");
const morning = "20220628101500+07'00'";
const noon = "20220628114500+07'00'";

const clerk = { [fields.number.name]: "05", [fields.date.name]: "28" };

let anchor: Identity;
let chairman: Identity;
let agency: Identity;
let issued: Uint8Array;
let once: Uint8Array;
let numbered: Uint8Array;
let twice: Uint8Array;

beforeAll(async () => {
  anchor = await anIdentity({ name: "Cơ quan chứng thực thử" });
  chairman = await anIdentity({ name: "Người ký Thử", issuer: anchor });
  agency = await anIdentity({ name: "Ủy ban nhân dân xã Thử", issuer: anchor });
  issued = await aSignablePdf();
  once = await signed(issued, { field: fields.signature.name, by: chairman, at: morning, permission: 2 });
  numbered = filled(once, clerk);
  twice = await signed(numbered, { field: fields.seal.name, by: agency, at: noon });
});

function verdictOn(uploaded: Uint8Array, trust: { anchors?: Identity[]; at?: Instant } = {}) {
  const anchors = (trust.anchors ?? [anchor]).map((each) => each.certificate);
  return verifySigned(issued, uploaded, { anchors, at: trust.at ?? at, printed: { month: 6, year: 2022 } });
}

describe("T50: a file that comes back", () => {
  test("signed by both, with number and date between, is ready to be issued", async () => {
    expect(await verdictOn(twice)).toEqual({
      type: "signed",
      signers: [
        {
          name: "Người ký Thử",
          field: fields.signature.name,
          at: "2022-06-28T03:15:00.000Z",
          covers: once.length,
        },
        {
          name: "Ủy ban nhân dân xã Thử",
          field: fields.seal.name,
          at: "2022-06-28T04:45:00.000Z",
          covers: twice.length,
        },
      ],
      numbering: { type: "numbered", number: "05", day: "28" },
      certified: true,
      bothSigned: true,
      complete: true,
    });
  });

  test("signed by one only is valid and not complete", async () => {
    expect(await verdictOn(numbered)).toMatchObject({
      type: "signed",
      complete: false,
      numbering: { type: "numbered", number: "05" },
    });
  });

  test("signed with an elliptic key is as valid", async () => {
    const elliptic = await anIdentity({ name: "Người ký Thử", issuer: anchor, curve: "P-256" });
    const once = await signed(issued, { field: fields.signature.name, by: elliptic, at: morning });
    expect(await verdictOn(once)).toMatchObject({ type: "signed", certified: false });
  });

  test("unsigned is told from signed, also when number and date are filled", async () => {
    expect(await verdictOn(issued)).toEqual({ type: "unsigned" });
    expect(await verdictOn(filled(issued, { [fields.number.name]: "05" }))).toEqual({ type: "unsigned" });
  });

  test("that is another report is told so, signed or not", async () => {
    const another = await aSignablePdf("b2");
    const theirs = await signed(another, { field: fields.signature.name, by: chairman, at: morning });
    expect(await verdictOn(theirs)).toEqual({ type: "other-report" });
  });

  test("saved anew by another program is told from one that was altered", async () => {
    const anew = await (await PDFDocument.load(issued, { updateMetadata: false })).save();
    const resigned = await signed(anew, { field: fields.signature.name, by: chairman, at: morning }).catch(
      () => anew,
    );
    expect(await verdictOn(resigned)).toEqual({ type: "first-revision-differs" });
  });

  test("is no PDF, is cut off, or is a web page: unreadable", async () => {
    expect(await verdictOn(Buffer.from("<html>"))).toMatchObject({ type: "unreadable" });
    expect(await verdictOn(twice.subarray(0, twice.length - 40))).toMatchObject({ type: "unreadable" });
    expect(await verdictOn(new Uint8Array())).toMatchObject({ type: "unreadable" });
  });

  test("signed with a certificate out of its time is told with the dates", async () => {
    const old = await anIdentity({ name: "Người ký Cũ", issuer: anchor, until: "2022-06-01T00:00:00Z" });
    const late = await signed(issued, { field: fields.signature.name, by: old, at: morning });
    expect(await verdictOn(late)).toEqual({
      type: "expired-certificate",
      name: "Người ký Cũ",
      from: "2020-01-01T00:00:00.000Z",
      until: "2022-06-01T00:00:00.000Z",
    });
    expect(await verdictOn(late, { at: v.parse(Instant, "2022-05-01T00:00:00Z") })).toMatchObject({
      type: "signed",
    });
  });

  test("signed with a certificate of nobody we trust is told with the name", async () => {
    const stranger = await anIdentity({ name: "Người lạ" });
    const forged = await signed(issued, { field: fields.signature.name, by: stranger, at: morning });
    expect(await verdictOn(forged)).toEqual({ type: "untrusted-certificate", name: "Người lạ" });
    expect(await verdictOn(twice, { anchors: [stranger] })).toMatchObject({ type: "untrusted-certificate" });
  });
});

// Case no-number.
describe("a file signed by both is issued only with number and day", () => {
  const both = async (values: Readonly<Record<string, string>>, shown?: Readonly<Record<string, string>>) =>
    verdictOn(
      await signed(Object.keys(values).length > 0 ? filled(once, values, shown) : once, {
        field: fields.seal.name,
        by: agency,
        at: noon,
      }),
    );
  const blanks = (number: string | undefined, date: string | undefined) => ({
    ...(number === undefined ? {} : { [fields.number.name]: number }),
    ...(date === undefined ? {} : { [fields.date.name]: date }),
  });

  test.each([
    ["both blank", undefined, undefined, { type: "missing", what: "number" }],
    ["no number", undefined, "28", { type: "missing", what: "number" }],
    ["no day", "05", undefined, { type: "missing", what: "date" }],
    ["blanks for a number", "   ", "28", { type: "missing", what: "number" }],
    [
      "letters and strokes for a number",
      "ABC-/--",
      "28",
      { type: "unreadable", what: "number", read: "ABC-/--" },
    ],
    ["nought for a number", "0", "28", { type: "unreadable", what: "number", read: "0" }],
    ["a day for a number", "28/6/22", "28", { type: "unreadable", what: "number", read: "28/6/22" }],
    ["day 99", "05", "99", { type: "unreadable", what: "date", read: "99" }],
    ["day 0", "05", "0", { type: "unreadable", what: "date", read: "0" }],
    ["31 June", "05", "31", { type: "unreadable", what: "date", read: "31" }],
    ["a word for a day", "05", "hai", { type: "unreadable", what: "date", read: "hai" }],
  ])("not with %s", async (_, number, date, numbering) => {
    expect(await both(blanks(number, date))).toMatchObject({ type: "signed", complete: false, numbering });
  });

  test.each(["1", "05", "45", "1207", "18a"])(
    "with %s of the year, also with a letter added",
    async (number) => {
      expect(await both(blanks(number, "28"))).toMatchObject({ complete: true });
    },
  );

  test("not where the page shows another number than the one recorded, or none", async () => {
    const values = blanks("05", "28");
    for (const [number, shown] of [
      ["06", "06"],
      ["", ""],
      ["05  ", "05"],
    ] as const) {
      const numbering = await both(values, { ...values, [fields.number.name]: number });
      const told = { type: "shown-otherwise", what: "number", read: "05", shown };
      if (shown === "05") expect(numbering).toMatchObject({ complete: true });
      else expect(numbering).toMatchObject({ complete: false, numbering: told });
    }
    const otherDay = await both(values, { ...values, [fields.date.name]: "18" });
    expect(otherDay).toMatchObject({ numbering: { type: "shown-otherwise", what: "date", shown: "18" } });
    // Only the value was written and the page left as it was: nothing is on the paper.
    expect(await both(values, {})).toMatchObject({ numbering: { type: "shown-otherwise", shown: "" } });
  });

  test("an appearance in letters that nobody can read is not taken on trust", async () => {
    const file = openPdf(once);
    const field = fieldNamed(file, fields.number.name);
    const fresh = sizeOf(file);
    const raw = new Uint8Array(Buffer.from("BT /F9 13 Tf <00180019> Tj ET", "latin1"));
    const look = { type: "stream", dict: dictOf({ Length: raw.length }), raw } as const;
    const drawn = withUpdate(
      once,
      new Map<number, PdfValue>([
        [fresh, look],
        [field.number, changed(field.dict, { V: textString("05"), AP: dictOf({ N: refTo(fresh) }) })],
      ]),
    );
    const sealed = await signed(drawn, { field: fields.seal.name, by: agency, at: noon });
    expect(await verdictOn(sealed)).toMatchObject({
      complete: false,
      numbering: { type: "shown-otherwise" },
    });
  });
});

describe("T50: an altered file", () => {
  test("is never taken for signed, whichever byte outside the signatures was changed", async () => {
    const holes = [once, twice].map((each) => Buffer.from(each).lastIndexOf("/Contents <") + 11);
    // A large odd step visits every part of the file; the signatures' own hexadecimal is tried below.
    for (let place = 3; place < twice.length; place += 37) {
      if (holes.some((hole) => place >= hole && place < hole + 16_384)) continue;
      const bad = twice.slice();
      bad[place] = (bad[place] ?? 0) ^ 1;
      const verdict = await verdictOn(bad);
      expect(verdict.type, `byte ${place}`).not.toBe("signed");
    }
  });

  test("inside the issued bytes is told to be the edition altered", async () => {
    const bad = twice.slice();
    const place = Buffer.from(bad).indexOf("stream") + 12;
    bad[place] = (bad[place] ?? 0) ^ 1;
    expect(await verdictOn(bad)).toEqual({ type: "altered", how: { type: "issued-bytes" } });
  });

  test("inside a signature, or in the zeros after it, does not verify", async () => {
    const hole = Buffer.from(once).lastIndexOf("/Contents <") + 11;
    const cms = Buffer.from(once)
      .subarray(hole, hole + 16_384)
      .toString("latin1")
      .replace(/0+$/, "").length;
    for (const place of [hole + cms - 20, hole + cms - 300, hole + 16_380]) {
      const bad = once.slice();
      // Another hexadecimal digit: any other character is no signature at all.
      bad[place] = bad[place] === 0x30 ? 0x31 : 0x30;
      expect(await verdictOn(bad)).toEqual({
        type: "altered",
        how: { type: "bad-signature", field: fields.signature.name },
      });
    }
  });

  test("with content carried inside the signature in place of the file does not verify", async () => {
    const carried = new Uint8Array(Buffer.from("another report"));
    const forged = await signed(issued, { field: fields.signature.name, by: chairman, at: morning, carried });
    expect(await verdictOn(forged)).toMatchObject({ type: "altered", how: { type: "bad-signature" } });
  });

  test("with a signature of an older form is told not to be PAdES", async () => {
    const older = await signed(issued, {
      field: fields.signature.name,
      by: chairman,
      at: morning,
      subFilter: "adbe.pkcs7.detached",
    });
    expect(await verdictOn(older)).toMatchObject({ type: "altered", how: { type: "not-pades" } });
  });

  test("with bytes after its end is told so", async () => {
    const longer = new Uint8Array([...twice, 0x25, 0x78]);
    expect(await verdictOn(longer)).toEqual({ type: "altered", how: { type: "trailing-bytes" } });
  });

  test("whose number is changed after signing is told with the field", async () => {
    const changedNumber = filled(twice, { [fields.number.name]: "06" });
    expect(await verdictOn(changedNumber)).toEqual({
      type: "altered",
      how: { type: "refilled", field: fields.number.name },
    });
  });

  test("filled in only after the agency has signed is told to be locked", async () => {
    const unnumbered = await signed(once, { field: fields.seal.name, by: agency, at: noon });
    expect(await verdictOn(unnumbered)).toMatchObject({ type: "signed", complete: false });
    expect(await verdictOn(filled(unnumbered, clerk))).toEqual({ type: "altered", how: { type: "locked" } });
  });

  test("saved again after a signer allowed no change is told to be locked", async () => {
    const locked = await signed(issued, {
      field: fields.signature.name,
      by: chairman,
      at: morning,
      permission: 1,
    });
    expect(await verdictOn(locked)).toMatchObject({ type: "signed" });
    expect(await verdictOn(filled(locked, { [fields.number.name]: "05" }))).toEqual({
      type: "altered",
      how: { type: "locked" },
    });
  });

  test("with a script, a moved field, other words or a patch on its page is told where", async () => {
    const file = openPdf(once);
    const root = file.trailer.entries.get("Root");
    if (!isRef(root)) throw new Error("the file has no catalog");
    const field = fieldNamed(file, fields.number.name);
    const pageRef = field.dict.entries.get("P");
    const page = file.follow(pageRef);
    if (!isRef(pageRef) || !isDict(page)) throw new Error("the field has no page");
    const drawn = {
      type: "stream",
      dict: dictOf({ Length: 3 }),
      raw: new Uint8Array([0x30, 0x20, 0x67]),
    } as const;
    const annotations = file.follow(page.entries.get("Annots"));
    const patch = dictOf({ Type: nameOf("Annot"), Subtype: nameOf("Stamp"), Rect: [0, 0, 595, 842] });
    const script = dictOf({ S: nameOf("JavaScript"), JS: textString("app.alert(1)") });
    const fresh = sizeOf(file);

    const planted: readonly (readonly [string, ReadonlyMap<number, PdfValue>])[] = [
      ["/OpenAction", new Map([[root.number, changed(catalogOf(file), { OpenAction: script })]])],
      ["AcroForm/SoVanBan/Rect", new Map([[field.number, changed(field.dict, { Rect: [0, 0, 595, 842] })]])],
      [
        "/Pages/Kids/Contents",
        new Map<number, PdfValue>([
          [fresh, drawn],
          [pageRef.number, changed(page, { Contents: refTo(fresh) })],
        ]),
      ],
      [
        "/Pages/Kids/Annots",
        new Map<number, PdfValue>([
          [fresh, patch],
          [
            pageRef.number,
            changed(page, { Annots: [...(isArray(annotations) ? annotations : []), refTo(fresh)] }),
          ],
        ]),
      ],
    ];
    for (const [where, objects] of planted) {
      const verdict = await verdictOn(withUpdate(once, objects));
      expect(verdict, where).toEqual({ type: "altered", how: { type: "later-change", where } });
    }
  });

  test("whose agency place shows a copy of the signatory's signature is refused", async () => {
    const file = openPdf(once);
    const signature = fieldNamed(file, fields.signature.name).dict.entries.get("V") ?? null;
    const place = fieldNamed(file, fields.seal.name);
    const copied = withUpdate(once, new Map([[place.number, changed(place.dict, { V: signature })]]));
    expect(await verdictOn(copied)).toEqual({
      type: "altered",
      how: { type: "bad-range", field: fields.seal.name },
    });
  });
});
