import fc from "fast-check";
import { expect, test } from "vitest";
import {
  holdsSave,
  joinedSaves,
  type PageSave,
  pageSavesIn,
} from "../../functions/core/obligation/page-saves.ts";

const aSave = fc
  .tuple(fc.constantFrom("trang1", "trang2", "trang3"), fc.integer({ min: 1, max: 20 }))
  .map(([page, number]) => `${page}.${number}` as PageSave);

test("a page's later save holds its earlier ones, and no other page's", () => {
  const held = pageSavesIn("trang1.4 trang2.10");
  const asked = (save: string) => holdsSave(held, save as PageSave);
  expect(["trang1.2", "trang1.4", "trang2.9"].map(asked)).toEqual([true, true, true]);
  expect(["trang1.5", "trang2.11", "trang3.1", "trang.4"].map(asked)).toEqual([false, false, false, false]);
});

test("what is posted as a list of saves and is none is passed over, and only the last eight are read", () => {
  expect(pageSavesIn(undefined)).toEqual([]);
  expect(pageSavesIn(["trang1.2"])).toEqual([]);
  expect(pageSavesIn("trang1.2 <b> trang1. .3 TRANG.1 trang2.-1 trang2.4")).toEqual(["trang1.2", "trang2.4"]);
  expect(pageSavesIn("trang1.2 ".repeat(5000))).toHaveLength(7);
});

test("of saves joined in any order every one is held, once a page, and joining again changes nothing", () => {
  fc.assert(
    fc.property(fc.array(aSave), fc.array(aSave), (before, added) => {
      const joined = joinedSaves(before, added);
      expect([...before, ...added].every((save) => holdsSave(joined, save))).toBe(true);
      expect(new Set(joined.map((save) => save.split(".")[0])).size).toBe(joined.length);
      expect(joinedSaves(joined, [...before, ...added]).toSorted()).toEqual(joined.toSorted());
    }),
  );
});

test("of more pages than are remembered the oldest are forgotten", () => {
  const pages = Array.from({ length: 12 }, (_, at) => `trang${at}.2` as PageSave);
  expect(joinedSaves(pages.slice(0, 9), pages.slice(9))).toEqual(pages.slice(4));
});
