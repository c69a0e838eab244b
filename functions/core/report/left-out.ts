import type { BlocId, UnitId } from "../ids.ts";

/** Why words a unit gave do not stand on the page by themselves. */
export const whys = [
  /** A heading inside an answer; what stood under it is told. */
  "heading",
  /** The same content stands there in another unit's words. */
  "agrees",
  /** Its like stands there with other figures, places or names. */
  "other-facts",
  /** A section of a signed report bears no more points. */
  "room",
  /**
   * The report tells no such thing by itself: a note beside a figure, a decision's number, the lines of a
   * dossier.
   */
  "no-place",
  /** An indicator of one unit's own: no total of the body takes it, and the material book shows it. */
  "own-indicator",
  /** A name that may not be made public. */
  "unnamed",
  /** It says nothing but that all is well, or that there was nothing. */
  "no-content",
  /** Why the unit's report is as it is: the leader is told, the superior is not. */
  "covering-note",
  /** What the unit asks of the authority itself; whether it goes further is for the authority to decide. */
  "own-decision",
  /** An officer took the statement out. */
  "officer",
  /** Figures that a printed total does not count; see `Uncounted`. */
  "unit-unknown",
  "not-additive",
  "label-asked",
  "too-large",
  "owner-reports",
  /** A figure that came to nothing: the report prints no noughts. */
  "zero",
  /** A bloc's figure whose members gave theirs, which are the ones counted. */
  "members-counted",
] as const;
export type Why = (typeof whys)[number];

/**
 * Words of one unit that are not printed as they are, with the statement they stand under where there is one.
 */
export interface LeftOut {
  readonly unit: UnitId;
  readonly bloc?: BlocId;
  readonly field: string;
  readonly text: string;
  readonly why: Why;
  /** The mark of the printed statement. */
  readonly under?: string;
}
