import type { CalendarDate } from "../instant.ts";
import { type Field, type FieldKind, type FieldValue, kindOf } from "../kinds/field.ts";
import type { Measured, Written } from "../kinds/kind.ts";
import type { Odd } from "../problem/wrong.ts";

export type Severity = "error" | "warn" | "info";

/** Where a check found what: the entry it is shown at, and what was read there. */
export type Hit = Odd & {
  readonly field: string;
  /** Set where one check is graver in some cases than in others. */
  readonly severity?: Severity;
};

/** A report as the checks see it. */
export interface Checked {
  readonly fields: readonly Field[];
  readonly values: Readonly<Record<string, FieldValue>>;
  /**
   * The day whose law holds for it, and after which no document it cites can be. Without it, neither is
   * judged.
   */
  readonly on?: CalendarDate;
  /** What the same unit said in the period before, under the same fields. */
  readonly prior?: Readonly<Record<string, FieldValue>>;
}

/**
 * One rule as data: its number in the domain notes, how grave a breach is, what it says, and how it is found.
 */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  readonly rule: string;
  /** Looks at one field and nothing else, so that the form can say it at once. */
  readonly alone: boolean;
  find(report: Checked): readonly Hit[];
}

export type Finding = Hit & {
  readonly check: string;
  readonly severity: Severity;
};

/** A field with its answer, of one kind. */
export interface Answered<K extends FieldKind> {
  readonly field: Extract<Field, { kind: K }>;
  readonly value: Extract<FieldValue, { kind: K }>;
}

/** The fields of a kind that were answered, with what they were answered. */
export function answered<K extends FieldKind>({ fields, values }: Checked, kind: K): readonly Answered<K>[] {
  return fields.flatMap((field) => {
    const value = values[field.id];
    return field.kind === kind && value?.kind === kind ? [{ field, value } as Answered<K>] : [];
  });
}

/** Every piece of free text in a report, whatever kind of field it was typed into. */
export function proseIn(report: Checked): readonly Written[] {
  return everyAnswer(report).flatMap(({ field, value }) => kindOf(field).prose(field, value));
}

/** Every figure that was read from a box which takes decimals. */
export function measuredIn(report: Checked): readonly Measured[] {
  return everyAnswer(report).flatMap(({ field, value }) => kindOf(field).measured(field, value));
}

function everyAnswer({ fields, values }: Checked) {
  return fields.flatMap((field) => {
    const value = values[field.id];
    return value?.kind === field.kind ? [{ field, value }] : [];
  });
}
