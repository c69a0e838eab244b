import type { Footing } from "../report/footing.ts";
import type { Part } from "../report/source.ts";
import type { Entries, Reading, Shape } from "./shape.ts";

/**
 * Everything one kind of field knows: how it is asked, read from words, written back into words, said in one line,
 * and settled: what all its parts, which come in the roster's order, add up to for the whole authority. Merging only
 * gathers parts, in any order and grouping, and puts them in order before it settles.
 */
export interface Kind<F, V, T> {
  shape(field: F): Shape;
  read(field: F, entries: Entries): Reading<V>;
  write(field: F, value: V): Entries;
  print(field: F, value: V): string;
  settle(field: F, parts: readonly Part<V>[], footing: Footing): T;
}
