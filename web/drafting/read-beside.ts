import * as v from "valibot";
import { type FormDecision, FormNote, type FormRead, TableRead } from "../../functions/intake/sheet-read.ts";

/** What a design was read from, as its page carries it along while it is being corrected. */
const ReadBeside = v.object({
  ...v.pick(TableRead, ["sheet", "range", "decisions", "left"]).entries,
  notes: v.array(FormNote),
});
export type ReadBeside = v.InferOutput<typeof ReadBeside>;

/** One table that was found, with everything that its page has to know of it. */
const Found = v.object({ table: TableRead, notes: v.array(FormNote) });
type Found = v.InferOutput<typeof Found>;

/** The tables of a file, each to be carried in a form of its own. */
export function foundIn({ tables, notes }: FormRead): readonly Found[] {
  return tables.map((table) => ({
    table,
    notes: notes.filter((note) => note.sheet === table.sheet || note.code === "hidden-sheet"),
  }));
}

export const besideOf = ({ table: { sheet, range, decisions, left }, notes }: Found): ReadBeside => ({
  ...{ sheet, range, decisions, left, notes },
});

export const readBeside = (carried: string): ReadBeside | undefined => parsed(ReadBeside, carried);
export const foundCarried = (carried: string): Found | undefined => parsed(Found, carried);

function parsed<T>(schema: v.GenericSchema<unknown, T>, carried: string): T | undefined {
  if (carried === "") return undefined;
  try {
    const read = v.safeParse(schema, JSON.parse(carried));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** What was decided of one column or row, by its key. */
export function decisionsOn(
  read: ReadBeside | undefined,
  type: "column" | "row",
  id: string,
): readonly FormDecision[] {
  return (
    read?.decisions.filter(({ settles }) => settles.type === type && "id" in settles && settles.id === id) ??
    []
  );
}

export const isAsked = ({ sure }: FormDecision) => sure === "ask";
