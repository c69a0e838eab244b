import { createHash } from "node:crypto";
import * as v from "valibot";
import { PersonId, Sha256 } from "../../functions/core/ids.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { proofCode, proofSubject } from "../../functions/core/round/proof.ts";
import type { SignedFile } from "../../functions/core/round/signed-file.ts";
import type { World } from "../../functions/core/world.ts";
import { aSignablePdf } from "../support/signable.ts";
import { formTo, friday, round, type TestSite } from "./site.ts";

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
  await world.files.write("editions/none.json", new TextEncoder().encode("{}"), "application/json");
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

const signingPath = (number: number) => `/dot/${round}/ky/${number}`;

/** Presses the button of one act on an edition's page, with what is typed, as its page offers it. */
export async function press(
  site: TestSite,
  person: string,
  act: "trinh" | "rut" | "tra-lai" | "da-ky" | "ban-hanh",
  number: number,
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const caller = await site.as(person);
  const action = `${signingPath(number)}/${act}`;
  const page = act === "trinh" ? action : `${signingPath(number)}?xem=day-du`;
  const form = formTo(await (await caller.get(page)).text(), action);
  return await caller.post(action, { ...form, ...typed });
}

/** Puts it before the leader; in the place of an issued one with a reason. */
export const putUp = (site: TestSite, number: number, typed: Readonly<Record<string, string>> = {}) =>
  press(site, "officer", "trinh", number, { to: "leader", replaces: "Sai số liệu.", ...typed });

/** Puts it up and has the leader sign it off. */
export async function signOff(site: TestSite, number: number): Promise<void> {
  for (const { status } of [await putUp(site, number), await press(site, "leader", "da-ky", number)]) {
    if (status !== 303) throw new Error(`Edition ${number} was not signed off: ${status}.`);
  }
}

export const issue = (site: TestSite, number: number, typed: Readonly<Record<string, string>> = {}) =>
  press(site, "records-clerk", "ban-hanh", number, typed);
