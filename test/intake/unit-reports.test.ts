import { describe, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { openWord } from "../../functions/intake/docx.ts";
import { openDocument } from "../../functions/intake/open.ts";
import type { LaidPassage } from "../../functions/intake/report/laid.ts";
import { type LaidReport, layReport } from "../../functions/intake/report/read-report.ts";
import { district, issued } from "../support/played.ts";
import {
  hasWriter,
  type Judged,
  pageOf,
  pictureOf,
  reportsIn,
  savedByWriter,
  type UnitReport,
} from "../support/unit-reports.ts";
import { leavesIn } from "./outline.ts";

/** Every hand's report as a Word file, laid against the directive that asked for it. */
function laidAs(folder: string, directive: Directive) {
  const reports = reportsIn(folder);
  const pages = Object.fromEntries(
    reports.map((report, nth) => [
      report.name,
      pageOf(report, { beside: nth % 2 === 0, old: report.name.includes("old-font") }),
    ]),
  );
  const files = hasWriter ? savedByWriter(pages, "docx") : new Map<string, Uint8Array>();
  const leaves = (name: string) => leavesIn(openWord(files.get(name) ?? new Uint8Array()));
  const laid = new Map(
    [...files.keys()].map((name) => [name, layReport(leaves(name), directive.sections, directive.period)]),
  );
  return {
    reports,
    pages,
    leaves,
    laid,
    judged: reports.flatMap((each) => against(each, laid.get(each.name))),
  };
}

describe.skipIf(!hasWriter).each([
  ["twelve reports in different hands", "unit-reports", "an-son-2022-h1", 280],
  ["five reports of a city's units under another directive", "other-reports", "quy-nhon-2024-h1", 120],
])("%s, saved as Word files", (_, folder, directive, least) => {
  const { leaves, laid, judged } = laidAs(folder, issued(directive, district));

  test("hold enough paragraphs that were judged by a reader", () => {
    expect(judged.length).toBeGreaterThan(least);
  });

  test("land in the section a careful reader would choose, 95 of 100 at least", () => {
    const elsewhere = judged.filter(({ passage, where }) => whereIs(passage) !== where);
    expect(elsewhere.length / judged.length, told(elsewhere)).toBeLessThanOrEqual(0.05);
  });

  test("are never placed in a wrong section or box without being asked about", () => {
    const silent = judged.filter(
      ({ passage, where, box }) =>
        passage.sure !== "ask" &&
        (whereIs(passage) !== where || (box && passage.place?.box && passage.place.box !== box)),
    );
    expect(told(silent)).toBe("");
  });

  test("lose no letter: what is laid and what is left are the whole report", () => {
    for (const [name, report] of laid) {
      expect(lettersOf(wordsLaid(report)), name).toBe(
        lettersOf(
          leaves(name)
            .map(({ mark = "", text }) => mark + text)
            .join(""),
        ),
      );
    }
  });

  test("have every figure of their tables in its cell or told", () => {
    for (const [name, { tables }] of laid) {
      const figures = tables.flatMap(({ cells }) => cells.filter(({ text }) => /^\d/.test(text)));
      const lost = figures.filter(({ entry, words, text, why }) =>
        entry === undefined ? why === "landed" : words !== text,
      );
      expect(lost, name).toEqual([]);
    }
  });
});

describe.skipIf(!hasWriter)("a report that came as a PDF", () => {
  const { reports, pages } = laidAs("unit-reports", issued("an-son-2022-h1", district));
  const chosen = ["01-as-the-directive", "02-numbered-otherwise", "11-two-periods"];
  const some = Object.fromEntries(chosen.map((name) => [name, pages[name] ?? ""]));

  test("is laid like the Word file it was made from", async () => {
    const directive = issued("an-son-2022-h1", district);
    const files = savedByWriter(some, "pdf");
    for (const report of reports.filter(({ name }) => chosen.includes(name))) {
      const opened = await openDocument(files.get(report.name) ?? new Uint8Array());
      const laid = layReport(leavesIn(opened), directive.sections, directive.period);
      const judged = against(report, laid);
      const wrong = judged.filter(({ passage, where }) => whereIs(passage) !== where);
      expect(judged.length).toBeGreaterThan(15);
      expect(wrong.length / judged.length, told(wrong)).toBeLessThanOrEqual(0.05);
      expect(told(wrong.filter(({ passage }) => passage.sure !== "ask"))).toBe("");
    }
  });

  test("as pictures of its pages is told to be a scan", async () => {
    const [page] = savedByWriter({ page: some[chosen[0] ?? ""] ?? "" }, "pdf").values();
    const picture = pictureOf(page ?? new Uint8Array());
    expect(picture?.length).toBeGreaterThan(1_000);
    const inlined = Buffer.from(picture ?? new Uint8Array()).toString("base64");
    const html = `<!doctype html><body><img width="600" height="800" src="data:image/png;base64,${inlined}"></body>`;
    const [scan] = savedByWriter({ scan: html }, "pdf").values();
    expect(await openDocument(scan ?? new Uint8Array())).toMatchObject({ type: "scan" });
  });
});

interface Told extends Pick<Judged, "where" | "box"> {
  readonly passage: LaidPassage;
}

/** Each paragraph as it was laid beside what the reader says; the halves of one are both his. */
function against({ paragraphs }: UnitReport, laid: LaidReport | undefined): readonly Told[] {
  const judged = paragraphs.filter((each) => "where" in each);
  return (laid?.passages ?? []).flatMap((passage) => {
    const said = lettersOf(passage.text).slice(0, KNOWN);
    const own = (text: string) => lettersOf(text).replace(/^[-(\divxa-dđ]+[)/]?/, "");
    const found =
      judged.find(({ text }) => lettersOf(text) === lettersOf(passage.mark + passage.text)) ??
      judged.find(({ text }) => said !== "" && own(text).startsWith(said)) ??
      judged.find(({ text }) => said.length >= 20 && lettersOf(text).includes(said));
    return found ? [{ passage, where: found.where, ...(found.box ? { box: found.box } : {}) }] : [];
  });
}

function whereIs({ part, place }: LaidPassage): string {
  switch (part) {
    case "body":
      return place?.section ?? "none";
    case "salutation":
      return "head";
    case "recipients":
    case "signature":
      return "sign";
    case "head":
    case "opening":
    case "closing":
    case "annex":
      return part;
  }
}

function wordsLaid({ passages, tables }: LaidReport): string {
  return passages
    .map(({ mark, text }, at) => {
      const table = tables.find(({ passage }) => passage === at);
      return table ? table.cells.map((cell) => cell.text).join("") : mark + text;
    })
    .join("");
}

const lettersOf = (text: string) => text.replace(/[\s:.]/g, "").toLowerCase();
/** Below what a reader would still know it by, as the half of a paragraph that was taken apart. */
const KNOWN = 60;
const told = (wrong: readonly Told[]) =>
  wrong
    .map(
      ({ passage, where, box = "" }) =>
        `${where}/${box} ≠ ${whereIs(passage)}/${passage.place?.box}: ${passage.text}`,
    )
    .join("\n");
