import { expect, test } from "vitest";
import { median, printed } from "../bench/line.ts";

const figure = { bench: "pdf", case: "rows-2000", metric: "time_ms", unit: "ms" } as const;

test("prints a figure with a peer as one line with their ratio", () => {
  expect(printed({ ...figure, ours: 150.04321, peer: "typst", theirs: 300, ratio: 0.5001440366 })).toBe(
    '{"bench":"pdf","case":"rows-2000","metric":"time_ms","unit":"ms","ours":150,"peer":"typst","theirs":300,"ratio":0.5001}',
  );
});

test("prints a figure without a peer with nulls in its place", () => {
  expect(printed({ ...figure, ours: 150, peer: null, theirs: null, ratio: null })).toBe(
    '{"bench":"pdf","case":"rows-2000","metric":"time_ms","unit":"ms","ours":150,"peer":null,"theirs":null,"ratio":null}',
  );
});

test("takes the middle of the times, and between the two middle ones when they are even", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
});
