import type { Instant } from "../functions/core/instant.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import { standingOf } from "../functions/core/obligation/standing.ts";
import type { Words } from "./words/vi.ts";

/** The one word for where a report stands, the same on every page. */
export function standingKey(obligation: Obligation, now: Instant): keyof Words["standing"] {
  const standing = standingOf(obligation, now);
  if (standing.type !== "awaited") return standing.type;
  if (obligation.confirmation?.type === "asked") return "confirming";
  return standing.started ? "drafting" : "awaited";
}

/**
 * The same at the desk of an officer who types a paper in, where how far the unit's own draft is says
 * nothing.
 */
export function deskStandingKey(obligation: Obligation, now: Instant): keyof Words["standing"] {
  return standingOf(obligation, now).type === "awaited" ? "awaited" : standingKey(obligation, now);
}
