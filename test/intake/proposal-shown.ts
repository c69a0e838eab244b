import type { DraftNode } from "../../functions/core/directives/draft.ts";
import type { Addressed, Proposal, ProposedDemand, Read } from "../../functions/intake/proposal.ts";

/** A proposal for the eye: each piece on a line, "?" before what asks, "~" before what is likely. */
export function proposalShown(proposal: Proposal): string {
  const { kind, number, placeName, issueDate, subject, issuer, superior, period } = proposal;
  return [
    one("kind", kind),
    one("number", number),
    one("place", placeName),
    one("date", issueDate),
    one("subject", subject),
    one("issuer", issuer),
    one("superior", superior),
    one("period", period, ({ type, year, label }) => `${type} ${year}: ${label}`),
    ...proposal.addressees.map((read) => one("to", read, addressed)),
    ...proposal.bases.map((read) =>
      one("cites", read, (each) =>
        [each.kind, each.number, each.date, each.issuer, each.subject].join(" | "),
      ),
    ),
    ...proposal.preamble.map((read) => one("leads in", read, (text) => text.slice(0, 60))),
    ...proposal.cutoffs.map((read) => one("as of", read, ({ date }) => date)),
    ...proposal.outline.flatMap(({ value }) => nodeShown(value, proposal, 0)),
    ...proposal.demands.map((read) => one("demand", read, demandShown)),
    one("chaser", proposal.chaser),
    one("closing", proposal.closing, (text) => text.slice(0, 60)),
    ...proposal.recipients.map((read) => one("copy", read)),
    one("signs", proposal.signatory, ({ authority, position, name = "" }) =>
      [...authority, position, name].join(" / "),
    ),
    ...proposal.left.map(({ text }) => `left: ${text}`),
    "",
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}

const mark = { certain: " ", likely: "~", ask: "?" } as const;

function one<T>(
  name: string,
  read: { value: T; sure: Read<T>["sure"]; lines: number[]; others: T[] } | undefined,
  said: (value: T) => string = (value) => String(value),
): string | undefined {
  if (!read) return undefined;
  const others = read.others.length > 0 ? ` (or: ${read.others.map(said).join(" / ")})` : "";
  return `${mark[read.sure]} ${name}: ${said(read.value)}${others} [${read.lines.join(",")}]`;
}

function addressed({ words, group }: Addressed): string {
  if (!group) return `${words} → ?`;
  const { takes } = group;
  return `${group.id} ${words} → ${takes.type === "kinds" ? takes.kinds.join(",") : takes.type}`;
}

function demandShown({ kind, action, by, recipient, wording, deadline }: ProposedDemand): string {
  const whom = by.map(({ group, words }) => group?.id ?? words).join(",");
  const due = deadline?.type === "dated" ? deadline.dueBefore : (deadline?.type ?? "?");
  const again = deadline?.type === "dated" && deadline.recurs ? `, every ${deadline.recurs.every}` : "";
  return [kind, action, whom, recipient, wording, due + again].join(" | ");
}

function nodeShown(node: DraftNode, { placed }: Proposal, depth: number): readonly string[] {
  const { number, title, text, prompts, targets, children } = node;
  const indent = "  ".repeat(depth + 1);
  return [
    `${indent}${[number, title ? `# ${title}` : "", text ? text.slice(0, 70) : ""].filter(Boolean).join(" ")}`,
    ...targets.map(({ label, unit }) => `${indent}  target: ${label} (${unit})`),
    ...prompts.map((prompt) => {
      const asks = prompt.asks.map(
        ({ question, groups }) => question + (groups ? `@${groups.join("+")}` : ""),
      );
      const more = [
        ...prompt.movements.map(({ name }) => name),
        ...prompt.titles,
        ...prompt.periods,
        ...(prompt.optional ? ["(nếu có)"] : []),
      ];
      const sure = placed[prompt.id]?.sure ?? "ask";
      return `${indent}${mark[sure]} ${prompt.text.slice(0, 60)} ← ${asks.join(", ")}${more.length > 0 ? ` {${more.join("; ")}}` : ""}`;
    }),
    ...children.flatMap((child) => nodeShown(child, { placed } as Proposal, depth + 1)),
  ];
}
