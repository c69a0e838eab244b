import { keptMarks } from "./marks.ts";

/** The steps of the door, in the order they are taken. */
export const steps = ["controls", "composed", "look-alike", "symbol", "space", "silent"] as const;
/** Decimals are written otherwise on the page only, and no step of the door. */
type StepName = (typeof steps)[number] | "decimal";

/** One thing that was read as another: what stood there, what it was read as, where first and how often. */
export interface Note {
  readonly step: StepName;
  /** The characters as they came; the word around them where that says more. */
  readonly from: string;
  /** What they were read as; empty where they print nothing. */
  readonly to: string;
  /** Where the first of them stood in the text the step was given. */
  readonly at: number;
  readonly count: number;
}

export interface Stepped {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * One reading of a text. It costs time in proportion to the text's length, and done twice it does nothing
 * more.
 */
export type Step = (text: string) => Stepped;

/** Gathers what a step did: the same reading of the same characters is one note with its count. */
export function noting(step: StepName) {
  const seen = new Map<string, { from: string; to: string; at: number; count: number }>();
  return {
    tell(from: string, to: string, at: number): void {
      const key = `${from}\u0000${to}`;
      const before = seen.get(key);
      if (before) before.count += 1;
      else seen.set(key, { from, to, at, count: 1 });
    },
    notes: (): readonly Note[] => [...seen.values()].map((note) => ({ step, ...note })),
  };
}

/** How a note is told: marks of lists all alike, since each is printed as the dash of its level. */
type ToldAs = "decimal" | "list-mark" | "silent" | "space" | "dropped" | "letters";

export function toldAs({ step, to }: Pick<Note, "step" | "to">): ToldAs {
  if (step === "symbol" && keptMarks.has(to)) return "list-mark";
  if (step === "silent" || step === "space" || step === "decimal") return step;
  return to === "" ? "dropped" : "letters";
}

/** The notes to tell a person: those on the marks of lists are one. */
export function gathered(notes: readonly Note[]): readonly Note[] {
  const isMark = (note: Note) => toldAs(note) === "list-mark";
  const [first, ...others] = notes.filter(isMark);
  if (!first) return notes;
  const count = others.reduce((sum, note) => sum + note.count, first.count);
  return notes.flatMap((note) => (note === first ? [{ ...first, count }] : isMark(note) ? [] : [note]));
}
