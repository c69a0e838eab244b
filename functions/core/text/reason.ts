import type { Problem } from "../problem/outcome.ts";
import { textRead } from "./door.ts";

/** The longest reason or note a decision takes; what must be longer goes into a document of its own. */
const LONGEST_REASON = 4_000;

/** A reason as it was typed, read through the door and never cut. */
export function reasonIn(posted: unknown): string {
  return typeof posted === "string" ? textRead(posted).trim() : "";
}

export function tooLong(field: string, text: string): readonly Problem[] {
  return text.length > LONGEST_REASON
    ? [{ field, code: "too-long", length: text.length, most: LONGEST_REASON }]
    : [];
}
