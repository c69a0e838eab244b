import { type Edition, isHeld } from "../../functions/core/round/edition.ts";
import type { Words } from "./vi.ts";

/** Why an edition is not open to be signed, or released, any more. */
export function sayClosed({ edition: t }: Pick<Words, "edition">, edition: Edition): string {
  if (edition.signed) return t.closed.signed;
  if (edition.breaches.length > 0) return t.closed.malformed;
  return isHeld(edition) ? t.closed.unprinted : t.closed.overtaken;
}
