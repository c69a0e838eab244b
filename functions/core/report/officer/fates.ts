import type { DeskSection } from "../desk.ts";
import { filled } from "../live.ts";
import type { Claim, Fate } from "../material.ts";
import type { Held } from "./held.ts";
import type { ClaimOnDesk, GroupOnDesk } from "./on-desk.ts";
import type { Replayed } from "./replay.ts";
import { isStillTold } from "./still-told.ts";

interface FatesAfter {
  readonly material: readonly GroupOnDesk[];
  /** The claims a paragraph tells. */
  usesOf(held: Held): readonly string[];
}

/**
 * What became of every claim once the officers' hands were over the section. Nothing a unit said disappears:
 * a claim whose paragraph was dropped is left by the officer, and one that the new words no longer tell
 * waits.
 */
export function fatesAfter({ material }: Pick<DeskSection, "material">, laid: Replayed): FatesAfter {
  const claims = material.flatMap((group) => group.claims);
  const composed = Map.groupBy(claims, ({ fate }) => markOf(fate));
  const usesOf = (held: Held): readonly string[] => {
    const { tells, words } = held;
    const asComposed = tells.flatMap((mark) => composed.get(mark) ?? []);
    const told = asComposed.filter((claim) => isTellingStill(held, claim, laid)).map(({ id }) => id);
    return [...new Set([...told, ...(words?.uses ?? [])])];
  };
  const printedIn = new Map<string, string>();
  for (const mark of laid.order.toReversed()) {
    const held = laid.held.get(mark);
    if (held?.words && !held.off) for (const claim of held.words.uses) printedIn.set(claim, mark);
  }
  const after = (claim: Claim): ClaimOnDesk => {
    const mark = printedIn.get(claim.id);
    return mark === undefined ? composedClaim(claim, laid) : { ...claim, fate: told(claim.fate, mark) };
  };
  return { material: material.map((group) => ({ ...group, claims: group.claims.map(after) })), usesOf };
}

const markOf = (fate: Fate) => ("mark" in fate ? fate.mark : "");

/** As it was told, where it was; what was brought in is printed. */
const told = (fate: Fate, mark: string): Fate =>
  fate.type === "under" ? { ...fate, mark } : { type: "printed", mark };

function composedClaim(claim: Claim, laid: Replayed): ClaimOnDesk {
  const { fate } = claim;
  const leaving = laid.left.get(claim.id);
  switch (fate.type) {
    case "printed":
    case "under": {
      const held = standingIn(fate.mark, laid);
      // A paragraph of another place, an annex: no hand was laid on it here.
      if (!held) return claim;
      const { off, tells } = held;
      if (off?.type === "dropped") return left(claim, off.edit.reason);
      const isTold = tells.includes(fate.mark) && isTellingStill(held, claim, laid);
      if (off === undefined && isTold) return { ...claim, fate: told(fate, held.mark) };
      return leaving ? left(claim, leaving.reason) : { ...claim, fate: { type: "waiting" } };
    }
    case "left":
    case "waiting":
      return leaving ? left(claim, leaving.reason) : claim;
  }
}

/** Its words are the sources', or an officer's that nobody said what they tell and that hold the claim. */
function isTellingStill(held: Held, { text }: Claim, { figures }: Replayed): boolean {
  if (!held.words) return true;
  const joined = held.pieces.length > 1 || held.reading === "";
  return joined || isStillTold(text, filled(held.reading, figures), filled(held.template, figures));
}

const left = (claim: Claim, reason: string | undefined): ClaimOnDesk => ({
  ...claim,
  ...{ fate: { type: "left", why: "officer" }, reason },
});

/** The paragraph, or the one it was run into. */
function standingIn(mark: string, laid: Replayed): Held | undefined {
  const held = laid.held.get(mark);
  return held?.off?.type === "merged" ? standingIn(held.off.into, laid) : held;
}
