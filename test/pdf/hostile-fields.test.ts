import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { clean } from "../../functions/core/text/clean.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import { writeDocx } from "../../functions/docx/write.ts";
import { writePdf } from "../../functions/pdf/write.ts";
import { catalogOf, dictAt, openPdf } from "../../functions/pdf-reading/file.ts";
import { isDict, isString, textOf as stringOf } from "../../functions/pdf-reading/value.ts";
import { aReport, furnished } from "../support/documents.ts";
import { faces, metaOf } from "../support/press.ts";
import { present, saved, textOf, told } from "./poppler.ts";

/** Names that would make a reader act, as they would have to stand in the file. */
const actions = /\/(JS|JavaScript|OpenAction|AA|Launch|URI|SubmitForm|GoToR|EmbeddedFile|RichMedia)\b/;

const hostile = {
  "operators of a page": ") Tj ET Q (x",
  "a script": "/JS (app.alert(1)) /S /JavaScript >> endobj",
  "the end of a stream": "endstream endobj trailer << /OpenAction 1 0 R >> %%EOF",
  markup: "<script>&amp;</rdf:li>]]></w:t>",
  "a NUL and other controls": "Tuần\u0000 Giáo\u0007\u001b[0m",
  "marks of direction": "Báo\u202e cáo\u2066 số\u200f 5",
  "halves of surrogate pairs": "Xã\ud800 An\udfff Sơn",
  "split letters and odd spaces": "Tha\u0302\u0301ng\u2003hai\u2028nam\ufeff",
} as const;

/** Every field a person can type into, filled with the same words. */
const fieldsOf = (text: string): Readonly<Record<string, Partial<OfficialDocument>>> => ({
  issuer: { issuer: { superior: text, lines: [text], name: text } },
  "a symbol still without its number": { number: { symbol: text } },
  symbol: { number: { serial: 5, symbol: text } },
  place: { dated: { place: text, day: 5, month: 6, year: 2026 } },
  subject: { subject: text },
  "a letter's subject": { kind: "letter", subject: text },
  addressee: { addressees: [text] },
  addressees: { addressees: [text, text] },
  signatory: { signature: { authority: [text], position: text, officeInAgency: text, name: text } },
  recipients: { recipients: [text, text] },
  "drafter and address": {
    drafter: { mark: text, copies: 3 },
    contact: { address: text, email: text, website: text, phone: text, fax: text },
  },
  headings: {
    body: [
      { type: "part", ordinal: 1, title: text },
      ...([1, 2, 3] as const).map((level) => ({ type: "heading" as const, level, number: "1", text })),
      { type: "paragraph", text: "Hết" },
    ],
  },
  "text, points and bases": {
    body: [
      { type: "basis", text },
      { type: "paragraph", text },
      { type: "point", mark: "-", text },
      { type: "point", mark: "a)", text },
      { type: "paragraph", text: "Hết" },
    ],
  },
  "a table": {
    body: [
      {
        type: "table",
        caption: text,
        columns: [
          { head: text, share: 2, align: "start" },
          { head: text, share: 2, align: "decimal" },
        ],
        rows: [
          { type: "group", text },
          { type: "cells", cells: [text, text] },
        ],
      },
      { type: "paragraph", text: "Hết" },
    ],
  },
  "an annex": { annexes: [{ title: text, landscape: true, passages: [{ type: "point", mark: "-", text }] }] },
  code: { proof: { code: text, url: `https://example.gov.vn/${text}` } },
});

const small: OfficialDocument = aReport({
  ...furnished,
  body: [{ type: "paragraph", text: "Hết" }],
  annexes: [],
});
const documents = Object.keys(fieldsOf("")).map((field) => ({
  field,
  made: (text: string): OfficialDocument => ({ ...small, ...fieldsOf(text)[field] }),
}));

/** What a reader must find: the cleaned words, without the spaces that lines and cells put among them. */
const bare = (text: string) => clean(text).replace(/\s+/g, "").toUpperCase();

