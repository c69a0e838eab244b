import { DemandKind } from "../core/directives/directive.ts";
import { dateFrom } from "../core/text/date-read.ts";
import { textRead } from "../core/text/door.ts";
import type { Proposal, ProposedDemand, Sureness } from "./proposal.ts";

/** What a person says of one piece: kept, left out, or another of the readings; and words in its place. */
export interface Answer {
  readonly take: string | undefined;
  readonly words: Readonly<Record<string, string>>;
}

export interface Settled {
  readonly proposal: Proposal;
  /** Pieces that were asked about and got no answer, or one that cannot be read. */
  readonly open: readonly string[];
}

/** A reading as a proposal holds it. */
interface Piece<T> {
  readonly value: T;
  lines: number[];
  readonly sure: Sureness;
  readonly why: string;
  others: T[];
}

/** What a piece of a list is called; its number stands behind the list's name. */
export const pieceAt = (list: string, index: number) => `${list}.${index + 1}`;

/**
 * The proposal with every answer put in its place. What is asked must be answered; the rest stands as read.
 */
export function settled(proposal: Proposal, answerTo: (piece: string) => Answer): Settled {
  const open: string[] = [];

  const one = <T>(piece: string, read: Piece<T> | undefined, change?: Change<T>): Piece<T> | undefined => {
    if (read === undefined) return undefined;
    const { take, words } = answerTo(piece);
    if (take === undefined && read.sure === "ask") open.push(piece);
    if (take === undefined || take === "out") return undefined;
    const other = /^other\.(\d+)$/.exec(take)?.[1];
    const value = other === undefined ? read.value : (read.others[Number(other) - 1] ?? read.value);
    const changed = other === undefined && change ? change(value, cleaned(words)) : value;
    if (changed === undefined) open.push(piece);
    return { ...read, value: changed ?? value, sure: "certain", others: [] };
  };
  const many = <T>(name: string, reads: readonly Piece<T>[], change?: Change<T>): Piece<T>[] =>
    reads.flatMap((read, index) => one(pieceAt(name, index), read, change) ?? []);
  const words: Change<string> = (value, { value: typed = value }) => (typed === "" ? undefined : typed);

  const addressees = many("addressees", proposal.addressees);
  const groups = new Set(addressees.flatMap(({ value }) => value.group?.id ?? []));
  const demands = many("demands", proposal.demands, demandOf).map((read) => ({
    ...read,
    value: {
      ...read.value,
      by: read.value.by.filter(({ group }) => group === undefined || groups.has(group.id)),
    },
  }));
  const kept = {
    ...proposal,
    ...{ addressees, demands },
    kind: one("kind", proposal.kind, words),
    number: one("number", proposal.number, words),
    issueDate: one("issueDate", proposal.issueDate, (value, { value: typed }) =>
      typed === undefined ? value : dateFrom(typed),
    ),
    placeName: one("placeName", proposal.placeName, words),
    subject: one("subject", proposal.subject, words),
    issuer: one("issuer", proposal.issuer),
    period: one("period", proposal.period),
    cutoffs: many("cutoffs", proposal.cutoffs),
    preamble: many("preamble", proposal.preamble),
    outline: many("outline", proposal.outline),
    closing: one("closing", proposal.closing),
    signatory: one("signatory", proposal.signatory),
  };
  return { proposal: kept, open };
}

/** The value with what was typed over it; undefined where that cannot be read. */
type Change<T> = (value: T, words: Readonly<Record<string, string>>) => T | undefined;

const cleaned = (words: Answer["words"]) =>
  Object.fromEntries(Object.entries(words).map(([name, typed]) => [name, textRead(typed).trim()]));

const demandOf: Change<ProposedDemand> = (value, { action, recipient, wording, kind }) => ({
  ...value,
  action: action || value.action,
  recipient: recipient ?? value.recipient,
  wording: wording ?? value.wording,
  kind: DemandKind.options.find((each) => each === kind) ?? value.kind,
});
