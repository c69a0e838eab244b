import type { Field } from "../../core/kinds/field.ts";
import { agreed, type Gist, gistsOf, speakersOf } from "../../core/report/sentences.ts";
import type { Part, Source } from "../../core/report/source.ts";
import { answerIn } from "../../core/report/statements.ts";
import { isReference, type Theme, themesOf } from "../../core/report/themes.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import { lowered } from "../../core/text/first-letter.ts";
import { structureOf } from "../../core/text/structure.ts";
import type { Passage } from "../../decree30/document.ts";
import { amount, stopped } from "../prose.ts";
import { type Composing, ownNames } from "./context.ts";
import { leaveGistOut, leaveOut, standUnder } from "./left-out.ts";
import { pointsOf } from "./points.ts";
import { unitTables } from "./unit-table.ts";

/**
 * As many points as a section of a signed report bears; everything else is named as left out, one click away.
 */
const points = 8;
const statementsOfTheme = 2;

/** Units' prose taken apart: its statements as points, its tables as tables, its headings as neither. */
export function narrativePassages(
  composing: Composing,
  field: Field,
  texts: readonly Part<string>[],
  place = field.id,
): readonly Passage[] {
  const answers = texts.map(({ source, value }) => ({ source, ...answerIn(value) }));
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
  return [
    ...statementPassages(composing, statements, place),
    ...unitTables(composing, field, tables, { place, isNamed: true }),
  ];
}

export function statementPassages(
  composing: Composing,
  statements: readonly Part<string>[],
  place: string,
): readonly Passage[] {
  return pointsOf(composing, statements, { place, most: points });
}

/**
 * Shortcomings and their causes by theme and without names, as the province is told them: of each theme the
 * statements that most units make, and how many make each. Whoever gives other figures is not counted with
 * them. The trace keeps who said what.
 */
export function themedPassages(
  composing: Composing,
  statements: readonly Part<string>[],
  place: string,
): readonly Passage[] {
  const gists = gistsOf(statements, ownNames(composing));
  for (const gist of gists) if (isReference(gist.text)) leaveGistOut(composing, gist, "no-place");
  return themesOf(gists.filter(({ text }) => !isReference(text))).map((theme): Passage => {
    const told = toldOf(theme);
    const said = told.map((gist) => `${inTheme(gist.text)} (ý kiến của ${amount(agreed(gist), "đơn vị")})`);
    const text = stopped(`${theme.label}: ${said.join("; ")}`);
    const source = composing.tracer.mark(place, sourcesOfTheme(theme), theme.label);
    for (const gist of told) standUnder(composing, gist, source);
    for (const gist of theme.gists.slice(statementsOfTheme)) leaveGistOut(composing, gist, "room", source);
    return { type: "point", mark: "-", text, source };
  });
}

/** The first statements of a theme, and where there is room what is like them but of other figures. */
function toldOf({ gists }: Theme): readonly Gist[] {
  const first = gists.slice(0, statementsOfTheme);
  let room = statementsOfTheme - first.length;
  return first.flatMap((gist) => {
    const apart = gist.others.slice(0, room);
    room -= apart.length;
    return [{ ...gist, others: gist.others.slice(apart.length) }, ...apart];
  });
}

/** Words that go on in the sentence of a theme, also behind a colon of their own. */
function inTheme(text: string): string {
  const words = lowered(withoutEnd(inOneLine(text), ".;,"));
  const at = words.indexOf(": ") + 2;
  return at < 2 ? words : words.slice(0, at) + lowered(words.slice(at));
}

/** A point with what stands under it, as one line of prose. */
export function inOneLine(text: string): string {
  const [first = "", ...under] = text.split("\n");
  if (under.length === 0) return text;
  const parts = under.map((line) => withoutEnd(line.replace(/^[+*•] /, ""), ".;,"));
  return `${withoutEnd(first, ".;,:")}: ${parts.join("; ")}`;
}

function sourcesOfTheme({ gists }: Theme): readonly Source[] {
  return gists.flatMap(speakersOf);
}

/** One line without the mark of the list it was taken from. */
export function unmarked(text: string): string {
  const [piece, more] = structureOf(text);
  return piece?.type === "point" && more === undefined ? piece.text : text;
}
