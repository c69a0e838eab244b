import type { Draft } from "../core/directives/draft.ts";
import { calendarFor } from "../core/ladder/rules.ts";
import type { FileRefusal } from "../core/problem/refusal.ts";
import type { World } from "../core/world.ts";
import { judgeFile } from "../files/judge.ts";
import { readDirective } from "../intake/directive.ts";
import { draftFrom } from "../intake/draft-from.ts";
import type { Leaf, Opened, OpeningNote } from "../intake/leaf.ts";
import { openDocument, openText } from "../intake/open.ts";
import type { Proposal } from "../intake/proposal.ts";
import type { AuthorityContext } from "./context.ts";
import { beginDraft } from "./draft-directive.ts";

/** An office's own document as a person hands it in. */
export type Brought =
  | { readonly type: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly type: "text"; readonly text: string };

/** Why there is nothing to read. */
export type Unread =
  | { readonly type: "not-text"; readonly opened: Exclude<Opened, { readonly type: "document" }> }
  | { readonly type: "refused"; readonly reason: FileRefusal };

type DocumentRead =
  | {
      readonly type: "read";
      readonly leaves: readonly Leaf[];
      readonly notes: readonly OpeningNote[];
      readonly proposal: Proposal;
      /** Of a file: what it is by its content, which alone is believed, and its name without what hides. */
      readonly file?: { readonly name: string; readonly type: string };
    }
  | Unread;

/** Looks into a file as into any upload, and reads it as a directive. Nothing is kept of it. */
export async function readDocument(
  world: Pick<World, "scan">,
  context: Pick<AuthorityContext, "roster">,
  brought: Brought,
): Promise<DocumentRead> {
  if (brought.type === "text") return readAs(openText(brought.text), context);
  const judged = await judgeFile(brought.name, brought.bytes, 0);
  // Of which kind it is the reader says itself, and more exactly.
  if (!judged.ok && judged.reason !== "type") return { type: "refused", reason: judged.reason };
  const scan = await world.scan?.(brought.bytes);
  if (scan === "infected") return { type: "refused", reason: "virus" };
  const { name, type } = judged.ok ? judged : { name: brought.name, type: "application/octet-stream" };
  const read = readAs(await openDocument(brought.bytes), context);
  return read.type === "read" ? { ...read, file: { name, type } } : read;
}

function readAs(opened: Opened, context: Pick<AuthorityContext, "roster">): DocumentRead {
  if (opened.type !== "document") return { type: "not-text", opened };
  const { leaves, notes } = opened;
  return { type: "read", leaves, notes, proposal: proposalOf(leaves, context) };
}

/** What the paragraphs of a document come to, for this authority's units and calendar. */
export function proposalOf(leaves: readonly Leaf[], { roster }: Pick<AuthorityContext, "roster">): Proposal {
  return readDirective(leaves, { calendar: calendarFor(roster.authority), roster });
}

/** The draft that an answered proposal is; once for each page, however often its button is pressed. */
export async function draftOfDocument(
  world: Pick<World, "directiveDrafts">,
  context: AuthorityContext,
  key: string,
  proposal: Proposal,
): Promise<Draft> {
  return beginDraft(world, context, key, (beginning) => draftFrom(proposal, beginning));
}
