import type { ReportStyle } from "../../core/people/authority.ts";
import { type Roster, speakerName } from "../../core/people/roster.ts";
import type { Assessed } from "../../core/report/assessment.ts";
import type { LeftOut } from "../../core/report/left-out.ts";
import { type LiveFigure, liveMark } from "../../core/report/live.ts";
import type { MaterialGroup } from "../../core/report/material.ts";
import type { Statement } from "../../core/report/report-file.ts";
import { type Gist, speakersAmong } from "../../core/report/sentences.ts";
import type { Source } from "../../core/report/source.ts";
import { nested } from "../../core/report/statements.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import { countVi } from "../../decree30/words.ts";
import type { Tracer } from "./trace.ts";

/** What every composer of passages works with. */
export interface Composing {
  readonly roster: Roster;
  readonly style: ReportStyle;
  readonly tracer: Tracer;
  /** Every statement as it was composed, before the officer's hand. */
  readonly composed: Statement[];
  /** Statements of assessment by what they are, gathered from all boxes they were typed into. */
  readonly assessed: Assessed["said"];
  /** By field, the annex that tells it unit by unit. */
  readonly annexed: ReadonlyMap<string, string>;
  /** What units gave and the page does not show by itself. */
  readonly leftOut: LeftOut[];
  /** Figures that sentences hold by name; see `figure`. */
  readonly figures: Map<string, LiveFigure>;
  /** Every sentence that units gave, in groups of like ones, each with what became of it. */
  readonly material: MaterialGroup[];
}

/**
 * Registers a figure and gives what stands for it in a sentence: it is filled in when the officer's hand has
 * been over the sentence.
 */
export function figure({ figures }: Pick<Composing, "figures">, told: LiveFigure): string {
  figures.set(told.name, told);
  return liveMark(told.name);
}

/**
 * UBND xã Tân Hòa; UBND xã Tân Hòa, Thanh tra và 05 đơn vị khác. A bloc is named only where no unit speaks
 * for itself.
 */
export function namesOf(composing: Pick<Composing, "roster">, sources: readonly Source[]): string {
  const names = [...new Set(speakersAmong(sources).map((source) => shortName(composing, source)))];
  if (names.length <= 3) return names.join(", ");
  return `${names.slice(0, 2).join(", ")} và ${countVi(names.length - 2)} đơn vị khác`;
}

/** "Cụm thi đua số 1", without the bracket that says whom it takes in. */
function shortName(composing: Pick<Composing, "roster">, source: Source): string {
  const name = speakerName(composing.roster, source);
  return name.endsWith(")") ? (name.split(" (")[0] ?? name) : name;
}

/** The words, and in brackets who said them; not where the words themselves already name the one who did. */
export function attributed(composing: Composing, text: string, sources: readonly Source[]): string {
  const words = withoutEnd(text, ".;,");
  const names = namesOf(composing, sources);
  return words.includes(names) ? words : `${words} (${names})`;
}

/** A statement told once, with those who used its words and how many more said the same in others. */
export function toldOnce(composing: Composing, { text, same, alike }: Gist): string {
  const [first = "", ...under] = text.split("\n");
  const words = withoutEnd(first, ".;,:");
  const names = namesOf(composing, same);
  const speakers = new Set(speakersAmong(same).map(({ unit }) => unit));
  const also = new Set(
    alike.flatMap(({ source }) => (source.bloc || speakers.has(source.unit) ? [] : [source.unit])),
  );
  const notes = [
    text.includes(names) ? undefined : names,
    also.size > 0 ? `${countVi(also.size)} đơn vị khác có nội dung tương tự` : undefined,
  ].filter(Boolean);
  const noted = notes.length > 0 ? `${words} (${notes.join("; ")})` : words;
  return [`${noted}${under.length > 0 ? ":" : ""}`, ...under.map(led)].join("\n");
}

/** A line with others under it ends with a colon, whatever its writer put there. */
function led(line: string, at: number, lines: readonly string[]): string {
  const next = lines[at + 1];
  return next !== undefined && depthOf(next) > depthOf(line) ? `${withoutEnd(line, ".;,:")}:` : line;
}

const depthOf = (line: string) => nested.findIndex((mark) => line.startsWith(`${mark} `));

/**
 * What units and blocs call themselves in their own sentences, so that it does not make those sentences
 * differ.
 */
export function ownNames(composing: Composing): (source: Source) => string {
  return (source) => shortName(composing, source);
}
