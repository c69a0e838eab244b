import type { BlocId, DirectiveId, ObligationId, UnitId } from "../ids.ts";
import type { AwardTotal } from "../kinds/awards/total.ts";
import type { FieldTotal } from "../kinds/field.ts";
import type { Origin } from "../obligation/origin.ts";
import type { Doubt } from "./source.ts";

/** One report that was counted, by whom and in which revision. */
export interface Counted {
  readonly unit: UnitId;
  readonly bloc?: BlocId;
  readonly obligation: ObligationId;
  readonly revision: number;
  /**
   * How it came, where the unit's clerk did not simply send it: typed in from paper, by whom, and when it
   * arrived.
   */
  readonly origin?: Origin;
}

/** All that a round's reports come to, every figure with the parts it was made of. */
export interface Aggregate {
  readonly directive: DirectiveId;
  /** By field id, for fields that anybody answered. */
  readonly totals: Readonly<Record<string, FieldTotal>>;
  /** All awards of the round together, each fact once even where two fields tell it. */
  readonly awards: readonly AwardTotal[];
  readonly counted: readonly Counted[];
  readonly doubts: readonly Doubt[];
}
