import { describe, expect, test } from "vitest";
import { openWord } from "../../functions/intake/docx.ts";
import type { LaidPassage } from "../../functions/intake/report/laid.ts";
import { type LaidReport, layReport } from "../../functions/intake/report/read-report.ts";
import { district, issued } from "../support/played.ts";
import {
  hasWriter,
  type Judged,
  pageOf,
  reportsIn,
  savedByWriter,
  type UnitReport,
} from "../support/unit-reports.ts";
import { leavesIn } from "./outline.ts";

const asked = issued("an-son-2022-h1", district);

describe.skipIf(!hasWriter)("twelve reports in different hands, saved as Word files", () => {
  const reports = reportsIn("unit-reports");
  const pages = Object.fromEntries(
    reports.map((report, nth) => [
      report.name,
      pageOf(report, { beside: nth % 2 === 0, old: report.name.includes("old-font") }),
    ]),
  );
  const files = hasWriter ? savedByWriter(pages, "docx") : new Map<string, Uint8Array>();
  const leaves = (name: string) => leavesIn(openWord(files.get(name) ?? new Uint8Array()));
  const laid = new Map(
    [...files.keys()].map((name) => [name, layReport(leaves(name), asked.sections, asked.period)]),
  );
  const judged = reports.flatMap((report) => against(report, laid.get(report.name)));

  test("hold two hundred paragraphs and more that were judged by a reader", () => {
    expect(judged.length).toBeGreaterThan(250);
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
