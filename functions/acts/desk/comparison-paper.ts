import type { Edition } from "../../core/round/edition.ts";
import { issuedName } from "../../core/round/edition-head.ts";
import type { World } from "../../core/world.ts";
import type { Press } from "../../pipeline/edition.ts";
import { pressFor } from "../../pipeline/fonts.ts";
import type { RoundContext } from "../context.ts";
import type { EditionsCompared } from "./compare.ts";

/** Two editions beside each other on paper; what sets and writes it is asked for only then. */
export async function comparisonPaper(
  world: Pick<World, "files">,
  { roster, directive }: Pick<RoundContext, "roster" | "directive">,
  press: Press,
  { before, now, formerPeriod, comparison }: EditionsCompared,
): Promise<Uint8Array> {
  const { authority } = roster;
  const period = formerPeriod === undefined ? undefined : directive.period.label;
  const { printComparison } = await import("../../pipeline/comparison/print.ts");
  return printComparison(
    {
      authority,
      before: sideOf(before, formerPeriod),
      now: sideOf(now, period),
      comparison,
    },
    await pressFor(world, press, roster),
  );
}

function sideOf({ number, asOf, head, signed }: Edition, period: string | undefined) {
  const issued = signed && (head ? issuedName(signed, head) : `bản số ${number} đã ban hành`);
  return { number, asOf, issued, period };
}
