import { closed } from "../../text/ends.ts";
import type { DeskParagraph } from "../desk.ts";
import type { Edit, Wording } from "./edit.ts";
import type { Made } from "./on-desk.ts";

/** A paragraph while the edits are laid over it one after another. */
export interface Held {
  readonly mark: string;
  readonly kind: DeskParagraph["kind"];
  readonly sign?: string | undefined;
  /** What its sources alone make of it. */
  readonly reading: string;
  readonly template: string;
  /** The marks whose readings it is made of. */
  readonly pieces: readonly string[];
  /** Of those, the ones whose claims it tells as they were composed. */
  readonly tells: readonly string[];
  /** Set where the words are an officer's. */
  readonly words?: Words | undefined;
  readonly accepted: boolean;
  /** Dropped, run into another, or taken back by whoever made it: it keeps its place and is not printed. */
  readonly off?:
    | { readonly type: "dropped"; readonly edit: Of<"drop"> }
    | { readonly type: "merged"; readonly into: string }
    | { readonly type: "unmade" }
    | undefined;
  /** Edits made on another reading, by sort: the last of each. */
  readonly stale: Readonly<Partial<Record<Edit["act"], Edit>>>;
}

export type Of<A extends Edit["act"]> = Extract<Edit, { act: A }>;

interface Words extends Made {
  /** What figures came to when the words were written. */
  readonly figures: Readonly<Record<string, string>>;
  /** The claims they are said to tell. */
  readonly uses: readonly string[];
  /** Of what was brought in, the claims whose words were taken. */
  readonly brought: readonly string[];
  readonly kept: Readonly<Record<string, Of<"keep">>>;
  /** They were written for the period before, and nobody has worded them since. */
  readonly isFormer?: boolean;
}

export const unread = (named: Pick<Held, "mark" | "kind" | "sign">): Held => ({
  ...named,
  ...{ reading: "", template: "", accepted: false, stale: {} },
  ...{ pieces: [named.mark], tells: [named.mark] },
});

export const isWording = (edit: Edit): edit is Wording =>
  edit.act === "reword" || edit.act === "use" || edit.act === "split" || edit.act === "add";

export const madeBy = ({ by, at }: Edit): Made => ({ by, at });

/** The paragraph in an officer's words. */
export function worded(held: Held, edit: Wording): Held {
  const { figures = {}, uses } = edit;
  const before = held.words;
  const lead = edit.act === "use" ? edit.claims.slice(0, 1) : [];
  const brought = [...new Set([...(before?.brought ?? []), ...lead])];
  // A figure that was kept stays so while the words still print what was kept.
  const keeps = Object.entries(before?.kept ?? {}).filter(([name, { was }]) => figures[name] === was);
  const words: Words = {
    ...madeBy(edit),
    ...{ figures, uses: uses ?? before?.uses ?? [], kept: Object.fromEntries(keeps) },
    brought: brought.filter((claim) => uses === undefined || uses.includes(claim)),
  };
  return { ...held, template: edit.text, tells: uses === undefined ? held.tells : [], words };
}

export function restored(held: Held): Held {
  const { drop: _drop, ...stale } = held.stale;
  if (held.off?.type === "dropped") return { ...held, off: undefined, stale };
  return held.reading === "" ? held : { ...sourced(held), stale: {} };
}

/** With the words its sources make. */
const sourced = (held: Held): Held => ({
  ...held,
  ...{ template: held.reading.replaceAll("\n", " "), tells: held.pieces, words: undefined },
});

/** The other run into it. */
export function joined(into: Held, held: Held, made: Made): Held {
  const isOfficers = held.words !== undefined || into.words !== undefined;
  return {
    ...into,
    reading: [into.reading, held.reading].filter(Boolean).join("\n"),
    template: joinedWords(into.template, held.template),
    ...{ pieces: [...into.pieces, ...held.pieces], tells: [...into.tells, ...held.tells] },
    ...(isOfficers ? { words: together(into.words, held.words, made) } : {}),
    ...{ accepted: false, stale: { ...held.stale, ...into.stale } },
  };
}

/**
 * A sentence of its own behind a sentence. What was parted in the middle of one begins small or with the
 * comma, and goes on where it was parted.
 */
function joinedWords(before: string, after: string): string {
  if (/^[,;:.)]/u.test(after)) return `${before.trimEnd()}${after}`;
  return /^\p{Ll}/u.test(after) ? `${before.trimEnd()} ${after}` : `${closed(before)} ${after}`;
}

function together(into: Words | undefined, held: Words | undefined, made: Made): Words {
  return {
    ...made,
    figures: { ...held?.figures, ...into?.figures },
    uses: [...(into?.uses ?? []), ...(held?.uses ?? [])],
    brought: [...(into?.brought ?? []), ...(held?.brought ?? [])],
    kept: { ...held?.kept, ...into?.kept },
  };
}

export const kept = (held: Held, edit: Of<"keep">): Held =>
  held.words ? { ...held, words: { ...held.words, kept: { ...held.words.kept, [edit.name]: edit } } } : held;

/** Without the stale edit of the sort that is made anew. */
export function fresh(held: Held, act: "reword" | "drop"): Held {
  const { [act]: _stale, ...stale } = held.stale;
  return { ...held, stale };
}

/** What an edit that does not fit still ends: the one of its sort before it. */
export function superseded(held: Held, edit: Edit): Held {
  if (isWording(edit)) return sourced(held);
  if (edit.act === "accept") return { ...held, accepted: false };
  const isTurned = edit.act === "drop" || edit.act === "restore";
  return isTurned && held.off?.type === "dropped" ? { ...held, off: undefined } : held;
}
