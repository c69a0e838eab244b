import { createHash } from "node:crypto";
import * as v from "valibot";
import { PersonId, Sha256 } from "../../functions/core/ids.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { proofCode, proofSubject } from "../../functions/core/round/proof.ts";
import type { SignedFile } from "../../functions/core/round/signed-file.ts";
import type { World } from "../../functions/core/world.ts";
import { aSignablePdf } from "../support/signable.ts";
import { friday, round } from "./site.ts";

const sha256 = (data: string | Uint8Array) =>
  v.parse(Sha256, createHash("sha256").update(data).digest("hex"));

/** An edition of the test round as the pipeline publishes it, over a small file that can be signed. */
export async function publishEdition(
  world: World,
  number: number,
  breaches: readonly string[] = [],
  held: Partial<Omit<Edition, "directive" | "number" | "pdf" | "proof">> = {},
): Promise<Edition & { readonly file: Uint8Array }> {
  const file = await aSignablePdf(`a${number}`);
  const key = `editions/${world.mint.fileId()}.pdf`;
  await world.files.write(key, file, "application/pdf");
  const snapshot = sha256(`round ${number}`);
  const edition = await world.editions.publish({
    directive: round,
    number,
    asOf: friday,
    pdf: { key, bytes: file.length, hash: sha256(file), pages: 3 },
    report: { key: "editions/none.json", hash: sha256("{}") },
    snapshot,
    proof: proofCode(sha256(proofSubject(round, number, snapshot))),
    reported: 12,
    owed: 14,
    breaches: [...breaches],
    builtAt: friday,
    ...held,
  });
  return { ...edition, file };
}

/** Taken in at that moment, as if the signed file had come back. */
export const signedAt = (at: SignedFile["at"]): SignedFile => ({
  key: "signed/none.pdf",
  bytes: 9,
  hash: sha256("signed"),
  signers: [{ name: "Người ký Thử", field: "ChuKyNguoiCoThamQuyen" }],
  number: "45",
  chain: "checked",
  at,
  by: v.parse(PersonId, "officer"),
});
