import { sha256 } from "../../core/hash.ts";
import type { Setting } from "../../core/obligation/setting.ts";
import { bareName } from "../../core/people/naming.ts";
import { barToStep, type ClosedEdition } from "../../core/round/bars.ts";
import { barToNumbering } from "../../core/round/bars-to-numbering.ts";
import type { Edition } from "../../core/round/edition.ts";
import { signedFileOf, stateOf } from "../../core/round/edition-state.ts";
import type { SignedFile } from "../../core/round/signed-file.ts";
import { type Step, type StepOf, standing } from "../../core/round/step.ts";
import type { World } from "../../core/world.ts";
import type { Verdict } from "../../signing/verdict.ts";
import { type RoundContext, settingOf } from "../context.ts";
import { dutyOf } from "../meet-duty.ts";
import type { EditionAsked } from "./as-it-stands.ts";
import { otherReports } from "./other-reports.ts";
import { barToRecordsWork } from "./records-clerk.ts";
import { fileKept, verdictOn } from "./signed-verdict.ts";
import { named, type ShownEdition, takeStep } from "./take-step.ts";

/** What comes of a signed file: the edition has its number by it, or is not open to it, or it is none. */
type SignedTaken =
  | { readonly type: "numbered"; readonly edition: Edition }
  | { readonly type: "closed"; readonly edition: Edition; readonly why: ClosedEdition }
  | { readonly type: "refused"; readonly verdict: Verdict };

/**
 * Takes in the complete signed file, with number and day as they stand in it. It is held against the bytes as
 * they were stored for signing, not against what anyone says they were; the same file sent twice is taken in
 * once. On an edition that its leader has not signed off it stands for his word where his own certificate
 * signed it and was led back to an issuer the office believes.
 */
export async function takeSigned(
  world: World,
  context: RoundContext,
  asked: EditionAsked,
  shown: Pick<ShownEdition, "steps">,
  { bytes, anchors }: { readonly bytes: Uint8Array; readonly anchors: string | undefined },
): Promise<SignedTaken> {
  const { person, now } = context;
  const { edition, all } = asked;
  const hash = sha256(bytes);
  const held = signedFileOf(edition);
  if (held?.hash === hash) return { type: "numbered", edition };
  const setting = await settingOf(world, context);
  const putUp = stateOf(edition, all) === "put-up";
  const why = barToStep(putUp ? "signed-off" : "numbered", edition, all) ?? barToRecordsWork(person, setting);
  if (why) return { type: "closed", edition, why: named(why, setting.people) };

  const verdict = await verdictOn(world, edition, bytes, anchors, now);
  if (verdict.type !== "signed" || !verdict.complete) return { type: "refused", verdict };
  const file = await fileKept(world, verdict, { bytes, anchors }, { at: now, by: person.id, hash });
  const given = await barToGiven(world, context, asked, file);
  if (given) return { type: "closed", edition, why: given };
  const taken = { at: now, by: person.id, hash: edition.pdf.hash } as const;
  const numbered: Step = { act: "numbered", ...taken, file };
  const certificate = putUp ? leadersOwn(file, edition, setting) : undefined;
  if (putUp && !certificate) return { type: "closed", edition, why: { type: "not-signed-off" } };
  const signedOff: readonly Step[] = certificate ? [{ act: "signed-off", ...taken, certificate }] : [];
  const [first = numbered, ...rest] = [...signedOff, numbered];
  const came = await takeStep(
    world,
    context,
    asked,
    { hash: edition.pdf.hash, ...shown },
    { steps: [first, ...rest], bar: () => barToRecordsWork(person, setting) },
  );
  switch (came.type) {
    case "taken":
      return { type: "numbered", edition: came.edition };
    case "closed":
      return came;
    case "unsaid":
      throw new Error("A signed file needs no words.");
  }
}

/** Number and day are held against what the authority has issued before it takes them. */
async function barToGiven(
  world: World,
  { directive, roster, now }: RoundContext,
  { edition, all }: EditionAsked,
  file: SignedFile,
): Promise<ClosedEdition | undefined> {
  const setting = { directive, roster, duty: await dutyOf(world, directive) };
  const others = await otherReports(world, { edition, all, setting });
  return barToNumbering(file, edition, setting, others, now);
}

/** The name in a certificate that signed it, where that is the name of the leader it was put up to. */
function leadersOwn(file: SignedFile, edition: Edition, { people }: Setting): string | undefined {
  const before: StepOf<"put-up"> | undefined = standing(edition.course ?? [], "put-up");
  const leader = people.find(({ id }) => id === before?.to);
  if (!leader || file.chain === "unchecked") return undefined;
  return file.signers.find(({ name }) => bareName(name) === bareName(leader.name))?.name;
}
