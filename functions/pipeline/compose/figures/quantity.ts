import type { Range } from "../../../core/report/total.ts";

/** One quantity of the authority, with all that its sentence may tell of it. */
export interface Quantity {
  readonly label: string;
  readonly unit: string;
  /** What it comes to; of what cannot be added, the least and the most that was said. */
  readonly size: { readonly type: "value"; readonly value: number } | ({ readonly type: "range" } & Range);
  /** The weakest reservation of all that were made: one estimate makes the sum an estimate. */
  readonly isEstimate: boolean;
  /** "trên", "dưới", "khoảng" with a blank behind, or nothing. */
  readonly hedge: string;
  readonly plan?: Plan;
  /** What it was before, as so much of a hundred. */
  readonly prior?: { readonly label: string; readonly percent: number };
  /** A rate against its plan and against what it was, in points of a hundred. */
  readonly points?: readonly Points[];
  /** Several gave it, and too few to speak for the whole territory. */
  readonly isThin?: boolean;
  /** One alone gave it. */
  readonly isOfOne?: boolean;
  /** Nobody who was asked is missing, so that it may be said of all. */
  readonly isOfAll: boolean;
  /** How many gave it, in brackets, where the office wants that on its paper. */
  readonly coverage: string;
  /** What stands in the sentence for what is printed of it. */
  readonly say: (what: string, text: string) => string;
  /** What it is partly made of. */
  readonly parts: readonly Quantity[];
}

/** How far a rate is from its plan ("points") or from what it was before ("change"). */
export interface Points {
  readonly what: "points" | "change";
  readonly by: number;
  readonly label: string;
}

interface Plan {
  /** Undefined where it only follows from the percentages that units gave. */
  readonly value: number | undefined;
  readonly percent: number;
  /** "kế hoạch", "dự toán giao". */
  readonly label: string;
}
