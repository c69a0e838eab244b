import type { Figure } from "../figures/figure.ts";
import type { Misread } from "../figures/misread.ts";
import type { CalendarDate } from "../instant.ts";
import type { Misentered } from "../office/misentered.ts";
import type { Level } from "../registry/title.ts";
import type { Misdated, Misdrafted } from "./misdrafted.ts";
import type { FileRefusal, Refusal } from "./refusal.ts";

/** What a field needs and was not given, or was given in words it cannot take. */
export type Unmet =
  | { readonly code: "too-long"; readonly length: number; readonly most: number }
  | {
      readonly code: "legacy-text";
      readonly encoding: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly code: "too-many-rows"; readonly rows: number; readonly most: number }
  /** Words for a row or a column that the form does not have. */
  | { readonly code: "no-such-cell"; readonly name: string; readonly read: string }
  | { readonly code: "needs-number"; readonly read: string }
  | { readonly code: "not-a-date"; readonly read: string }
  | { readonly code: "needs-answer"; readonly label: string }
  | { readonly code: "needs-whole"; readonly whole: string }
  /** A cell that may not be left blank, by its column. */
  | { readonly code: "needs-cell"; readonly label: string }
  | {
      readonly code:
        | "needs-choice"
        | "needs-title"
        | "needs-subject"
        | "needs-exemplar"
        | "needs-achievement"
        | "needs-indicator"
        | "needs-unit"
        | "needs-movement"
        | "needs-dossier-title"
        | "needs-proposal"
        | "needs-target"
        | "needs-task"
        | "needs-late-reason"
        | "choose-leader"
        | "needs-comment"
        | "confirm-put-up"
        | "needs-reason"
        | "needs-return-reason"
        | "needs-day"
        | "needs-file"
        | "not-a-code";
    }
  /** A title that goes to collectives alone, or to individuals alone, was counted in the other. */
  | {
      readonly code: "not-conferred";
      readonly title: string;
      readonly on: "collectives" | "individuals" | "workers" | "leaders";
    }
  | {
      readonly code: "split-over";
      readonly workers: number;
      readonly leaders: number;
      readonly individuals: Figure | undefined;
    }
  | {
      readonly code: "share-over-whole";
      readonly share: string;
      readonly part: number;
      readonly whole: string;
      readonly of: number;
    }
  /** A total in a table, and what the cells come to that it is the sum of. */
  | {
      readonly code: "sum-off";
      readonly label: string;
      readonly typed: number;
      readonly sum: number;
      readonly parts: string;
    }
  | {
      readonly code: "ratio-off";
      readonly typed: number;
      readonly worked: number;
      readonly percent: boolean;
      readonly part: { readonly label: string; readonly figure: number };
      readonly whole: { readonly label: string; readonly figure: number };
    }
  | {
      readonly code: "percent-off";
      readonly value: number;
      readonly plan: number;
      readonly percent: number;
    };

/** What the cross-checks see: figures and words that can each be read and do not go together. */
export type Odd =
  | {
      readonly code: "fund-off";
      readonly opening: number;
      readonly allocated: number;
      readonly spent: number;
      readonly closing: number;
      readonly left: number;
    }
  | { readonly code: "complaints-over"; readonly handled: number; readonly received: number }
  | {
      readonly code: "split-off";
      readonly label: string;
      readonly workers: number;
      readonly leaders: number;
      readonly all: number;
    }
  | {
      readonly code: "fighters-over";
      readonly fighters: number;
      readonly workers: number;
      readonly percent: number;
      readonly limit: number;
      readonly basis: string;
    }
  | { readonly code: "few-initiatives"; readonly fighters: number; readonly recognised: number }
  | {
      readonly code: "over-staff";
      readonly title: string;
      readonly given: number;
      readonly staff: number;
      readonly of: "individuals" | "collectives";
    }
  | { readonly code: "not-competent"; readonly level: Level; readonly title: string }
  | { readonly code: "told-twice"; readonly label: string; readonly occasion: string | undefined }
  | {
      readonly code: "plan-off";
      readonly label: string;
      readonly value: number;
      readonly plan: number;
      readonly percent: number;
    }
  | {
      readonly code: "part-over-whole";
      readonly label: string;
      readonly part: number;
      readonly whole: string;
      readonly of: number;
    }
  | { readonly code: "far-from-prior"; readonly label: string; readonly value: number; readonly was: number }
  | { readonly code: "zero-unsure"; readonly label: string; readonly note: string }
  | { readonly code: "stock-for-flow"; readonly label: string; readonly note: string }
  | { readonly code: "school-year"; readonly said: string; readonly from: number }
  | {
      readonly code: "dated-later";
      readonly number: string;
      readonly date: CalendarDate;
      readonly on: CalendarDate;
    }
  | { readonly code: "two-numbers"; readonly first: string; readonly second: string }
  | { readonly code: "bare-hundred"; readonly claim: string }
  /** Read as decimals, and may have been meant for thousands. */
  | {
      readonly code: "comma-or-thousands";
      readonly label: string;
      readonly read: string;
      readonly whole: string;
      readonly decimals: string;
      readonly unit: string;
      readonly choices: readonly string[];
    }
  /** A character that stands as a placeholder on paper, with the words around it. */
  | { readonly code: "unprintable"; readonly character: string; readonly near: string }
  /** Letters in one piece that no line of the paper holds. */
  | {
      readonly code: "wide-word";
      readonly word: string;
      readonly letters: number;
      readonly choices: readonly string[];
    }
  | Meant;

/**
 * What may be meant, with answers to choose from; until one is chosen it is kept as typed and totalled apart.
 */
type Meant =
  | {
      readonly code: "unit-ambiguous";
      readonly label: string;
      readonly unit: string;
      readonly choices: readonly string[];
    }
  | {
      readonly code: "unit-new";
      readonly label: string;
      readonly unit: string;
      readonly choices: readonly string[];
    }
  | {
      readonly code: "never-added";
      readonly label: string;
      readonly unit: string;
      readonly choices: readonly string[];
    }
  | { readonly code: "label-apart"; readonly label: string; readonly choices: readonly string[] }
  | { readonly code: "label-near"; readonly label: string; readonly choices: readonly string[] };

/** An act refused, told at the form it was tried with. */
export type Turned =
  | { readonly code: "file-refused"; readonly name: string; readonly reason: FileRefusal }
  | { readonly code: "refused"; readonly refusal: Refusal };

/** Everything that can be said to somebody about what they entered: a code and what the sentence names. */
export type Wrong = Misread | Unmet | Odd | Turned | Misdated | Misdrafted | Misentered;
