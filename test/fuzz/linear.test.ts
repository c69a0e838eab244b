import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { readYear } from "../../functions/core/calendar/written.ts";
import { hundredPercent, schoolYear } from "../../functions/core/checks/words.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import { emptyDraft } from "../../functions/core/directives/begun.ts";
import { proposedKind } from "../../functions/core/directives/demand-kind.ts";
import type { Draft } from "../../functions/core/directives/draft.ts";
import { edited } from "../../functions/core/directives/edit.ts";
import { directiveFrom } from "../../functions/core/directives/from-draft.ts";
import { promptFrom } from "../../functions/core/directives/prompt-words.ts";
import { readSeedDirective } from "../../functions/core/directives/seed.ts";
import { topicOf } from "../../functions/core/directives/topics.ts";
import { readFigure } from "../../functions/core/figures/figure.ts";
import { measureOf } from "../../functions/core/figures/measure.ts";
import { readDecimal } from "../../functions/core/figures/number.ts";
import { DirectiveId, DraftId } from "../../functions/core/ids.ts";
import { CalendarDate, Instant } from "../../functions/core/instant.ts";
import { checkFields } from "../../functions/core/kinds/answers.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import { fieldsIn } from "../../functions/core/obligation/asked.ts";
import { entriesPosted } from "../../functions/core/obligation/entries.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { indicatorCalled } from "../../functions/core/registry/indicators.ts";
import { launchedCalled } from "../../functions/core/registry/launched.ts";
import { movementCalled } from "../../functions/core/registry/movements.ts";
import { fold } from "../../functions/core/registry/spelling.ts";
import { titleCalled, titlesNamedIn } from "../../functions/core/registry/titles.ts";
import { differenceOf } from "../../functions/core/report/difference.ts";
import { likenessOf } from "../../functions/core/report/likeness.ts";
import { sentencesOf } from "../../functions/core/report/statements.ts";
import { clean } from "../../functions/core/text/clean.ts";
import { dateFrom } from "../../functions/core/text/date-read.ts";
import { decimalsRead, withDecimalCommas } from "../../functions/core/text/decimals.ts";
import { readText, textRead } from "../../functions/core/text/door.ts";
import { withoutEnd } from "../../functions/core/text/ends.ts";
import { nfc } from "../../functions/core/text/nfc.ts";
import { structureOf } from "../../functions/core/text/structure.ts";
import { tidy } from "../../functions/core/text/tidy.ts";
import { written } from "../../functions/core/text/written.ts";
import { withFinalMark } from "../../functions/decree30/end-marks.ts";
import { percentStyles, scanSheet } from "../../functions/excel/cells.ts";
import { readIdentity } from "../../functions/excel/identity.ts";
import { typedIn } from "../../functions/excel/typed.ts";
import { cleanName } from "../../functions/files/judge.ts";
import { readDirective } from "../../functions/intake/directive.ts";
import { openText } from "../../functions/intake/open.ts";
import { treeOf } from "../../functions/intake/tree.ts";
import { stopped } from "../../functions/pipeline/prose.ts";
import seed from "../../infra/local/sample/directives/an-son-2022-h1.json" with { type: "json" };
import rosterJson from "../../infra/local/sample/rosters/district-pre-2025.json" with { type: "json" };
import { pathWithin } from "../../web/own-path.ts";
import { wordsFor } from "../../web/words/choose.ts";
import { labelled } from "../../web/words/labels.ts";
import { languageOfParts } from "../../web/words/quote.ts";
import { vi } from "../../web/words/vi.ts";
import { asked } from "../excel/form.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";

/** A reader that looks again at what it has looked at takes four times as long over twice the text. */
const LENGTH = 50_000;

const roster = v.parse(Roster, rosterJson);
const day = v.parse(CalendarDate, "2022-06-10");
const at = v.parse(Instant, "2022-06-10T08:00+07:00");
const id = v.parse(DirectiveId, "an-son-2022-h1");
const reckoning = { calendar: publicCalendar, issueDate: day };
const given = { id, roster, now: at, launched: [] };
const fields = fieldsIn(asked);
const directive = readSeedDirective(seed, { id, authority: roster.authority.id, roster, issuedAt: at });

