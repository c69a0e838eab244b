import * as v from "valibot";
import type { Directive } from "../directives/directive.ts";
import { AuthorityId, DirectiveId, PersonId } from "../ids.ts";
import { type CalendarDate, Instant } from "../instant.ts";
import { type Authority, Signatory } from "../people/authority.ts";
import { inCapitals } from "./capacity.ts";
import { EntryId, holdsOn, lineOf, type OfficeLists, signatoryOf, signersFor } from "./lists.ts";

/** An entry of the lists; or in words a line that the report prints by its directive or as usual. */
export const ChosenLine = v.union([EntryId, v.object({ line: v.string() })]);
export type ChosenLine = v.InferOutput<typeof ChosenLine>;

const parts = {
  signer: v.optional(EntryId),
  addressees: v.optional(v.array(ChosenLine)),
  recipients: v.optional(v.array(ChosenLine)),
};

/** What an officer chose for one round's report out of the office's lists; a part left out is as usual. */
export const HeadChoice = v.object({
  directive: DirectiveId,
  /** Of the record: a choice is made on the version its page showed. */
  version: v.number(),
  /** "Báo cáo", "Công văn", "Tờ trình". */
  kind: v.string(),
  ...parts,
  at: Instant,
  by: PersonId,
});
export type HeadChoice = v.InferOutput<typeof HeadChoice>;

/** What was chosen last for documents of a kind: from there the next one begins. */
export const UsualHead = v.object({ authority: AuthorityId, kind: v.string(), ...parts });
export type UsualHead = v.InferOutput<typeof UsualHead>;

/** The chosen parts in words, frozen with the round, so that it prints the same whatever the lists become. */
export const ChosenHead = v.object({
  kind: v.optional(v.string()),
  signatory: v.optional(Signatory),
  /** As whom the chosen signer signs in here. */
  person: v.optional(PersonId),
  addressees: v.optional(v.array(v.string())),
  recipients: v.optional(v.array(v.string())),
  /** Chosen, and no longer in force on the day: an officer looks before anybody signs. */
  lapsed: v.optional(v.array(v.string())),
});
export type ChosenHead = v.InferOutput<typeof ChosenHead>;

export type ChosenParts = Pick<HeadChoice, "kind" | "signer" | "addressees" | "recipients">;

interface Choosing {
  readonly authority: Authority;
  readonly directive: Pick<Directive, "report">;
  readonly lists: OfficeLists;
  readonly choice: ChosenParts | undefined;
  /** Of the kind that is made. */
  readonly usual: UsualHead | undefined;
  readonly day: CalendarDate;
}

/** "Báo cáo" where nobody said otherwise. */
export function kindChosen({ directive, choice }: Pick<Choosing, "directive" | "choice">): string {
  return choice?.kind ?? directive.report?.kind ?? "Báo cáo";
}

/** Which entries: the officer's, else those remembered, where the directive's own form says nothing. */
export function entriesChosen({
  directive,
  choice,
  usual,
}: Pick<Choosing, "directive" | "choice" | "usual">) {
  const { signatory, addressees, recipients } = directive.report ?? {};
  return {
    signer: choice?.signer ?? (signatory ? undefined : usual?.signer),
    addressees: choice?.addressees ?? (addressees ? undefined : usual?.addressees),
    recipients: choice?.recipients ?? (recipients ? undefined : usual?.recipients),
  };
}

/**
 * The chosen entries in words, as they hold on the day. One that the officer chose and that holds no longer
 * is named; one only remembered from before is passed over, for nobody chose it for this document.
 */
export function chosenHead(choosing: Choosing): ChosenHead {
  const { authority, directive, lists, choice, day } = choosing;
  const kind = kindChosen(choosing);
  const { signer: signerId, addressees, recipients } = entriesChosen(choosing);
  const signer = signersFor(lists, kind, day).find(({ id }) => id === signerId);
  const person = signer
    ? signer.person
    : accountOf(directive.report?.signatory ?? authority.signatory, choosing);
  const lapsed = [
    ...(signer ? [] : named(lists.signers, choice?.signer ? [choice.signer] : [])),
    ...named(
      lists.addressees.filter((each) => !holdsOn(each, day)),
      choice?.addressees ?? [],
    ),
    ...named(
      lists.recipients.filter((each) => !holdsOn(each, day)),
      choice?.recipients ?? [],
    ),
  ];
  const to = linesInForce(lists.addressees, addressees, day);
  const copies = linesInForce(lists.recipients, recipients, day);
  return {
    ...(choice ? { kind } : {}),
    ...(signer ? { signatory: signatoryOf(signer, authority) } : {}),
    ...(person ? { person } : {}),
    ...(to ? { addressees: [...to] } : {}),
    ...(copies ? { recipients: [...copies] } : {}),
    ...(lapsed.length > 0 ? { lapsed } : {}),
  };
}

/** Nobody was chosen: the account of whoever signs usually, found in the list by name and office. */
function accountOf({ name, position }: Signatory, { lists, day }: Pick<Choosing, "lists" | "day">) {
  const listed = lists.signers.find(
    (each) => each.name === name && inCapitals(each.position) === inCapitals(position) && holdsOn(each, day),
  );
  return listed?.person;
}

/**
 * Entries alone print in the order of their list; among lines in words everything stands where it was chosen.
 * Undefined where nothing is chosen, or nothing of it is left.
 */
function linesInForce(
  list: OfficeLists["recipients"],
  chosen: readonly ChosenLine[] | undefined,
  day: CalendarDate,
): readonly string[] | undefined {
  const held = list.filter((each) => chosen?.includes(each.id) && holdsOn(each, day));
  const asChosen = (chosen ?? []).flatMap((each) => {
    if (typeof each !== "string") return each.line;
    const entry = held.find(({ id }) => id === each);
    return entry ? lineOf(entry) : [];
  });
  const inWords = chosen?.some((each) => typeof each !== "string");
  const lines = inWords ? asChosen : held.map(lineOf);
  return lines.length > 0 ? lines : undefined;
}

function named(
  list: readonly { readonly id: EntryId; readonly name: string }[],
  ids: readonly ChosenLine[],
): readonly string[] {
  return list.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
