import type { ObligationId, UnitId } from "../../ids.ts";
import type { Instant } from "../../instant.ts";
import type { DeskParagraph } from "../desk.ts";
import type { Claim, MaterialGroup, Meter } from "../material.ts";
import type { Edit } from "./edit.ts";

/** A section as it stands under the officers' hands: what the desk shows and what the next edition prints. */
export interface SectionOnDesk {
  /** In the order of the page. Headings and tables between them stand where they were. */
  readonly paragraphs: readonly ParagraphOnDesk[];
  readonly dropped: readonly DroppedOnDesk[];
  readonly material: readonly GroupOnDesk[];
  /** Edits whose paragraph nobody's report makes any more: their words wait for an answer. */
  readonly homeless: readonly StaleEdit[];
  readonly meter: Meter;
}

export interface ParagraphOnDesk {
  readonly mark: string;
  readonly kind: DeskParagraph["kind"];
  /** The sign of a point: "-", "+", "a)". */
  readonly sign?: string | undefined;
  /** As it prints. */
  readonly text: string;
  /** The same with its live figures by name. */
  readonly template: string;
  /**
   * What its sources alone make of it, by name: what the next edit is made on. Empty for an officer's own.
   */
  readonly reading: string;
  /** The reading as it would print. */
  readonly readingText: string;
  /** "sources" where the words are the composer's; an officer's hand may still have placed or joined it. */
  readonly whose: "sources" | "officer";
  readonly accepted: boolean;
  /** The live figures of its words, as printed; `kept` says why one does not follow its sources. */
  readonly figures: readonly FigureOnDesk[];
  /** The claims it tells. */
  readonly uses: readonly string[];
  readonly flags: readonly DeskFlag[];
  /** The last edit on it: what is edited next lies over that one. */
  readonly last?: Made | undefined;
}

export interface Made {
  readonly by: string;
  readonly at: Instant;
}

export interface FigureOnDesk {
  readonly name: string;
  readonly text: string;
  readonly kept?: (Made & { readonly now: string; readonly reason: string }) | undefined;
}

export interface DroppedOnDesk extends Made {
  readonly mark: string;
  /** As it would print. */
  readonly text: string;
  readonly reading: string;
  readonly readingText: string;
  readonly reason: string | undefined;
}

export interface ClaimOnDesk extends Claim {
  /** Why an officer left it, in his words. */
  readonly reason?: string | undefined;
}

export interface GroupOnDesk extends Omit<MaterialGroup, "claims"> {
  readonly claims: ClaimOnDesk[];
  /** The last edit on it as a group. */
  readonly last?: Made | undefined;
}

/**
 * An edit made on another reading. It is not carried out: the sources' new words stand until it is answered.
 */
export interface StaleEdit {
  readonly edit: Edit;
  /** How the sources read now; undefined when nobody says it any more. */
  readonly now: string | undefined;
}

/** What an officer has to answer before the report is put up for signature. */
export type DeskFlag =
  /** The sources now say otherwise than what his edit was made on. */
  | ({ readonly type: "reading-changed" } & StaleEdit)
  /**
   * A figure of his sentence changed by itself; where he typed it by hand (`live` is false) it did not, and
   * the sentence says an old one.
   */
  | {
      readonly type: "figure-moved";
      readonly name: string;
      readonly was: string;
      readonly now: string;
      readonly live: boolean;
      readonly resent: readonly Resent[];
    }
  /** Nobody gives the figure any more; the sentence prints what it was. */
  | { readonly type: "figure-gone"; readonly name: string; readonly was: string }
  /** It was carried over from the report before and still says these figures of then. */
  | { readonly type: "former-figures"; readonly figures: readonly string[] }
  /** The unit no longer says what was brought in from it. */
  | { readonly type: "claim-gone"; readonly claim: string };

/** Who sent again after the sentence was written, and when. */
export interface Resent {
  readonly unit: UnitId;
  readonly obligation: ObligationId;
  readonly revision: number;
  readonly at: Instant;
}