/** The same words in every box of a field: its own, and those of its first rows. */
function everywhere(text: string): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const shape = shapeOf(field);
      if (shape.type !== "grid") return [[field.id, text]];
      const rows = shape.rows.type === "fixed" ? shape.rows.rows.slice(0, 1).map((row) => row.id) : ["1"];
      return rows.flatMap((row) => shape.columns.map((column) => [`${field.id}.${row}.${column.id}`, text]));
    }),
  );
}

/** A draft with the same words in each of its boxes. */
const typedEverywhere = (text: string): Draft => ({
  ...emptyDraft({ id: v.parse(DraftId, "vb-1"), roster, now: at }),
  document: { kind: text, number: text, subject: text, recipients: [] },
  period: { type: "H1", year: 2022, label: text },
  groups: [{ id: "g1", words: text, takes: { type: "blocs" } }],
  outline: [
    {
      ...{ id: "m-1", number: text, title: text, text, targets: [], children: [] },
      prompts: [promptFrom("c-1", text, ["narrative", "awardMatrix"], [])],
    },
  ],
  demands: [{ id: "d1", kind: "report", action: text, groups: ["g1"], recipient: text, wording: text }],
});

const narrativeIn = (text: string) => {
  const field = fields.find(({ kind }) => kind === "narrative");
  if (!field) throw new Error("The sample asks for no prose.");
  const values = { [field.id]: { kind: "narrative" as const, text } };
  return { fields: [field], values, on: day } as unknown as Parameters<typeof schoolYear.find>[0];
};

