import type { LetterText } from "../../core/directives/letter-text.ts";
import type { Instant } from "../../core/instant.ts";
import type { Authority } from "../../core/people/authority.ts";
import type { Press } from "../edition.ts";
import { type Printed, printDraft } from "../enforce/drafts.ts";
import { directiveLetter } from "./letter.ts";

/** The directive's own letter as PDF and Word, with what the checker found. */
export async function printLetter(
  text: LetterText,
  authority: Authority,
  press: Press,
  now: Instant,
): Promise<Printed> {
  return printDraft(directiveLetter(text, authority, now), press, now);
}
