import type { KeptFigure } from "../../../functions/acts/desk/kept.ts";
import type { ToldOfEdition } from "../../../functions/acts/edition/told.ts";
import type { Directive } from "../../../functions/core/directives/directive.ts";
import type { ClientKey, PersonId } from "../../../functions/core/ids.ts";
import type { ClosedEdition } from "../../../functions/core/round/bars.ts";
import type { Comment } from "../../../functions/core/round/comment.ts";
import type { Edition } from "../../../functions/core/round/edition.ts";
import type { Frame } from "../../ui/frame.ts";

/** What is done to an edition by pressing its button; each has its address and its words of the same name. */
export type PressedAct = "takeBack" | "sendBack" | "signOff" | "issue" | "release" | "recall";

/** An edition as its pages show it. */
export interface EditionShown {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly edition: Edition;
  /** The editions of its round. */
  readonly all: readonly Edition[];
  /** Whether certificates are led back to an authority the office believes. */
  readonly checked: boolean;
  /** Everyone who acted on it, by name. */
  readonly names: ReadonlyMap<PersonId, string>;
  /** Whether whoever reads numbers and sends out: the records clerk, or an officer where there is none. */
  readonly keepsRecords: boolean;
  /** What is said of the report, of all its editions. */
  readonly comments: readonly Comment[];
  /** Of this page's form, so that one press is one comment. */
  readonly press: ClientKey;
  /** Set when the signed file could not be taken. */
  readonly problem?: string;
  /** Set when an act could not be done: the words as typed, and what is wrong. */
  readonly tried?: { readonly act: PressedAct; readonly reason: string; readonly problem: string };
}

/** What an officer looks at first. */
export interface SeenBefore {
  readonly told: ToldOfEdition;
  /** The report was edited after this edition was made. */
  readonly since: ClosedEdition | undefined;
  /** Whether it is asked once more before it is put up. */
  readonly asks: boolean;
  /** Figures that are printed as they were although their sources say otherwise, and who holds to each. */
  readonly kept: readonly (KeptFigure & { readonly name: string })[];
  /** How many comments wait for an answer. */
  readonly comments: number;
}

export const REASON = "reason";
export const FILE = "file";

/** What a form carries of the state its page showed. */
export const stepsShown = ({ course = [] }: Edition) => course.length;
