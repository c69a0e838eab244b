import { sha256 } from "../../core/hash.ts";
import { barToLeader } from "../../core/round/bars.ts";
import type { SignedFile } from "../../core/round/signed-file.ts";
import type { StepOf } from "../../core/round/step.ts";
import type { World } from "../../core/world.ts";
import type { Verdict } from "../../signing/verdict.ts";
import type { RoundContext } from "../context.ts";
import type { EditionAsked } from "./as-it-stands.ts";
import { fileKept, verdictOn } from "./signed-verdict.ts";
import { type ShownEdition, type StepTaken, takeStep } from "./take-step.ts";

/**
 * The leader says that he has signed, with the file he signed himself or without one: many
 * sign on paper or at another machine, and the records clerk takes in what is complete.
 */
export async function signOffEdition(
  world: World,
  context: RoundContext,
  asked: EditionAsked,
  shown: ShownEdition,
  own?: { readonly bytes: Uint8Array; readonly anchors: string | undefined },
): Promise<StepTaken | { readonly type: "refused"; readonly verdict: Verdict }> {
  const { person, now } = context;
  const { edition } = asked;
  let file: SignedFile | undefined;
  if (own) {
    const verdict = await verdictOn(world, edition, own.bytes, own.anchors, now);
    if (verdict.type !== "signed") return { type: "refused", verdict };
    file = await fileKept(world, verdict, own, { at: now, by: person.id, hash: sha256(own.bytes) });
  }
  const step: StepOf<"signed-off"> = {
    ...{ act: "signed-off", at: now, by: person.id, hash: edition.pdf.hash },
    ...(file ? { file } : {}),
  };
  return await takeStep(world, context, asked, shown, {
    steps: [step],
    bar: (stands) => barToLeader(stands.edition, person.id),
  });
}
