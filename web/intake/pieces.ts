import type { DraftNode } from "../../functions/core/directives/draft.ts";
import { type CalendarDate, partsOf } from "../../functions/core/instant.ts";
import { shownAs } from "../../functions/intake/leaf.ts";
import type { Proposal, Read, Sureness } from "../../functions/intake/proposal.ts";
import { pieceAt } from "../../functions/intake/settle.ts";

export type PieceName =
  | "kind"
  | "number"
  | "issueDate"
  | "placeName"
  | "subject"
  | "issuer"
  | "period"
  | "demands"
  | "addressees"
  | "cutoffs"
  | "preamble"
  | "outline"
  | "closing"
  | "signatory";

/** One point of a proposal as the page shows it. */
export interface Piece {
  readonly id: string;
  readonly name: PieceName;
  readonly shown: string;
  readonly lines: readonly number[];
  readonly sure: Sureness;
  /** What else it could mean, in the order of the proposal. */
  readonly others: readonly string[];
  /** Boxes in which it can be changed, with what was read. */
  readonly boxes: Readonly<Record<string, string>>;
  /** Its place in its list. */
  readonly index: number;
}

type Section = "demands" | "document" | "addressees" | "outline" | "around";

/** The points of a proposal by the section of the page that shows them. */
export function piecesOf(proposal: Proposal): Readonly<Record<Section, readonly Piece[]>> {
  const one = <T>(
    name: PieceName,
    read: Read<T> | undefined,
    say: (value: T) => string,
    box = false,
  ): readonly Piece[] =>
    read ? [pieceOf(name, name, 0, read, say, box ? { value: say(read.value) } : {})] : [];
  const many = <T>(name: PieceName, reads: readonly Read<T>[], say: (value: T) => string): readonly Piece[] =>
    reads.map((read, index) => pieceOf(pieceAt(name, index), name, index, read, say, {}));
  const itself = (words: string) => words;
  return {
    demands: proposal.demands.map((read, index) => {
      const { action, recipient, wording, kind } = read.value;
      const boxes = { action, recipient, wording, kind };
      return pieceOf(pieceAt("demands", index), "demands", index, read, (value) => value.action, boxes);
    }),
    document: [
      ...one("kind", proposal.kind, itself, true),
      ...one("number", proposal.number, itself, true),
      ...one("issueDate", proposal.issueDate, dateInDigits, true),
      ...one("placeName", proposal.placeName, itself, true),
      ...one("subject", proposal.subject, itself, true),
      ...one("issuer", proposal.issuer, itself),
      ...one("period", proposal.period, ({ label }) => label),
      ...many("cutoffs", proposal.cutoffs, ({ wording }) => wording),
    ],
    addressees: many("addressees", proposal.addressees, ({ words }) => words),
    outline: many("outline", proposal.outline, titleOf),
    around: [
      ...many("preamble", proposal.preamble, itself),
      ...one("closing", proposal.closing, itself),
      ...one("signatory", proposal.signatory, ({ authority, position, name }) =>
        [...authority, position, name ?? ""].filter(Boolean).join(", "),
      ),
    ],
  };
}

function pieceOf<T>(
  id: string,
  name: PieceName,
  index: number,
  { value, lines, sure, others }: Read<T>,
  say: (value: T) => string,
  boxes: Readonly<Record<string, string>>,
): Piece {
  return { id, name, index, shown: say(value), lines, sure, others: others.map(say), boxes };
}

function dateInDigits(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}/${month}/${year}`;
}

const titleOf = ({ number, title, text, prompts }: DraftNode): string =>
  shownAs({ mark: number, text: title ?? text ?? prompts[0]?.text ?? "" });

export const promptsIn = ({ prompts, children }: DraftNode): number =>
  children.reduce((sum, child) => sum + promptsIn(child), prompts.length);

/** The anchor of a piece, and of a line of the document. */
export const pieceAnchor = (id: string) => `p-${id.replaceAll(".", "_")}`;
export const lineAnchor = (line: number) => `l${line}`;
