import * as v from "valibot";
import { AuthorityId, PersonId } from "../ids.ts";
import { CalendarDate, Instant } from "../instant.ts";
import type { Authority, Signatory } from "../people/authority.ts";
import { capacities, capacityRules, headshipOf, signatoryIn } from "./capacity.ts";

/** From which day an entry holds, and the last day on which it does. */
const term = { validFrom: CalendarDate, validTo: v.optional(CalendarDate) };
export type Term = { readonly validFrom: CalendarDate; readonly validTo?: CalendarDate | undefined };

/** Of one entry within its authority's lists: "s3". It says nothing of whom it names. */
export const EntryId = v.pipe(v.string(), v.regex(/^[sar][1-9]\d{0,5}$/), v.brand("EntryId"));
export type EntryId = v.InferOutput<typeof EntryId>;

/** Who wrote an entry last, when, and with which version of the lists. */
export const EntryChange = v.object({ version: v.number(), at: Instant, by: PersonId });
export type EntryChange = v.InferOutput<typeof EntryChange>;

const entry = { id: EntryId, ...term, changed: v.optional(EntryChange) };

/** A person who may sign for the authority, in one right and for a time. */
export const Signer = v.object({
  ...entry,
  name: v.string(),
  capacity: v.picklist(capacities),
  /** The signer's own office as printed: "PHÓ CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ". */
  position: v.string(),
  /** The kinds of documents that an order or an authorisation is for; absent where all of them. */
  kinds: v.optional(v.array(v.string())),
  /** The written authorisation: "Giấy ủy quyền số 05/GUQ-UBND ngày 03/01/2022". */
  basis: v.optional(v.string()),
  /** As whom the signer signs in here, where they do. */
  person: v.optional(PersonId),
});
export type Signer = v.InferOutput<typeof Signer>;

/** Whom documents are addressed to (Kính gửi). */
export const Addressee = v.object({ ...entry, name: v.string(), email: v.optional(v.string()) });
export type Addressee = v.InferOutput<typeof Addressee>;

/** A line of "Nơi nhận": who receives a copy, and what for where the line says it: "(để b/c)". */
export const Recipient = v.object({
  ...entry,
  name: v.string(),
  purpose: v.optional(v.string()),
  email: v.optional(v.string()),
});
export type Recipient = v.InferOutput<typeof Recipient>;

/** What an office keeps to choose from when a document is made, each list in the order of print. */
export const OfficeLists = v.object({
  authority: AuthorityId,
  /** Of the record: a change is made on the version its page showed. Nothing is kept at 0. */
  version: v.number(),
  /** The number given to an entry last; none is ever given twice. */
  numbered: v.number(),
  signers: v.array(Signer),
  addressees: v.array(Addressee),
  recipients: v.array(Recipient),
});
export type OfficeLists = v.InferOutput<typeof OfficeLists>;

/** Lines of one list: more than any document is sent to. */
export const MOST_ENTRIES = 200;

export const emptyLists = (authority: AuthorityId): OfficeLists => ({
  authority,
  version: 0,
  numbered: 0,
  signers: [],
  addressees: [],
  recipients: [],
});

export function holdsOn({ validFrom, validTo }: Term, day: CalendarDate): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

/** Those who may sign a document of this kind on this day. */
export function signersFor(
  { signers }: Pick<OfficeLists, "signers">,
  kind: string,
  day: CalendarDate,
): readonly Signer[] {
  const named = kind.toLocaleLowerCase("vi");
  const may = ({ capacity, kinds = [] }: Signer) =>
    !capacityRules[capacity].someKinds || kinds.some((one) => one.toLocaleLowerCase("vi") === named);
  return signers.filter((signer) => holdsOn(signer, day) && may(signer));
}

export function signatoryOf(signer: Signer, authority: Pick<Authority, "signatory">): Signatory {
  return signatoryIn(signer, headshipOf(authority));
}

/** Lines of a document that name the same, however they are spaced and capitalised. */
export function isSameLine(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/\s+/gu, " ").trim().toLocaleLowerCase("vi");
  return bare(one) === bare(other);
}

/** As it is printed, without dash and end mark. */
export function lineOf({ name, purpose }: Pick<Recipient, "name" | "purpose">): string {
  return purpose ? `${name} ${purpose}` : name;
}
