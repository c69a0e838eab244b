import { type Edition, isHeld } from "../../functions/core/round/edition.ts";
import type { Words } from "./vi.ts";

/** Why an edition is not open to be signed, or released, any more. */
export function sayClosed({ signing }: Pick<Words, "signing">, edition: Edition): string {
  if (edition.signed) return signing.closed.signed;
  if (edition.breaches.length > 0) return signing.closed.malformed;
  return isHeld(edition) ? signing.closed.unprinted : signing.closed.overtaken;
}
