import type { UnitId } from "../../core/ids.ts";
import type { CalendarDate } from "../../core/instant.ts";
import type { ReportStyle } from "../../core/people/authority.ts";
import { type Roster, speakerName } from "../../core/people/roster.ts";
import type { Assessed } from "../../core/report/assessment.ts";
import type { LeftOut } from "../../core/report/left-out.ts";
import { type LiveFigure, liveMark } from "../../core/report/live.ts";
import type { MaterialGroup } from "../../core/report/material.ts";
import type { Statement } from "../../core/report/report-file.ts";
import { speakersAmong } from "../../core/report/sentences.ts";
import type { Source } from "../../core/report/source.ts";
import type { Answered } from "../../core/report/statements.ts";
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
  /** By field, what was answered in prose, each sentence under the field whose section tells it. */
  readonly answers: ReadonlyMap<string, readonly Answered[]>;
  /** Statements of assessment by what they are, gathered from all boxes they were typed into. */
  readonly assessed: Assessed["said"];
  /** By field, the annex that tells it unit by unit. */
  readonly annexed: ReadonlyMap<string, { readonly name: string; readonly title: string }>;
  /** What units gave and the page does not show by itself. */
  readonly leftOut: LeftOut[];
  /** The number of the authority's own order, which the report tells of first, where it has one. */
  readonly ordered: string | undefined;
  /** Figures that sentences hold by name; see `figure`. */
  readonly figures: Map<string, LiveFigure>;
  /** Which units each field is asked of. */
  readonly asked: ReadonlyMap<string, readonly UnitId[]>;
  /** By field, what its sentences were the period before; see `formerKey`. */
  readonly former: ReadonlyMap<string, ReadonlySet<string>>;
  /** The day by whose data a report is worded. */
  readonly on: CalendarDate;
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
export function shortName(composing: Pick<Composing, "roster">, source: Source): string {
  const name = speakerName(composing.roster, source);
  return name.endsWith(")") ? (name.split(" (")[0] ?? name) : name;
}

/** The words, and in brackets who said them; not where the words themselves already name the one who did. */
export function attributed(composing: Composing, text: string, sources: readonly Source[]): string {
  const words = withoutEnd(text, ".;,");
  const names = namesOf(composing, sources);
  return words.includes(names) ? words : `${words} (${names})`;
}
