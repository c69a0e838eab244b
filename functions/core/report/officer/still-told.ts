import { contentOf } from "../content-words.ts";
import { figuresOf } from "../facts.ts";

/** As much as new words must hold of what the old ones told of a claim. */
const HELD = 0.5;

/**
 * Whether words laid over a paragraph still tell a claim that it told: they hold every figure of the claim
 * that stood there, and half of its content words that did. Where the paragraph told it in quite other words
 * than the unit's, the paragraph itself is what has to be held.
 */
export function isStillTold(claim: string, before: string, now: string): boolean {
  if (before === now) return true;
  const [said, then, kept] = [contentOf(claim), contentOf(before), contentOf(now)];
  const stood = new Set(figuresOf(before));
  const left = new Set(figuresOf(now));
  if (figuresOf(claim).some((figure) => stood.has(figure) && !left.has(figure))) return false;
  const told = [...said].filter((word) => then.has(word));
  const asked = told.length > 0 ? told : [...then];
  return asked.filter((word) => kept.has(word)).length >= asked.length * HELD;
}
