import { describe, expect, test } from "vitest";
import { editReport } from "../../functions/acts/edit-report.ts";
import type { Edit, Over } from "../../functions/core/report/officer/edit.ts";
import { at } from "../web/site.ts";

type World = Parameters<typeof editReport>[0];
type Directive = Parameters<typeof editReport>[1]["directive"];

const one = { act: "drop", mark: "m1", by: "officer-1", at: at("2022-06-24T08:00+07:00") } as unknown as Edit;
const other = { ...one, by: "officer-2", at: at("2022-06-24T09:00+07:00") } as Edit;
const later = { ...one, at: at("2022-06-24T10:00+07:00") } as Edit;

/**
 * The layer as stores keep it: an edit is added over the last one on its statement, or the last one is given.
 */
function layer(held: readonly Edit[]) {
  const edits = [...held];
  const world = {
    people: { all: async () => [{ id: "officer-2", name: "Vi Văn Hai" }] },
    edits: {
      of: async () => edits,
      add: async (_: unknown, edit: Edit, over: Over) => {
        const last = edits.filter(({ mark }) => mark === edit.mark).at(-1);
        if (last?.at !== over[edit.mark]) return last;
        edits.push(edit);
        return undefined;
      },
    },
  } as unknown as World;
  return { world, edits };
}
const context = { directive: { id: "r" } as unknown as Directive };

describe("an officer's words over one statement of the report", () => {
  test("are kept where the page showed the last edit there is", async () => {
    const { world, edits } = layer([other]);
    expect(await editReport(world, context, later, other.at)).toEqual({ type: "edited" });
    expect(edits).toEqual([other, later]);
  });

  test("are the first where the page showed none and there is none", async () => {
    const { world, edits } = layer([]);
    expect(await editReport(world, context, one, "none")).toEqual({ type: "edited" });
    expect(edits).toEqual([one]);
  });

  test("are not laid over another's that the page did not show, and the other is named", async () => {
    const { world, edits } = layer([other]);
    expect(await editReport(world, context, later, "none")).toMatchObject({ by: "Vi Văn Hai", other });
    expect(edits).toEqual([other]);
  });

  test("of a program that names no page lie over the last there is", async () => {
    const { world, edits } = layer([other]);
    expect(await editReport(world, context, later, undefined)).toEqual({ type: "edited" });
    expect(edits).toEqual([other, later]);
  });

  test("pressed twice are laid once", async () => {
    const { world, edits } = layer([one]);
    expect(await editReport(world, context, later, "none")).toEqual({ type: "edited" });
    expect(edits).toEqual([one]);
  });
});
