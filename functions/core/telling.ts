import { entryFor } from "./deadline/entry.ts";
import type { Instant } from "./instant.ts";
import type { Audience } from "./ladder/ladder.ts";
import type { Notice } from "./notice.ts";
import type { Obligation } from "./obligation.ts";
import { readersOf } from "./reader.ts";
import type { Setting } from "./setting.ts";

/** The words of a notice, without greeting or signature: those are added when it is sent, perhaps with others. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  /** Whether whoever owes gets the deadline for the calendar with it, new, changed or taken out. */
  readonly dated?: true;
}

/**
 * One notice for each reader. Ids follow from the cause, so that writing the same cause twice writes the same notices:
 * `cause` must therefore be unique within the obligation.
 */
export function noticesTo(
  audiences: readonly Audience[],
  obligation: Obligation,
  setting: Setting,
  cause: string,
  at: Instant,
  message: Message,
): readonly Notice[] {
  const { directive, id } = obligation;
  return readersOf(audiences, obligation, setting).map((reader) => {
    const entry = message.dated && reader.owes ? entryFor(reader.key, obligation, setting) : undefined;
    return {
      id: [directive, id, cause, reader.key].join("/"),
      to: reader.to,
      name: reader.name,
      subject: message.subject,
      text: message.text,
      ...(entry ? { calendar: entry } : {}),
      madeAt: at,
      about: { directive, obligation: id },
    };
  });
}
