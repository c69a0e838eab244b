import type { Sha256 } from "../core/ids.ts";
import type { Round } from "../core/round/round.ts";
import { checkPdf } from "../decree30/check/check.ts";
import { type BuildStage, type Built, buildFrom, type Press } from "./edition.ts";
import { frozenOf } from "./frozen.ts";

/** Builds from a round nobody has asked anything yet, and checks the pages in this thread. */
export async function build(
  given: Round,
  snapshot: Sha256,
  press: Press,
  stage: (stage: BuildStage) => Promise<void>,
): Promise<Built> {
  return await buildFrom(frozenOf(given), snapshot, { ...press, check: checkPdf }, stage);
}
