import type { Field } from "../../core/kinds/field.ts";
import type { Part } from "../../core/report/source.ts";
import type { Answered } from "../../core/report/statements.ts";
import { isOutside } from "../../core/report/themes.ts";
import { proposalIn } from "../../core/report/voice/proposals.ts";
import { lowered } from "../../core/text/first-letter.ts";
import type { Passage } from "../../decree30/document.ts";
import { isCommand } from "./answers.ts";
import { commandPassages } from "./commands.ts";
import type { Composing } from "./context.ts";
import { gathered } from "./gathered.ts";
import { leaveOut } from "./left-out.ts";
import { type Bounds, byTheme, chosen, paragraphsOf } from "./paragraphs.ts";
import { proposalPassages } from "./proposals.ts";
import { unitTables } from "./unit-table.ts";

/** A section of half a page; shortcomings in three to five paragraphs, as the seeds have them. */
const ofDeeds: Bounds = { sentences: 12, paragraphs: 8, inParagraph: 4, single: 5, ofWhole: 12 };
const ofFaults: Bounds = { sentences: 12, paragraphs: 5, inParagraph: 3, single: 3 };

/** Units' prose taken apart: its sentences in paragraphs, its tables as tables, its headings as neither. */
export function narrativePassages(
  composing: Composing,
  field: Field,
  answers: readonly Answered[],
  place = field.id,
): readonly Passage[] {
  for (const { source, headings } of answers) {
    leaveOut(
      composing,
      headings.map((value) => ({ source, value })),
      "heading",
    );
  }
  const statements = answers.flatMap(({ source, statements: all }) =>
    all.map(({ text }) => ({ source, value: text })),
  );
  const tables = answers.flatMap(({ source, tables: all }) => all.map((table) => ({ source, table })));
  const write =
    field.topic === "proposals" ? askedPassages : isCommand(field) ? commandPassages : deedPassages;
  return [
    ...write(composing, field, statements, place),
    ...unitTables(composing, field, tables, { place, isNamed: true }),
  ];
}

function askedPassages(
  composing: Composing,
  field: Field,
  statements: readonly Part<string>[],
  place: string,
): readonly Passage[] {
  const asked = statements.map(({ source, value }) => ({ source, value: proposalIn(value) }));
  return proposalPassages(composing, field, asked, place);
}

/** What units did and how it went, theme by theme. */
export function deedPassages(
  composing: Composing,
  field: Field,
  statements: readonly Part<string>[],
  place = field.id,
): readonly Passage[] {
  const section = gathered(composing, statements, { field, place, telling: "deeds" });
  const told = chosen(composing, section, ofDeeds);
  return paragraphsOf(
    composing,
    section,
    byTheme(told, ofDeeds.inParagraph),
    ofDeeds,
    asksForExemplars(field),
  );
}

/** Whether the best placed are named: where exemplars or movements are told, or the question says so. */
function asksForExemplars({ topic, label, hint = "" }: Field): boolean {
  return (
    topic === "exemplars" || topic === "movements" || /tiêu biểu|điển hình|mô hình/iu.test(`${label} ${hint}`)
  );
}

/** Shortcomings by theme, and nobody named: the superior is told what is wanting, not where. */
export function faultPassages(
  composing: Composing,
  field: Field,
  statements: readonly Part<string>[],
): readonly Passage[] {
  const { section, told } = faultsIn(composing, field, statements);
  return paragraphsOf(composing, section, byTheme(told, ofFaults.inParagraph), ofFaults);
}

/** Causes in the units' own hands first, those outside them apart. */
export function causePassages(
  composing: Composing,
  field: Field,
  statements: readonly Part<string>[],
): readonly Passage[] {
  const { section, told } = faultsIn(composing, field, statements);
  const outside = told.filter(({ voice }) => isOutside(voice.text));
  const own = told.filter((each) => !outside.includes(each));
  const passages = (id: string, some: typeof told) =>
    paragraphsOf(composing, section, some.length > 0 ? [{ id, told: some }] : [], {
      ...ofFaults,
      inParagraph: 6,
    });
  const [within, beyond] = [passages("own", own), passages("outside", outside)];
  if (beyond.length === 0) return within;
  return [...within, ...beyond.map((passage) => labelled(passage, "Nguyên nhân khách quan: "))];
}

function faultsIn(composing: Composing, field: Field, statements: readonly Part<string>[]) {
  const section = gathered(composing, statements, { field, place: field.id, telling: "faults" });
  return { section, told: chosen(composing, section, ofFaults) };
}

function labelled(passage: Passage, label: string): Passage {
  return passage.type === "paragraph" ? { ...passage, text: `${label}${lowered(passage.text)}` } : passage;
}
