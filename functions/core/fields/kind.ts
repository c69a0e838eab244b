import type { Footing } from "../report/footing.ts";
import type { Part } from "../report/source.ts";
import type { Entries, Reading, Shape } from "./shape.ts";

/**
 * Everything one kind of field knows: how it is asked, read from words, written back into words, said in one line,
 * and settled: what all its parts come to for the whole authority. Parts may come in any order and in any grouping,
 * because merging only gathers them; settling is a function of the set.
 */
export interface Kind<F, V, T> {
  shape(field: F): Shape;
  read(field: F, entries: Entries): Reading<V>;
  write(field: F, value: V): Entries;
  print(field: F, value: V): string;
  settle(field: F, parts: readonly Part<V>[], footing: Footing): T;
}
