import type { PersonId } from "../ids.ts";
import type { CalendarDate, Instant } from "../instant.ts";
import type { Edition } from "./edition.ts";
import { type EditionState, inForce, isHeld, isUnderWay, replacing, stateOf } from "./edition-state.ts";
import { type Step, standing } from "./step.ts";

/** Why an edition is not open to an act. */
export type ClosedEdition =
  | { readonly type: "signed" }
  | { readonly type: "malformed" }
  | { readonly type: "unprinted" }
  | { readonly type: "not-held" }
  | { readonly type: "overtaken" }
  | { readonly type: "another-file" }
  | { readonly type: "not-issued" }
  | { readonly type: "recalled"; readonly at: Instant }
  /** It does not lie before any leader. */
  | { readonly type: "not-put-up" }
  /** It stands elsewhere on its way than the act needs, and who brought it there, by name. */
  | { readonly type: "moved-on"; readonly act: Step["act"]; readonly at: Instant; readonly by: string }
  /** Its leader has not signed it off, nor did his certificate sign the file. */
  | { readonly type: "not-signed-off" }
  /** Another edition of the round is before the leader or on its way out. */
  | { readonly type: "under-way"; readonly number: number }
  /** The report was edited after this edition was made. */
  | { readonly type: "edited-since"; readonly at: Instant }
  /** It was made before the report in force was issued, and so does not say what it replaces. */
  | { readonly type: "names-no-replaced"; readonly number: number }
  /** It was put up to another leader, by name. */
  | { readonly type: "not-addressed"; readonly to: string }
  /** The day in the signed file has not come yet. */
  | { readonly type: "day-to-come"; readonly day: CalendarDate }
  /** Another report has this number already: its name, and which edition it is. */
  | { readonly type: "number-given"; readonly name: string; readonly edition: number }
  /** No certificate is in the name of the leader who signed off, and nobody said that this is right. */
  | { readonly type: "unnamed-signer"; readonly leader: string }
  /** The authority has a records clerk, who does this. */
  | { readonly type: "records-clerks" };

/** From where each step is taken. What a clerk took in may be taken in again until it is issued. */
const from: Readonly<Record<Step["act"], readonly EditionState[]>> = {
  "put-up": ["draft", "sent-back"],
  "taken-back": ["put-up"],
  "sent-back": ["put-up", "signed-off", "numbered"],
  "signed-off": ["put-up"],
  numbered: ["signed-off", "numbered"],
  issued: ["numbered"],
};

/**
 * Why this step is not taken from where the edition stands. Ids are as in the record; whoever says it puts
 * names in their place.
 */
export function barToStep(
  act: Step["act"],
  edition: Edition,
  all: readonly Edition[],
): ClosedEdition | undefined {
  const bar = barToSigning(edition, all);
  if (bar) return bar;
  if (!from[act].includes(stateOf(edition, all))) {
    const last = edition.course?.at(-1);
    return last ? { type: "moved-on", act: last.act, at: last.at, by: last.by } : { type: "not-put-up" };
  }
  return act === "put-up" ? barToPuttingUp(edition, all) : undefined;
}

function barToPuttingUp({ asOf }: Edition, all: readonly Edition[]): ClosedEdition | undefined {
  const other = all.find((each) => isUnderWay(each, all));
  if (other) return { type: "under-way", number: other.number };
  const standing = inForce(all);
  // Without the number its clerk gave it, it could not be cited by a newer draft either.
  if (standing?.signed?.number === undefined || standing.signed.at < asOf) return undefined;
  return { type: "names-no-replaced", number: standing.number };
}

/**
 * Why nobody may sign it, however it stands. An older edition may be put up while today's draft is made, but
 * never one held back, nor one that a later issued report replaces.
 */
export function barToSigning(edition: Edition, all: readonly Edition[]): ClosedEdition | undefined {
  const { signed, recalled, breaches } = edition;
  if (recalled) return { type: "recalled", at: recalled.at };
  if (signed) return { type: "signed" };
  if (breaches.length > 0) return { type: "malformed" };
  if (isHeld(edition)) return { type: "unprinted" };
  return replacing(edition, all) && { type: "overtaken" };
}

/** Only the leader to whom it was put up signs it or sends it back from his desk. */
export function barToLeader({ course = [] }: Edition, person: PersonId): ClosedEdition | undefined {
  const before = standing(course, "put-up");
  return before && before.to !== person ? { type: "not-addressed", to: before.to } : undefined;
}

/** Why an officer's word does not let it be signed. A fault of form is never let through. */
export function barToReleasing(edition: Edition, all: readonly Edition[]): ClosedEdition | undefined {
  const bar = barToSigning({ ...edition, unprinted: [], asked: [] }, all);
  return bar ?? (isHeld(edition) ? undefined : { type: "not-held" });
}

/** Why an edition cannot be recalled. One that a later report replaced can: its paper may still lie about. */
export function barToRecalling({ signed, recalled }: Edition): ClosedEdition | undefined {
  if (recalled) return { type: "recalled", at: recalled.at };
  return signed ? undefined : { type: "not-issued" };
}
