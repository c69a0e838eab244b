import { emptyDraft } from "../core/directives/begun.ts";
import type { Draft, DraftDemand, DraftNode } from "../core/directives/draft.ts";
import { labelAfter, type Period } from "../core/directives/period.ts";
import type { DraftId } from "../core/ids.ts";
import type { CalendarDate, Instant } from "../core/instant.ts";
import type { Roster } from "../core/people/roster.ts";
import { fold } from "../core/registry/spelling.ts";
import type { Proposal, ProposedDemand } from "./proposal.ts";

interface Beginning {
  readonly id: DraftId;
  readonly roster: Roster;
  readonly now: Instant;
}

/** The draft that a proposal is once each of its pieces was accepted or changed. What it lacks stays open. */
export function draftFrom(proposal: Proposal, beginning: Beginning): Draft {
  const empty = emptyDraft(beginning);
  const period = proposal.period?.value;
  const [cutoff] = proposal.cutoffs;
  const outline = proposal.outline.map(({ value }) => value);
  const groups = proposal.addressees.flatMap(({ value }) => value.group ?? []);
  const demands = proposal.demands.map(({ value }, index) => demandFrom(value, index));
  const next = period && nextLabel(period, outline);
  return {
    ...empty,
    document: { ...empty.document, ...documentFrom(proposal, beginning.roster) },
    ...(period ? { period } : {}),
    ...(next ? { nextPeriodLabel: next } : {}),
    ...(cutoff ? { dataCutoff: cutoff.value } : {}),
    estimates:
      cutoff !== undefined && proposal.demands.some(({ value }) => isEarly(value, cutoff.value.date)),
    preamble: proposal.preamble.map(({ value }) => value),
    ...{ groups, outline, demands },
  };
}

function documentFrom(proposal: Proposal, { authority }: Roster): Partial<Draft["document"]> {
  const { kind, number, issueDate, placeName, subject, issuer, signatory, closing } = proposal;
  // Who is only guessed at stays the authority, whose draft this is.
  // Whom only a demand names is bound by it and does not stand under "Kính gửi".
  const listed = proposal.addressees.filter(({ why }) => why !== "in-demand");
  const someOnly = listed.length > 0 && listed.length < proposal.addressees.length;
  const other = issuer && issuer.sure !== "ask" && fold(issuer.value) !== fold(authority.name);
  return {
    ...(kind ? { kind: kind.value } : {}),
    ...(number ? { number: number.value } : {}),
    ...(issueDate ? { issueDate: issueDate.value } : {}),
    ...(placeName ? { placeName: placeName.value } : {}),
    subject: subject?.value ?? "",
    ...(other ? { issuer: issuer.value } : {}),
    ...(someOnly ? { addressees: listed.map(({ value }) => value.words) } : {}),
    ...(signatory ? { signatory: signatory.value } : {}),
    ...(closing ? { closing: closing.value } : {}),
    recipients: proposal.recipients.map(({ value }) => value),
  };
}

function demandFrom({ kind, action, by, recipient, wording }: ProposedDemand, index: number): DraftDemand {
  const groups = by.flatMap(({ group }) => group?.id ?? []);
  return { id: `d${index + 1}`, kind, action, groups, recipient, wording };
}

/** Asked for before the day its figures are as of, or too close behind it: they can only be estimates. */
function isEarly({ deadline }: ProposedDemand, cutoff: CalendarDate): boolean {
  return deadline?.type === "dated" && deadline.statedDate <= cutoff;
}

/** What it plans for, as the outline calls it: "6 tháng cuối năm". */
function nextLabel(period: Period, outline: readonly DraftNode[]): string {
  const label = labelAfter(period);
  const bare = label.replace(/ \d{4}$/u, "");
  const said = outline.flatMap(wordsIn).join("\n");
  return bare !== "năm" && said.includes(bare) && !said.includes(label) ? bare : label;
}

function wordsIn({ title = "", text = "", prompts, children }: DraftNode): readonly string[] {
  return [title, text, ...prompts.map((prompt) => prompt.text), ...children.flatMap(wordsIn)];
}
