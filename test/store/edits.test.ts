import * as v from "valibot";
import { expect, test } from "vitest";
import { undoLast } from "../../functions/acts/desk/undo.ts";
import { Edit, type Over } from "../../functions/core/report/officer/edit.ts";
import { standing } from "../../functions/core/report/officer/undone.ts";
import type { World } from "../../functions/core/world.ts";
import { edits } from "../../functions/store/edits.ts";
import { at, directive } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const minute = (of: number) => at(`2022-06-24T08:${String(of).padStart(2, "0")}:00+07:00`);
const edit = (of: number, mark: string, by: string, more: object = { act: "reword", text: `Lời ${of}.` }) =>
  v.parse(Edit, { ...{ mark, basis: "", by, at: minute(of), section: "s" }, ...more });

onEveryTable("an officer's hand", (table) => {
  const add = (made: Edit, over: Over) => edits(table()).add(directive, made, over);
  const all = () => edits(table()).of(directive);
  const undo = (by: string, of: number) => {
    const world = { edits: edits(table()), log: () => {} } as unknown as World;
    const context = { directive: { id: directive }, person: { id: by }, now: minute(of) };
    return undoLast(world, context as unknown as Parameters<typeof undoLast>[1], "s");
  };

  test("lies over the last one that was shown, mark by mark, and over no other", async () => {
    const first = edit(1, "a", "an");
    expect(await add(first, { a: undefined })).toBeUndefined();
    expect(await add(edit(2, "a", "binh"), { a: undefined })).toEqual(first);
    expect(await add(edit(3, "a", "binh"), { a: first.at })).toBeUndefined();
    expect(await add(edit(4, "b", "an"), { b: undefined })).toBeUndefined();
    expect(await all()).toHaveLength(3);
  });

  test("of two officers who press at once one is kept, and the other is told of it", async () => {
    const [one, other] = [edit(1, "a", "an"), edit(2, "a", "binh")];
    const came = await Promise.all([add(one, { a: undefined }), add(other, { a: undefined })]);
    expect(came.filter((each) => each === undefined)).toHaveLength(1);
    expect(await all()).toHaveLength(1);
  });

  test("that joins two paragraphs is one write: whoever edits either of them comes before it or after it", async () => {
    const joined = edit(1, "b", "an", { act: "merge", into: "a" });
    const came = await Promise.all([
      add(joined, { a: undefined, b: undefined }),
      add(edit(2, "a", "binh"), { a: undefined }),
    ]);
    expect(came.filter((each) => each === undefined)).toHaveLength(1);
    const [kept] = await all();
    const late = edit(3, "a", "chi");
    expect(await add(late, { a: undefined })).toEqual(kept);
  });

  test("is taken back by its own officer, step by step, and never while another builds on it", async () => {
    await add(edit(1, "a", "an"), { a: undefined });
    await add(edit(2, "b", "an"), { b: undefined });
    await add(edit(3, "b", "binh"), { b: minute(2) });
    expect(await undo("an", 4)).toMatchObject({ type: "undone", edit: { mark: "a" } });
    expect(await undo("an", 5)).toEqual({ type: "nothing-to-undo" });
    expect(await undo("binh", 6)).toMatchObject({ type: "undone", edit: { mark: "b" } });
    expect(await undo("an", 7)).toMatchObject({ type: "undone", edit: { mark: "b" } });
    expect(standing(await all())).toEqual([]);
  });

  test("taken back and built on at once: one of both stands, and the other is told", async () => {
    await add(edit(1, "a", "an"), { a: undefined });
    const [undone, built] = await Promise.all([undo("an", 2), add(edit(3, "a", "binh"), { a: minute(1) })]);
    const isUndone = undone.type === "undone";
    expect(isUndone).toBe(built !== undefined);
    expect(standing(await all()).map(({ by }) => by)).toEqual(isUndone ? [] : ["an", "binh"]);
  });
});
