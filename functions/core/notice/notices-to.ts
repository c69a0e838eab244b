import { entryFor } from "../deadline/entry.ts";
import type { Instant } from "../instant.ts";
import type { Audience } from "../ladder/ladder.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Setting } from "../obligation/setting.ts";
import { shortNameOf } from "../people/naming.ts";
import type { Edition } from "../round/edition.ts";
import type { Notice } from "./notice.ts";
import { readersInOffice, readersOf } from "./reader.ts";

/**
 * The words of a notice, without greeting or signature: those are added when it is sent, perhaps with others.
 */
export interface Message {
  readonly subject: string;
  readonly text: string;
  /** Whether whoever owes gets the deadline for the calendar with it, new, changed or taken out. */
  readonly dated?: true;
  readonly list?: Notice["list"];
}

/**
 * One notice for each reader. Ids follow from the cause, so that writing the same cause twice writes the same
 * notices: `cause` must therefore be unique within the obligation.
 */
export function noticesTo(
  audiences: readonly Audience[],
  obligation: Obligation,
  setting: Setting,
  cause: string,
  at: Instant,
  message: Message | ((audience: Audience) => Message),
): readonly Notice[] {
  const { directive, id } = obligation;
  const sender = senderIn(setting);
  return readersOf(audiences, obligation, setting).map(({ key, to, name, audience }) => {
    const { subject, text, list, dated } = typeof message === "function" ? message(audience) : message;
    const entry = dated && answersFor[audience] ? entryFor(key, obligation, setting) : undefined;
    return {
      id: [directive, id, cause, key].join("/"),
      ...{ to, name, subject, text, audience, sender },
      ...(list ? { list } : {}),
      ...(entry ? { calendar: entry } : {}),
      madeAt: at,
      about: { directive, obligation: id },
    };
  });
}

/**
 * The same to those in the office, of an edition of its own report: the link leads to that edition's page.
 */
export function noticesOnEdition(
  audience: "officer" | "leader" | "records-clerk",
  { directive, number }: Pick<Edition, "directive" | "number">,
  setting: Setting,
  cause: string,
  at: Instant,
  { subject, text }: Pick<Message, "subject" | "text">,
): readonly Notice[] {
  return readersInOffice(audience, setting).map(({ key, to, name }) => ({
    id: [directive, `edition-${number}`, cause, key].join("/"),
    ...{ to, name, subject, text, sender: senderIn(setting) },
    ...(audience === "records-clerk" ? {} : { audience }),
    madeAt: at,
    about: { directive, edition: number },
  }));
}

/** Who answers for the party itself, and does not only look on. */
const answersFor: Readonly<Record<Audience, boolean>> = {
  ...{ clerk: true, head: true },
  ...{ "bloc-lead": false, officer: false, leader: false },
};

/** In whose name letters of a round are written. */
export function senderIn({ roster: { authority } }: Setting): NonNullable<Notice["sender"]> {
  const { contact, standingAgency } = authority;
  return {
    authority: shortNameOf(authority),
    agency: standingAgency.name,
    ...(contact?.phone ? { phone: contact.phone } : {}),
  };
}