/** What the form itself takes off the end of a passage, to close it in its own way. */
const open = (text: string) => bare(text).replace(/[.;,:/]+$/, "");

function outlineOf(pdf: Uint8Array): readonly string[] {
  const file = openPdf(pdf);
  const titles: string[] = [];
  const walk = (item: unknown): void => {
    const found = file.follow(item as never);
    if (!isDict(found)) return;
    const title = file.follow(found.entries.get("Title"));
    if (title && isString(title)) titles.push(stringOf(title));
    walk(found.entries.get("First"));
    walk(found.entries.get("Next"));
  };
  walk(dictAt(file, catalogOf(file), "Outlines"));
  return titles;
}

describe.each(Object.entries(hostile))("T38: %s", (_, text) => {
  test.each(documents)(
    "in $field: printed as cleaned, bookmarked as cleaned, and nothing acts",
    ({ made }) => {
      const document = made(text);
      const pdf = writePdf(typesetDocument(document, faces), metaOf(document));
      const raw = Buffer.from(pdf).toString("latin1");
      expect(raw.replace(/stream\r?\n[\s\S]*?endstream/g, "")).not.toMatch(actions);
      for (const title of outlineOf(pdf)) expect(title).toBe(clean(title));
      if (!present) return;
      expect(told("qpdf", "--check", saved(pdf))).toContain("No syntax");
      expect(bare(textOf(pdf))).toContain(open(text));
    },
  );

  test("in the file's own facts: title, author and subject read back as cleaned, in both places", () => {
    const meta = { ...metaOf(small), title: text, author: text, subject: text };
    const pdf = writePdf(typesetDocument(small, faces), meta);
    const file = openPdf(pdf);
    const info = dictAt(file, file.trailer, "Info");
    for (const key of ["Title", "Author", "Subject"]) {
      const value = info && file.follow(info.entries.get(key));
      expect(value && isString(value) ? stringOf(value) : undefined).toBe(clean(text));
    }
    const packet = /<\?xpacket begin[\s\S]*<\?xpacket end="r"\?>/.exec(
      Buffer.from(pdf).toString("utf8"),
    )?.[0];
    // What XML itself forbids, however it is written.
    expect(
      [...(packet ?? "\u0000")].filter((each) => /(?![\t\n\r])\p{Cc}|\p{Cs}|\ufffd/u.test(each)),
    ).toEqual([]);
    expect(packet).not.toMatch(/<script>|<\/w:t>/);
  });

  test("in the Word twin: its parts stay well formed, and say the cleaned words", async () => {
    const document = { ...small, ...fieldsOf(text)["a table"], ...fieldsOf(text).signatory };
    const bytes = await writeDocx(document, { ...metaOf(document), title: text, author: text }, faces);
    const parts = unzipSync(bytes);
    for (const name of ["word/document.xml", "docProps/core.xml"]) {
      const xml = strFromU8(parts[name] ?? new Uint8Array());
      expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|\ufffd/u);
      const said = xml
        .replace(/<[^>]*>|\u200b/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">");
      const plain = said.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
      expect(bare(plain)).toContain(bare(text));
    }
  });
});

describe("T38: a word too long for any line", () => {
  const word = "ỡ".repeat(20_000);
  // The code and its address are ours to make, and a QR code holds no more than it does.
  const typed = documents.filter(({ field }) => field !== "code");

  test.each(typed)("in $field: is printed letter by letter", ({ made }) => {
    let letters = 0;
    const { pages, leftOut } = typesetDocument(made(word), faces);
    for (const mark of pages.flatMap(({ marks }) => marks)) {
      if (mark.type === "text") letters += mark.words.reduce((sum, each) => sum + lettersIn(each.text), 0);
    }
    expect(letters).toBeGreaterThanOrEqual(word.length);
    expect(leftOut).toEqual([]);
  });
});

const lettersIn = (text: string) => [...text].filter((letter) => /ỡ/i.test(letter)).length;
