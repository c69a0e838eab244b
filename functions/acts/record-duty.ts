import * as v from "valibot";
import type { OutlineNode } from "../core/directives/directive.ts";
import type { DraftNode } from "../core/directives/draft.ts";
import type { Duty } from "../core/duties/duty.ts";
import { readDue } from "../core/duties/written.ts";
import { canonical, sha256 } from "../core/hash.ts";
import { DutyId } from "../core/ids.ts";
import type { World } from "../core/world.ts";
import type { Proposal } from "../intake/proposal.ts";
import type { AuthorityContext } from "./context.ts";
import { type Brought, readDocument, type Unread } from "./read-document.ts";

/** What came of a superior's document: the duty as it was read, for its officer to check, or why not. */
type RecordedDuty =
  | { readonly type: "recorded"; readonly duty: Duty }
  | { readonly type: "unread"; readonly unread: Unread };

/**
 * Records what a superior demands, from its document as a file, from its words as pasted, or from nothing;
 * once for each page that was shown for it, however often its button is pressed.
 */
export async function recordDuty(
  world: World,
  context: AuthorityContext,
  key: string,
  came: Brought | undefined,
): Promise<RecordedDuty> {
  const { person, now, roster } = context;
  const { authority } = roster;
  const id = v.parse(DutyId, `nv-${sha256(canonical([authority.id, key])).slice(0, 16)}`);
  const before = await world.duties.find(authority.id, id);
  if (before) return { type: "recorded", duty: before };
  const read = came && (await readDocument(world, context, came));
  if (read && read.type !== "read") return { type: "unread", unread: read };
  const kept =
    came?.type === "file" && read?.file
      ? { ...read.file, bytes: came.bytes, key: `duties/${world.mint.fileId()}` }
      : undefined;
  if (kept) await world.files.write(kept.key, kept.bytes, kept.type);
  const duty: Duty = {
    ...{ id, authority: authority.id, version: 1, recordedAt: now, recordedBy: person.id },
    ...(read ? fromProposal(read.proposal, context) : empty),
    ...(kept
      ? {
          file: {
            ...{ key: kept.key, name: kept.name, type: kept.type },
            ...{ bytes: kept.bytes.length, hash: sha256(kept.bytes) },
          },
        }
      : {}),
    ...{ follows: false, reminded: [] },
  };
  if (await world.duties.save(duty)) return { type: "recorded", duty };
  return { type: "recorded", duty: (await world.duties.find(authority.id, id)) ?? duty };
}

type Said = Pick<Duty, "document" | "action" | "recipient" | "deadline" | "outline">;

const empty: Said = {
  document: { kind: "Công văn", issuer: "", subject: "" },
  ...{ action: "", recipient: "", outline: [] },
  deadline: { type: "undated", wording: "" },
};

/** Of several demands the report, since that is what a round is held for. */
function fromProposal(proposal: Proposal, { roster }: AuthorityContext): Said {
  const { kind, number, issueDate, issuer, subject, demands, outline } = proposal;
  const said = demands.map(({ value }) => value);
  const demand = said.find((each) => each.kind === "report" && each.deadline) ?? said[0];
  const wording = demand?.wording ?? "";
  const due = readDue(wording, issueDate?.value, roster.authority);
  return {
    document: {
      kind: kind?.value ?? "Công văn",
      ...(number ? { number: number.value } : {}),
      ...(issueDate ? { issueDate: issueDate.value } : {}),
      ...{ issuer: issuer?.value ?? "", subject: subject?.value ?? "" },
    },
    action: demand?.action ?? "",
    recipient: demand?.recipient ?? "",
    deadline: due.ok ? due.deadline : { type: "undated", wording },
    outline: outline.map(({ value }) => nodeOf(value)),
  };
}

/** What a superior asks is its own words here, not a form to be filled in. */
function nodeOf({ id, number, title, text, prompts, children }: DraftNode): OutlineNode {
  const said = [text, ...prompts.map((prompt) => prompt.text)].filter((each) => each && each !== title);
  return {
    ...{ id, number, children: children.map(nodeOf) },
    ...(title ? { title } : {}),
    ...(said.length > 0 ? { text: said.join("\n") } : {}),
  };
}
