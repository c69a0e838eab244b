import { dateIn, type Instant, partsOf } from "../../core/instant.ts";
import type { Edition } from "../../core/round/edition.ts";
import type { SignedFile } from "../../core/round/signed-file.ts";
import type { World } from "../../core/world.ts";
import type { Signed, Verdict } from "../../signing/verdict.ts";

/** What a file that came back is, held against the bytes as they were stored for signing. */
export async function verdictOn(
  world: Pick<World, "files">,
  edition: Edition,
  bytes: Uint8Array,
  anchors: string | undefined,
  at: Instant,
): Promise<Verdict> {
  // Loaded when the first file comes back: no other page waits for what reads certificates.
  const { verifySigned } = await import("../../signing/verify.ts");
  const { readAnchors } = await import("../../signing/anchors.ts");
  const believed = anchors === undefined ? undefined : readAnchors(anchors);
  const forSigning = await world.files.read(edition.pdf.key);
  const printed = partsOf(dateIn(edition.asOf));
  return await verifySigned(forSigning, bytes, { anchors: believed, at, printed });
}

/** Keeps the file under a random key, with what was found in it. */
export async function fileKept(
  world: Pick<World, "files" | "mint">,
  { signers, numbering }: Signed,
  { bytes, anchors }: { readonly bytes: Uint8Array; readonly anchors: string | undefined },
  taken: Pick<SignedFile, "at" | "by" | "hash">,
): Promise<SignedFile> {
  const key = `signed/${world.mint.fileId()}.pdf`;
  await world.files.write(key, bytes, "application/pdf");
  return {
    signers: signers.map(({ name, field, at }) => ({ name, field, ...(at ? { at } : {}) })),
    ...(numbering.type === "numbered" ? givenIn(numbering) : {}),
    ...{ key, bytes: bytes.length, chain: anchors === undefined ? "unchecked" : "checked" },
    ...taken,
  };
}

function givenIn({ number, day, month }: Extract<Signed["numbering"], { type: "numbered" }>) {
  return { number, date: day, ...(month === undefined ? {} : { month }) };
}
