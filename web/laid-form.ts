import * as v from "valibot";
import { Leaf } from "../functions/intake/leaf.ts";
import { type Treatment, treatments } from "../functions/intake/report/beside-draft.ts";
import type { LaidReport } from "../functions/intake/report/read-report.ts";
import type { Choices } from "../functions/intake/report/to-entries.ts";
import { textOf } from "./form.ts";

/** Names of the boxes in which a person says where each part of a report goes. */
export const laidBoxes = {
  document: "_document",
  again: "_again",
  passage: (at: number) => `_to.${at}`,
  table: (at: number) => `_table.${at}`,
  offer: (at: number) => `_offer.${at}`,
  treatment: (entry: string) => `_over.${entry}`,
  figures: "_figures",
} as const;

type Form = Readonly<Record<string, unknown>>;

const Leaves = v.array(Leaf);

/** The document goes to the page and back in one box, so that nothing is kept of it before it is wanted. */
export function documentWritten(leaves: readonly Leaf[]): string {
  return JSON.stringify(leaves, (_, value) => (value === false ? undefined : value));
}

/** Undefined where the box was changed on the way. */
export function documentIn(form: Form): readonly Leaf[] | undefined {
  try {
    const read = v.safeParse(Leaves, JSON.parse(textOf(form[laidBoxes.document])));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

export function choicesIn(form: Form, { passages, tables, offers }: LaidReport): Choices {
  const boxes = passages.flatMap((_, at) => {
    const box = textOf(form[laidBoxes.passage(at)]);
    return box === "" ? [] : [[at, box] as const];
  });
  const ticked = (name: string) => textOf(form[name]) === "1";
  return {
    boxes: new Map(boxes),
    tables: new Set(tables.flatMap(({ passage }) => (ticked(laidBoxes.table(passage)) ? [passage] : []))),
    offers: new Set(offers.flatMap((_, at) => (ticked(laidBoxes.offer(at)) ? [at] : []))),
  };
}

/** Where nobody chose, words stand behind what was typed and figures leave it as it is. */
export function treatmentIn(form: Form, entry: string, isProse: boolean): Treatment {
  const said = textOf(form[isProse ? laidBoxes.treatment(entry) : laidBoxes.figures]);
  return treatments.find((each) => each === said) ?? (isProse ? "append" : "keep");
}
