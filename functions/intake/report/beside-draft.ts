import type { Section } from "../../core/directives/directive.ts";
import { type Field, shapeOf } from "../../core/kinds/field.ts";
import { type Entries, entryName } from "../../core/kinds/shape.ts";
import { fieldsIn } from "../../core/obligation/asked.ts";
import { isEntryOf } from "../../core/obligation/entries.ts";

/** What becomes of what was typed where the report says something too. */
export const treatments = ["append", "keep", "replace"] as const;
export type Treatment = (typeof treatments)[number];

/** A box in which both the draft and the report say something, and not the same. */
export interface Met {
  readonly entry: string;
  readonly saved: string;
  readonly said: string;
  /** Words can stand behind one another; of two figures one is right. */
  readonly isProse: boolean;
}

export interface BesideDraft {
  /** What the draft would be told, and what the same entries say now. */
  readonly words: Entries;
  readonly before: Entries;
  readonly met: readonly Met[];
}

/** Lays what a report says beside what was typed: nothing typed is lost unless a person says so. */
export function besideDraft(
  section: Section,
  said: Entries,
  saved: Entries,
  treated: (entry: string, isProse: boolean) => Treatment,
): BesideDraft {
  const fields = fieldsIn([section]);
  const free = withFreeRows(fields, said, saved);
  const words: Record<string, string> = {};
  const met: Met[] = [];
  for (const [entry, text] of Object.entries(free)) {
    const old = saved[entry] ?? "";
    if (old.trim() === text.trim() || text.trim() === "") continue;
    if (old.trim() === "") {
      words[entry] = text;
      continue;
    }
    const isProse = takesProse(fields, entry);
    if (isProse && old.includes(text)) continue;
    met.push({ entry, saved: old, said: text, isProse });
    const how = treated(entry, isProse);
    if (how === "replace") words[entry] = text;
    else if (how === "append" && isProse) words[entry] = `${old.trimEnd()}\n${text}`;
  }
  const before = Object.fromEntries(Object.keys(words).map((entry) => [entry, saved[entry] ?? ""]));
  return { words, before, met };
}

function takesProse(fields: readonly Field[], entry: string): boolean {
  const field = fields.find((each) => isEntryOf(each, entry));
  const shape = field && shapeOf(field);
  if (shape?.type !== "grid") return shape?.type === "text";
  return shape.columns.find(({ id }) => id === entry.split(".")[2])?.prose === true;
}

/** Added rows go behind those that were typed; one that stands there already is not added again. */
function withFreeRows(fields: readonly Field[], said: Entries, saved: Entries): Entries {
  const moved = fields.flatMap((field) => {
    const own = Object.entries(said).filter(([entry]) => isEntryOf(field, entry));
    const shape = shapeOf(field);
    if (shape.type !== "grid" || shape.rows.type === "fixed") return own;
    const typed = rowsIn(Object.entries(saved).filter(([entry]) => isEntryOf(field, entry)));
    const known = new Set([...typed.values()].map(asOne));
    let last = Math.max(0, ...[...typed.keys()].map(Number).filter(Number.isInteger));
    return [...rowsIn(own).values()].flatMap((row) => {
      if (known.has(asOne(row))) return [];
      last += 1;
      return row.map(([column, words]) => [entryName(field.id, String(last), column), words] as const);
    });
  });
  return Object.fromEntries(moved);
}

type Row = readonly (readonly [column: string, words: string])[];

function rowsIn(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, [string, string][]>();
  for (const [entry, words] of entries) {
    const [, row = "", column = ""] = entry.split(".");
    if (words.trim() !== "") rows.set(row, [...(rows.get(row) ?? []), [column, words]]);
  }
  return rows;
}

const asOne = (row: Row) =>
  [...row]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((cell) => cell.join("="))
    .join("\n");
