import type { FieldKind, FieldOf, TotalOf } from "../../core/kinds/field.ts";
import type { Annex, Passage } from "../../decree30/document.ts";
import type { Composing } from "./context.ts";

/** What the answers to one kind of field say on the page. F is the question, T what its answers come to. */
export interface OnPage<F, T> {
  blocks(composing: Composing, field: F, total: T): readonly Headed[];
  /**
   * Notes down what an answer holds and the page has no place for: small words beside a figure, a second
   * telling.
   */
  leaveOut(composing: Composing, field: F, total: T): void;
  /** Unit by unit what the body tells in sums; undefined where there is nothing to show. */
  annex(composing: Pick<Composing, "roster" | "tracer" | "style">, field: F, total: T): Annex | undefined;
}

/** Passages under one heading: their own, or, where they name none, the one of their topic. */
export interface Headed {
  readonly heading?: string;
  readonly passages: readonly Passage[];
}

export type KindOnPage<K extends FieldKind> = OnPage<FieldOf<K>, TotalOf<K>>;

/** Nothing is left over, and nothing stands in an annex. */
export const inFull = { leaveOut: () => {}, annex: () => undefined };
