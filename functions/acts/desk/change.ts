import type { ClientKey } from "../../core/ids.ts";

/** What an officer asks of a section of the desk. Sentences may be given as they read, or with `{{…}}`. */
export type Change =
  | {
      readonly act: "reword";
      readonly mark: string;
      readonly text: string;
      readonly uses?: readonly string[] | undefined;
    }
  | { readonly act: "drop"; readonly mark: string; readonly reason: string }
  /** Puts a dropped paragraph back; on one that stands, takes the sources' words again. */
  | { readonly act: "restore" | "accept"; readonly mark: string }
  /** Takes the figures as they are now and no claim that is gone, into the words there or as typed. */
  | { readonly act: "take"; readonly mark: string; readonly text?: string | undefined }
  | { readonly act: "keep"; readonly mark: string; readonly name: string; readonly reason: string }
  | { readonly act: "move"; readonly mark: string; readonly after?: string | undefined }
  | {
      readonly act: "add";
      readonly text: string;
      readonly kind: "paragraph" | "point";
      readonly after?: string | undefined;
    }
  /** Into the paragraph before it on the page. */
  | { readonly act: "merge"; readonly mark: string }
  | { readonly act: "split"; readonly mark: string; readonly text: string; readonly tail: string }
  /** `text` where the officer worded it; `mark` is the paragraph that "merge" runs it into. */
  | {
      readonly act: "use";
      readonly how: "put-in" | "quote" | "merge";
      readonly claims: readonly string[];
      readonly mark?: string | undefined;
      readonly after?: string | undefined;
      readonly text?: string | undefined;
    }
  /** Paragraphs of the report before, by their places in `former`, with this period's figures. */
  | {
      readonly act: "carry-over";
      readonly former: readonly number[];
      readonly after?: string | undefined;
    }
  | { readonly act: "leave"; readonly claims: readonly string[]; readonly reason: string }
  | { readonly act: "take-up"; readonly claims: readonly string[] };

/** Marks of paragraphs that an officer makes: of the form's key, so that one form makes one of them. */
export const ownMark = (press: ClientKey) => `own~${press}`;
