import type { Together } from "../figures/nature.ts";
import type { BlocId, UnitId } from "../ids.ts";

/** Which figure a total is of, and how its parts come together. */
export interface FigurePlace {
  readonly field: string;
  readonly row: string;
  readonly label: string;
  readonly unit: string;
  readonly together: Together;
  /** The units named the row themselves, so nobody owes it. */
  readonly open?: boolean;
  /** Said under the same words and not taken: in another measure, beside the sector's owner. */
  readonly apart?: () => readonly Uncounted[];
}

/** Why a total does not count somebody: what was given and could not be taken, and what was not given. */
export type WhyUncounted =
  /** A unit of measure that nobody knows, or of which there is no way to the total's. */
  | "unit-unknown"
  | "not-additive"
  /** Its words are one slip away from the total's; whether they mean the same is asked. */
  | "label-asked"
  /** More digits than can be added exactly. */
  | "too-large"
  /** The sector's owner reports this figure for all. */
  | "owner-reports"
  | "none"
  | "unknown"
  | "blank"
  /** Its report was sent back to be mended and has not come again. */
  | "returned"
  /** It was released from reporting. */
  | "waived"
  | "silent";

export interface Uncounted {
  readonly unit: UnitId;
  /** Set where it is what the unit said for its bloc. */
  readonly bloc?: BlocId;
  readonly why: WhyUncounted;
  /** What was given, as it was given. */
  readonly said?: string;
}
