import type { Instant } from "../instant.ts";

/**
 * The one gate for time: on time means strictly before `dueBefore`, by the server's clock. Page, API, board,
 * ladder and report all ask here. Both moments are sortable text, so order as text is order in time.
 */
export function isOnTime(at: Instant, dueBefore: Instant): boolean {
  return at < dueBefore;
}
