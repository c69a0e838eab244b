import { isClosed, type Section } from "../functions/core/directives/directive.ts";
import type { Entries } from "../functions/core/fields/shape.ts";
import { askedOf, fieldsIn } from "../functions/core/obligation/asked.ts";
import type { Deed } from "../functions/core/obligation/ledger.ts";
import type { Obligation } from "../functions/core/obligation/obligation.ts";
import { sentByUnit } from "../functions/core/obligation/paper.ts";
import type { Attachment, Draft } from "../functions/core/obligation/submission.ts";
import { type Outcome, refused } from "../functions/core/problem/outcome.ts";
import type { Refusal } from "../functions/core/problem/refusal.ts";
import type { World } from "../functions/core/world.ts";
import { takeIn } from "../functions/files/intake.ts";
import type { OnObligation, Writing } from "./route.ts";
import { shelfOf } from "./shelf.ts";

/** What people do, as pages and the API both do it. An act names its obligation's state, so that it can refuse. */

export interface DraftPost {
  readonly section: Pick<Section, "id">;
  readonly entries: Entries;
  /** The draft's version that the writer read. */
  readonly over: number;
  /** The revision that had been sent when the writer began: a save older than the last submission is refused. */
  readonly after: number;
  readonly done: boolean;
}

export async function saveDraft(world: World, seen: Writing, post: DraftPost): Promise<Outcome<Draft>> {
  const { directive, obligation, person, now } = seen;
  const refusal = closedTo(seen) ?? overtaken(obligation, post.after);
  if (refusal) return refused(refusal);
  const saved = await world.drafts.save(
    directive.id,
    shelfOf(seen),
    {
      section: post.section.id,
      entries: post.entries,
      version: post.over + 1,
      savedAt: now,
      by: person.id,
      done: post.done,
    },
    post.over,
  );
  if (saved.ok && !obligation.startedAt && person.role !== "officer") await markStarted(world, seen);
  return saved;
}

/** Whether anything can still be written under this obligation, by anybody. */
export function closedTo({ directive, obligation, person, now }: Writing): Refusal | undefined {
  if (isClosed(directive, now) && directive.closesAt) {
    return { type: "directive-closed", closedAt: directive.closesAt };
  }
  if (obligation.waived) return { type: "waived" };
  if (obligation.acceptedAt && obligation.latest) {
    return { type: "already-submitted", receipt: obligation.latest };
  }
  return person.role === "officer" ? sentByUnit(obligation) : undefined;
}

/** A save that set out before the last submission arrives too late to mean anything: the sent text stands. */
function overtaken({ latest }: Obligation, after: number): Refusal | undefined {
  return latest && latest.revision > after ? { type: "already-submitted", receipt: latest } : undefined;
}

/** The first saved word starts the work. Losing this race is no harm: somebody else marked it. */
async function markStarted(world: World, { obligation, now }: Writing): Promise<void> {
  const started = { ...obligation, startedAt: now, version: obligation.version + 1 };
  await world.obligations.change({ obligation: started, deeds: [] });
}

/** Takes one file in, with the draft. */
export async function attach(
  world: World,
  seen: OnObligation,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<Attachment>> {
  const to = { directive: seen.directive.id, obligation: shelfOf(seen), now: seen.now };
  return takeIn(world, to, { id: world.mint.fileId(), name, bytes });
}

export function deed(
  { now, person }: Pick<OnObligation, "now" | "person">,
  act: Deed["act"],
  detail: Deed["detail"],
): Deed {
  return { act, at: now, by: person.id, detail };
}

/** Fields of one section, found by its id among those asked. */
export function sectionAsked({ directive, roster, obligation }: Writing, id: string) {
  const sections = askedOf(directive, roster, obligation);
  const index = sections.findIndex((section) => section.id === id);
  const section = sections[index];
  return section && { section, fields: fieldsIn([section]), index, sections };
}
