import type * as v from "valibot";
import type { Figure } from "../figures/figure.ts";
import type { Footing } from "../report/footing.ts";
import type { Doubt, Part } from "../report/source.ts";
import type { Range, Total } from "../report/total.ts";
import type { Question } from "./question.ts";
import type { Writer } from "./sample.ts";
import type { Entries, Reading, Shape } from "./shape.ts";
import type { Finished, Item, Taken } from "./upward.ts";

/**
 * Everything the house knows of one kind of field. A kind is one folder: its `kind.ts` puts these parts
 * together, and `kinds.ts` has one line for it. F is the question, V its answer, T what all answers come to,
 * S what of that the report tells the level above, I one thing told there.
 */
export interface Kind<F, V, T, S, I>
  extends Schemas,
    Form<F, V>,
    Merging<F, V, T>,
    Checking<F, V, T>,
    Upward<F, V, S, I>,
    Drafting<F>,
    Sampling<F, V> {}

/** How the question, the answer and the settled total are kept. */
export interface Schemas {
  readonly Field: v.GenericSchema;
  readonly Value: v.GenericSchema;
  readonly Settled: v.GenericSchema;
}

/**
 * How it is asked, read from words, written back into words, and said in one line. A workbook asks by the
 * same shape.
 */
export interface Form<F, V> {
  /** Words of the kind's own at the head of columns and rows and for choices; each needs its English. */
  readonly labels: readonly string[];
  shape(field: F): Shape;
  read(field: F, entries: Entries): Reading<V>;
  write(field: F, value: V): Entries;
  print(field: F, value: V): string;
}

/**
 * What all its parts, which come in the roster's order, add up to for the whole authority. Merging only
 * gathers parts, in any order and grouping, and puts them in order before it settles.
 */
export interface Merging<F, V, T> {
  settle(field: F, parts: readonly Part<V>[], footing: Footing): T;
  /** Every figure of the total, each with the doubts about it. */
  figures(total: T): readonly Total[];
  /** What the officer should ask about besides. */
  doubts(total: T): readonly Doubt[];
  /** A row of the answer is known by its words, so that it finds its place without the form's id. */
  readonly knownByWords: boolean;
}

/** What the cross-checks look at in every answer, whatever its kind. */
export interface Checking<F, V, T> {
  /** Free text of the answer; of all answers together with who wrote it. */
  prose(field: F, value: V): readonly Written[];
  texts(total: T): readonly Part<string>[];
  /** Figures that were read from boxes which take decimals. */
  measured(field: F, value: V): readonly Measured[];
}

/** `entry` is where on the form it was typed. */
export interface Written {
  readonly entry: string;
  readonly text: string;
}

export interface Measured {
  readonly entry: string;
  readonly label: string;
  readonly unit: string;
  readonly value: Figure | Range | undefined;
}

/** What a finished report tells the level above, and how the form there takes it. */
export interface Upward<F, V, S, I> {
  /** Takes whatever was told; a field of named rows takes only what it names. */
  isOpen(field: F): boolean;
  items(field: F, settled: S | undefined, finished: Finished): readonly Item<I>[];
  /** What of the pool, all of one kind, answers this field; undefined when nothing does. */
  take(field: F, pool: readonly Item<I>[]): Taken<V, I> | undefined;
}

/** The questions a directive may ask with it, none where only the house itself asks. */
interface Drafting<F> {
  readonly questions: readonly Question<F>[];
}

/** What a made-up unit answers in the sample round; undefined where it leaves the field blank. */
interface Sampling<F, V> {
  sample(field: F, writer: Writer): V | undefined;
}
