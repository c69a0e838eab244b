import type { Linked } from "../core/notice/notice.ts";

/** One message ready to travel: a person's digest, in text and in HTML, with what belongs in a calendar. */
export interface Mail {
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Deadlines for a calendar: entries that stand, or only such as are taken out. */
  readonly ics?: { readonly method: "PUBLISH" | "CANCEL"; readonly content: string } | undefined;
  /** The notices it carries, so that what a provider says later can be laid to them. */
  readonly notices: readonly string[];
}

/**
 * What became of a mail. "unavailable" means that it certainly did not leave and may be tried again;
 * "refused" that it never will arrive there. A channel that cannot know throws, and the mail counts as
 * perhaps sent.
 */
export type Delivery =
  | { readonly type: "sent" }
  | { readonly type: "refused"; readonly reason: string }
  | { readonly type: "unavailable"; readonly reason: string };

export interface Channel {
  readonly name: string;
  send(mail: Mail): Promise<Delivery>;
}

/** How notices leave: the first channel, and another for those it cannot reach. */
export interface Channels {
  readonly first: Channel;
  readonly second?: Channel;
  /**
   * Builds the address of a page about an obligation or a round, for links in mail. With the token of a
   * delegation it is the colleague's own link, with that of an invitation the reader's own.
   */
  readonly linkTo: (about: Linked) => string;
}
