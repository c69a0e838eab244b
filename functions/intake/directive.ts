import * as v from "valibot";
import type { Calendar } from "../core/calendar/calendar.ts";
import type { DraftNode } from "../core/directives/draft.ts";
import type { Roster } from "../core/people/roster.ts";
import { addresseesIn } from "./addressees.ts";
import { chaserIn } from "./chaser.ts";
import { citationsIn } from "./citations.ts";
import { cutoffsIn } from "./cutoffs.ts";
import { demandsIn, withoutDay } from "./demands.ts";
import { issuerFrom, periodFrom, subjectFrom } from "./inferred.ts";
import { type Branch, type Leaf, shownAs } from "./leaf.ts";
import { askedByDemand, outlineOf } from "./outline.ts";
import { leafOf, type Parts, paragraphsOf, partsOf } from "./parts.ts";
import { type Addressed, Proposal, type ProposedDemand, type Read } from "./proposal.ts";
import { linesOf, reading } from "./reading.ts";
import { purposeOf } from "./roles.ts";

export interface Given {
  readonly calendar: Calendar;
  /** Whose units the words of address mean; without one names of units are asked about. */
  readonly roster?: Roster;
  /** When offices close, for "hết giờ làm việc". */
  readonly officeCloses?: string;
}

/** Reads an opened document as a directive. What it lacks is absent; what nothing claims is in `left`. */
export function readDirective(leaves: readonly Leaf[], given: Given): Proposal {
  const parts = partsOf(leaves);
  const paragraphs = paragraphsOf(parts);
  const listed = addresseesIn(parts.addressees, given.roster);
  const asking = {
    ...{ ...given, roster: given.roster, addressees: listed },
    issueDate: parts.head.issueDate?.value,
  };
  const said = demandsIn(paragraphs, asking);
  const top = topOf(parts, leaves, said, given.roster);
  const addressees = [...listed, ...furtherIn(said, listed)];
  const chaser = chaserIn(paragraphs);
  const groups = addressees.flatMap(({ value }) => value.group ?? []);
  const purpose = purposeOf(top.subject?.value ?? "", parts.preamble.at(-1)?.text ?? "");
  const spoken = new Set([...said, ...(chaser ? [chaser] : [])].flatMap(({ lines }) => lines));
  const printed = outlineOf(parts.body, { groups, purpose, spoken });
  const silent = purpose === "asks" && !printed.nodes.some(({ node }) => asks(node));
  const outline = silent ? askedByDemand(printed, said, top.subject?.value ?? "", groups) : printed;
  const nodes = outline.nodes.map(({ node }) => node);
  const demands = said.length > 0 || !nodes.some(asks) ? said : [withoutDay({ ...asking, addressees })];
  const { closing, signatory, recipients } = parts.foot;
  const single = { ...top, chaser, closing, signatory };
  const cited = citationsIn([...parts.preamble, ...parts.body.flatMap(leavesUnder)]);
  const read = {
    ...{ addressees, demands, recipients },
    outline: outline.nodes.map(({ node, lines }) => reading(node, lines, "certain", "outline")),
    bases: cited.filter(({ value }) => value.number === undefined || value.number !== top.number?.value),
    preamble: parts.preamble.map(({ text, line }) => reading(text, [line], "certain", "before-outline")),
    cutoffs: cutoffsIn(leaves),
    movements: movementsIn(nodes, leaves),
  };
  const claimed = [...Object.values(single), ...Object.values(read).flat()];
  const lines = new Set([...claimed.flatMap((each) => each?.lines ?? []), ...parts.formal]);
  return v.parse(Proposal, {
    ...{ shown: leaves.map(shownAs), ...single, ...read, placed: outline.placed },
    left: leaves
      .filter(({ line }) => !lines.has(line))
      .map((leaf) => ({ lines: [leaf.line], text: shownAs(leaf) })),
  });
}

/** What stands in the head, or is told by the text where the head is lost. */
function topOf(
  { head, addressees, preamble, body }: Parts,
  leaves: readonly Leaf[],
  said: readonly Read<ProposedDemand>[],
  roster: Roster | undefined,
) {
  const { formal: _, ...named } = head;
  const year = Number(head.issueDate?.value.slice(0, 4) ?? yearIn(leaves));
  const demandedAt = new Set(said.flatMap(({ lines }) => lines));
  const demanding = leaves.filter(({ line }) => demandedAt.has(line));
  const texts = { subject: head.subject, preamble, headings: titlesIn(body), demanding };
  const period = periodFrom(texts, said, year);
  const letter =
    addressees.length > 0
      ? reading("Công văn", linesOf(addressees.slice(0, 1)), "likely", "salutation")
      : undefined;
  return {
    ...named,
    ...{ kind: head.kind ?? letter, period },
    subject: subjectFrom(head, preamble, period?.value),
    issuer: issuerFrom(head, preamble, leaves, roster),
  };
}

/** The latest year that the text writes, for one that bears no date of its own. */
function yearIn(leaves: readonly Leaf[]): number {
  const years = leaves.flatMap(({ text }) => [...text.matchAll(/(?<=năm |\/)20\d{2}(?!\d)/gu)].map(Number));
  return years.reduce((latest, year) => Math.max(latest, year), 0);
}

/** Groups that only a demand names, behind those of "Kính gửi". */
function furtherIn(
  said: readonly Read<ProposedDemand>[],
  listed: readonly Read<Addressed>[],
): readonly Read<Addressed>[] {
  const known = new Set(listed.map(({ value }) => value.words));
  return said.flatMap(({ value, lines }) =>
    value.by.flatMap((by) => {
      if (known.has(by.words)) return [];
      known.add(by.words);
      return [reading(by, lines, by.group ? "likely" : "ask", "in-demand")];
    }),
  );
}

const asks = ({ prompts, children }: DraftNode): boolean => prompts.length > 0 || children.some(asks);

function titlesIn(body: readonly Branch[]): readonly Leaf[] {
  return body.flatMap((branch) => [...(branch.titled ? [leafOf(branch)] : []), ...titlesIn(branch.children)]);
}

function leavesUnder(branch: Branch): readonly Leaf[] {
  return branch.table ?? [leafOf(branch), ...branch.children.flatMap(leavesUnder)];
}

/** Every movement that the outline names, each once, where it names it. */
function movementsIn(nodes: readonly DraftNode[], leaves: readonly Leaf[]): readonly Read<string>[] {
  return [...new Set(nodes.flatMap(namesIn))].map((name) => {
    const lines = leaves.filter(({ text }) => text.includes(name)).map(({ line }) => line);
    return reading(name, lines, "certain", "named");
  });
}

function namesIn({ prompts, children }: DraftNode): readonly string[] {
  return [
    ...prompts.flatMap(({ movements }) => movements.map(({ name }) => name)),
    ...children.flatMap(namesIn),
  ];
}
