import type { Instant } from "../instant.ts";
import type { Edition } from "./edition.ts";
import { type Step, standing } from "./step.ts";

const editionStates = [
  "draft",
  "put-up",
  "sent-back",
  "signed-off",
  "numbered",
  "issued",
  "replaced",
  "recalled",
] as const;
export type EditionState = (typeof editionStates)[number];

/** Where each step leaves an edition. */
const after: Readonly<Record<Step["act"], EditionState>> = {
  "put-up": "put-up",
  "taken-back": "draft",
  "sent-back": "sent-back",
  "signed-off": "signed-off",
  numbered: "numbered",
  issued: "issued",
};

/**
 * Where an edition stands among those of its round. It is a draft until it is put up; an issued one stays in
 * force however many drafts follow, until a later one is itself issued.
 */
export function stateOf(edition: Edition, all: readonly Edition[]): EditionState {
  if (edition.recalled) return "recalled";
  if (edition.signed) return replacing(edition, all) ? "replaced" : "issued";
  const last = edition.course?.at(-1);
  return last ? after[last.act] : "draft";
}

/** Between the officer's desk and its recipients: of a round's editions at most one is. */
export function isUnderWay(edition: Edition, all: readonly Edition[]): boolean {
  const state = stateOf(edition, all);
  return state === "put-up" || state === "signed-off" || state === "numbered";
}

/**
 * Whether it shows what nobody may sign: a fault of form, or what an officer must look at first and has not.
 */
export function isHeld(edition: Pick<Edition, "breaches" | "unprinted" | "asked" | "released">): boolean {
  const { breaches, unprinted = [], asked = [], released } = edition;
  return breaches.length > 0 || (unprinted.length + asked.length > 0 && released === undefined);
}

/** The complete signed file: as it was issued, or as it waits to be. */
export function signedFileOf({ signed, course = [] }: Pick<Edition, "signed" | "course">) {
  return signed ?? standing(course, "numbered")?.file;
}

/** The newest issued one among those that came after it. */
export function replacing<E extends Pick<Edition, "number" | "signed">>({ number }: E, all: readonly E[]) {
  const later = all.filter((other) => other.number > number && other.signed !== undefined);
  return later.sort((a, b) => b.number - a.number)[0];
}

/** The newest issued one among those that came before it: whose place it takes. */
export function replacedBy(
  { number }: Pick<Edition, "number">,
  all: readonly Edition[],
): Edition | undefined {
  const before = all.filter((other) => other.number < number && other.signed !== undefined);
  return before.sort((a, b) => b.number - a.number)[0];
}

/** The report that was in force at that moment. */
export function inForceAt(all: readonly Edition[], at: Instant): Edition | undefined {
  const then = all.flatMap((edition): readonly Edition[] => {
    const { signed, recalled, ...rest } = edition;
    if (!signed || signed.at >= at) return [];
    return [{ ...rest, signed, ...(recalled && recalled.at < at ? { recalled } : {}) }];
  });
  return inForce(then);
}

/** The report in force. */
export function inForce(all: readonly Edition[]): Edition | undefined {
  return all.find((edition) => stateOf(edition, all) === "issued");
}
