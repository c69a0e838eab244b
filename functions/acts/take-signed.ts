import { sha256 } from "../core/hash.ts";
import { dateIn, partsOf } from "../core/instant.ts";
import { barToSigning, type ClosedEdition, type Edition, type SignedFile } from "../core/round/edition.ts";
import type { World } from "../core/world.ts";
import type { Signed, Verdict } from "../signing/verdict.ts";
import type { RoundContext } from "./context.ts";
import type { EditionAsked } from "./decide-on-edition.ts";
import { meetDuty } from "./meet-duty.ts";

/**
 * What comes of a signed file: the edition is issued by it, or may not be signed any more, or the file is
 * none.
 */
type SignedTaken =
  | { readonly type: "issued"; readonly edition: Edition }
  | { readonly type: "closed"; readonly edition: Edition; readonly why: ClosedEdition }
  | { readonly type: "refused"; readonly verdict: Verdict };

/**
 * Takes a signed file in as the issued report. It is held against the bytes as they were stored for signing,
 * not against what anyone says they were; the same file sent twice issues once and is answered twice.
 */
export async function takeSigned(
  world: World,
  context: Pick<RoundContext, "person" | "now" | "directive">,
  { edition, all }: EditionAsked,
  bytes: Uint8Array,
  anchors: string | undefined,
): Promise<SignedTaken> {
  const { person, now } = context;
  const hash = sha256(bytes);
  if (edition.signed?.hash === hash) {
    await meetDuty(world, context, edition);
    return { type: "issued", edition };
  }
  const why = barToSigning(edition, all);
  if (why) return { type: "closed", edition, why };

  // Loaded when the first file comes back: no other page waits for what reads certificates.
  const { verifySigned } = await import("../signing/verify.ts");
  const { readAnchors } = await import("../signing/anchors.ts");
  const believed = anchors === undefined ? undefined : readAnchors(anchors);
  const forSigning = await world.files.read(edition.pdf.key);
  const printed = partsOf(dateIn(edition.asOf));
  const verdict = await verifySigned(forSigning, bytes, { anchors: believed, at: now, printed });
  if (verdict.type !== "signed" || !verdict.complete) return { type: "refused", verdict };

  const key = `signed/${world.mint.fileId()}.pdf`;
  await world.files.write(key, bytes, "application/pdf");
  const chain = believed ? "checked" : "unchecked";
  const signed = {
    ...recordOf(verdict),
    key,
    bytes: bytes.length,
    hash,
    chain,
    at: now,
    by: person.id,
  } as const;
  if (await world.editions.decide(edition, { signed })) {
    await meetDuty(world, context, edition);
    return { type: "issued", edition: { ...edition, signed } };
  }
  const first = (await world.editions.find(edition.directive, edition.number)) ?? edition;
  if (first.signed?.hash === hash) return { type: "issued", edition: first };
  return { type: "closed", edition: first, why: barToSigning(first, all) ?? { type: "signed" } };
}

function recordOf({ signers, numbering }: Signed): Pick<SignedFile, "signers" | "number" | "date"> {
  return {
    signers: signers.map(({ name, field, at }) => ({ name, field, ...(at ? { at } : {}) })),
    ...(numbering.type === "numbered" ? { number: numbering.number, date: numbering.day } : {}),
  };
}