/** Every reader of what people write, each under what it reads. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  "a figure": (text) => [readFigure(text, true), readDecimal(text)],
  "a unit of measure": measureOf,
  "a date": dateFrom,
  "a deadline's wording": (text) => readDeadline(text, reckoning),
  "a deadline's wording with a day at its end": (text) =>
    readDeadline(`${text} trước ngày 12/7/2024`, reckoning),
  "a directive as it is typed in": (text) =>
    directiveFrom(typedEverywhere(text.slice(0, text.length / 5)), given),
  "a prompt that is reworded": (text) =>
    edited(
      typedEverywhere("a"),
      { type: "prompt", prompt: promptFrom("c-1", text, ["awardMatrix", "movementResults"], []) },
      [],
    ),
  "the kind of a demand": proposedKind,
  "a directive as it is loaded": (text) =>
    readSeedDirective(
      { ...seed, document: { ...seed.document, subject: text } },
      { id, authority: roster.authority.id, roster, issuedAt: at },
    ),
  "a prompt's topic": (text) => topicOf(text, text),
  "a calendar of holidays": (text) => readYear(2027, text, text),
  "a label": fold,
  "the name of a title": titleCalled,
  "the titles named in a prompt": titlesNamedIn,
  "the name of a movement": (text) => [movementCalled(text), launchedCalled(text, [])],
  "the name of an indicator": indicatorCalled,
  "prose in a box": tidy,
  "prose cut into sentences": sentencesOf,
  "two texts for their likeness": (text) => likenessOf(text, `${text} x`),
  "what changed in a text": (text) => differenceOf(text, `${text} x`),
  "claims in prose": (text) => [schoolYear.find(narrativeIn(text)), hundredPercent.find(narrativeIn(text))],
  "every box of the form": (text) => checkFields(fields, everywhere(text.slice(0, text.length / 50))),
  "what a form posts": (text) => entriesPosted(fields, everywhere(text.slice(0, text.length / 50))),
  "text at the door": textRead,
  "text at the door, with what was noted": (text) => readText(text),
  "the structure of pasted text": structureOf,
  "the outline of a pasted document": (text) => {
    const opened = openText(text);
    return opened.type === "document" && treeOf(opened.leaves);
  },
  "a directive as its office wrote it": (text) => {
    const opened = openText(text.slice(0, text.length / 4));
    return opened.type === "document" && readDirective(opened.leaves, { calendar: publicCalendar, roster });
  },
  "pasted text written again": (text) => written(structureOf(text)),
  "composed letters": nfc,
  "decimals in prose": (text) => [decimalsRead(text), withDecimalCommas(text)],
  "marks at an end": (text) => withoutEnd(text, ".;, "),
  "text before it is printed": clean,
  "a document's last words": (text) => withFinalMark([{ type: "paragraph", text } as never]),
  "a sentence before it is stopped": stopped,
  "a cell of a workbook": (text) =>
    typedIn({ entry: "x", kind: "text", required: false }, text, undefined, "A1"),
  "a choice in a workbook": (text) =>
    typedIn(
      { entry: "x", kind: "choice", required: false, options: [{ value: "a", label: "Một" }] },
      text.slice(0, 32_000),
      undefined,
      "A1",
    ),
  "a sheet's mark": readIdentity,
  "a sheet": (text) =>
    scanSheet(`<worksheet><c r="A1" t="e"><v>${text.replaceAll("<", "")}</v></c></worksheet>`, () => false),
  "a sheet of bare marks": (text) =>
    scanSheet(`<worksheet><c r="A1" t="e">${text.replaceAll("<", "")}</c></worksheet>`, () => false),
  "a workbook's styles": (text) =>
    percentStyles(`<numFmt formatCode="${text.replaceAll("<", "")}"/><cellXfs>`),
  "a file's name": cleanName,
  "where to go back to": pathWithin,
  "a language": wordsFor,
  "a column's head": (text) => labelled(vi, text),
  "a page with quoted words": (text) => languageOfParts(`<p>\ufdd0${text.replaceAll("<", "&lt;")}\ufdd1</p>`),
};

const twice = (text: string) => (length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
const between = (before: string, text: string, after: string) => (length: number) =>
  before + twice(text)(length) + after;

/** What is looked at again and again by a reader that is not careful. */
const texts: Readonly<Record<string, (length: number) => string>> = {
  blanks: twice(" "),
  "blanks before a word": between("a", " ", "b"),
  "blanks before a bracket": between("a", " ", "["),
  "lines of blanks": between("a", " \n", "b"),
  "blanks that do not break": between("a", "\u00a0\u2009", "b"),
  "opening brackets": twice("["),
  "round brackets": twice("(10 "),
  digits: twice("1"),
  "digits and dots": between("", "1.", "x"),
  "digits in groups": between("", "111.", "x"),
  "digits with slashes": twice("1/1 "),
  dots: between("a", ".", "x"),
  "dots and blanks": between("a", ". ", "x"),
  dashes: between("a", "- ", "b"),
  "marks on one letter": between("a", "\u0301", ""),
  "marks in the wrong order": between("a", "\u0301\u0316", "b"),
  "letters in two pieces": twice("o\u0302\u0301"),
  "halves of pairs": twice("\ud800"),
  "silent characters": twice("\u200b\u00ad"),
  "a short word": twice("a "),
  "one long word": twice("a"),
  "capital letters": twice("A. "),
  "letters of two alphabets": twice("аa"),
  "list marks": twice("• "),
  "lines with marks": twice("- a\n"),
  "numbered lines": twice("1. a\n"),
  "numbered lines that say nothing": twice("1. \n"),
  "lettered lines": twice("a) a;\n"),
  "articles in a row": twice("Điều 1. a\n"),
  "lines that send away": twice("Nơi nhận: a\n"),
  "recipients in a row": between("Nơi nhận:\n", "- a;\n", ""),
  "addressees in a row": between("Kính gửi:\n", "- Các xã;\n", ""),
  "levels one in another": twice("1.1."),
  columns: twice("a\tb\n"),
  quotes: twice("“a"),
  "angle brackets": twice(">#"),
  "text of an old font": twice("Uû ban nh©n d©n "),
  "days of the year": twice("ngày 1/1 "),
  "words before a day": twice("số liệu từ "),
  "school years": twice("năm học 2021 "),
  percentages: twice("100% "),
};

/** Case blanks: each reader, over everything that is known to hold a careless one up. */
describe("reading takes time that grows with the length of what is read", () => {
  test.each(Object.keys(readers))("%s", (name) => {
    const read = readers[name];
    if (!read) throw new Error("no such reader");
    const slow = Object.entries(texts).flatMap(([kind, textOf]) => {
      const ratio = growth(read, textOf(LENGTH), textOf(LENGTH * 2));
      return ratio > MOST_GROWTH ? [`${kind}: ${ratio.toFixed(1)} times as long`] : [];
    });
    expect(slow).toEqual([]);
  });

  test("the sample is whole, so that what is read is what is asked", () => {
    expect(fields.length).toBeGreaterThan(5);
    expect(directive.sections.length).toBeGreaterThan(1);
  });
});
