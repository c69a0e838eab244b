import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { writeDocx } from "../../functions/docx/write.ts";
import { kinds } from "../golden/kinds.ts";
import { present, saved, textOf, told } from "../pdf/poppler.ts";
import { aReport, furnished } from "../support/documents.ts";
import { composed, district, issued, played } from "../support/played.ts";
import { faces, metaOf, printed } from "../support/press.ts";
import { figured, towering } from "../support/wide-tables.ts";

const office = present && spawnSync("soffice", ["--version"]).error === undefined;
if (!office) console.warn("SKIPPED: LibreOffice is not installed, so nobody counts the Word twin's pages");

const sample = composed(played(issued("an-son-2022-h1", district), district, 47)).document;
const documents: Readonly<Record<string, OfficialDocument>> = {
  ...kinds,
  everything: aReport(furnished),
  "tables wider than a page": aReport({
    body: [figured(12, ["1.762", "11.120,3", "0"]), { type: "paragraph", text: "Hết." }],
    annexes: [{ title: "Theo quý", landscape: false, passages: [figured(40, ["1.762", "11.120,3"])] }],
  }),
  "70 recipients": aReport({
    annexes: [],
    recipients: [...Array.from({ length: 70 }, (_, at) => `Ủy ban nhân dân xã số ${at + 1}`), "Lưu: VT"],
  }),
  "a row, a head and a bloc's name higher than a page": aReport({
    annexes: [{ title: "Kết quả", landscape: false, passages: [towering()] }],
  }),
  "the sample's report with its annexes": {
    ...sample,
    proof: { code: "7HXK-4MPW-R2CD", url: "https://example.gov.vn/tra-cuu/7HXK-4MPW-R2CD" },
  },
};
const names = Object.keys(documents);

const folder = mkdtempSync(join(tmpdir(), "twin-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const theirs = (name: string) => readFileSync(join(folder, `${names.indexOf(name)}.pdf`));

describe.skipIf(!office)("the Word twin, laid out by LibreOffice", () => {
  beforeAll(async () => {
    const files: string[] = [];
    for (const [at, name] of names.entries()) {
      const document = documents[name];
      if (!document) continue;
      files.push(join(folder, `${at}.docx`));
      writeFileSync(files.at(-1) ?? "", await writeDocx(document, metaOf(document), faces));
    }
    // One start of the program for all of them: starting takes longer than setting.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files];
    const environment = { ...process.env, FONTCONFIG_FILE: fontsIn(folder) };
    const run = spawnSync("soffice", words, { env: environment, timeout: 110_000, encoding: "utf8" });
    expect(run.status, run.stderr).toBe(0);
  }, 120_000);

  // Text and each annex begin a page of their own, and so may each be a page more or less.
  test.each(names)("has as many pages as the PDF, one more or less in each of its parts: %s", (name) => {
    const document = documentNamed(name);
    const [ours, office] = [pagesOf(printed(document)), pagesOf(theirs(name))];
    const parts = 1 + document.annexes.length;
    expect(Math.abs(office - ours), `${office} in LibreOffice, ${ours} in the PDF`).toBeLessThanOrEqual(
      parts,
    );
  });

  test.each(names)("says the same words: %s", (name) => {
    const document = documentNamed(name);
    expect(wordsOf(theirs(name), document)).toEqual(wordsOf(printed(document), document));
  });

  test.each(names)("keeps what the decree asks of the page, PDF/A apart: %s", async (name) => {
    const stated = (await checkPdf(theirs(name))).filter(({ clause }) => !clause.startsWith("PDF/"));
    expect(breachesIn(stated)).toEqual([]);
  });
});

function documentNamed(name: string): OfficialDocument {
  const document = documents[name];
  if (!document) throw new Error(`No document ${name}`);
  return document;
}

const pagesOf = (pdf: Uint8Array) => textOf(pdf).split("\f").length - 1;

/**
 * All words below the top margin, where the page numbers stand, in no order: each program draws the head's
 * two columns in its own. Words of tables' heads are left out, which a program repeats on as many pages as it
 * makes.
 */
function wordsOf(pdf: Uint8Array, document: OfficialDocument): readonly string[] {
  const repeated = new Set(headsIn(document).flatMap((head) => head.split(/\s+/)));
  const below = ["-x", "0", "-y", "50", "-W", "900", "-H", "900"];
  const text = told("pdftotext", "-raw", ...below, saved(pdf), "-")
    .normalize("NFC")
    .replaceAll("\u200b", "");
  return text
    .split(/\s+/)
    .filter((word) => word !== "" && !repeated.has(word))
    .sort();
}

function headsIn({ body, annexes }: OfficialDocument): readonly string[] {
  const passages = [...body, ...annexes.flatMap((annex) => annex.passages)];
  const columns = passages.flatMap((each) => (each.type === "table" ? each.columns : []));
  return columns.flatMap(({ head, over = [] }) => [...over, head]);
}

/** Tinos in the place of Times New Roman: as wide, and there on every machine that runs the tests. */
function fontsIn(within: string): string {
  const tinos = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));
  const path = join(within, "fonts.conf");
  mkdirSync(join(within, "cache"));
  writeFileSync(
    path,
    `<?xml version="1.0"?><fontconfig><dir>${tinos}</dir><cachedir>${within}/cache</cachedir>
    <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  return path;
}
