import * as v from "valibot";
import { Instant } from "../functions/core/instant.ts";
import { Basis, basisOf, type Shown } from "../functions/core/obligation/basis.ts";
import type { OnObligation } from "./route.ts";

/**
 * What the form says its page showed. A form that says nothing was made on what stood as the request came.
 */
export function shownIn(
  { _basis, _shown }: Readonly<Record<string, unknown>>,
  { obligation, now }: Pick<OnObligation, "obligation" | "now">,
): Shown {
  const [basis, at] = [v.safeParse(Basis, _basis), v.safeParse(Instant, _shown)];
  return {
    basis: basis.success ? basis.output : basisOf(obligation),
    at: at.success ? at.output : now,
  };
}
