import type { Section } from "../core/directives/directive.ts";
import { canonical, sha256 } from "../core/hash.ts";
import type { Entries } from "../core/kinds/shape.ts";
import { askedOf } from "../core/obligation/asked.ts";
import { readAsked } from "../core/obligation/entries.ts";
import type { Draft } from "../core/obligation/submission.ts";
import { entriesRead } from "../core/text/entries.ts";
import type { World } from "../core/world.ts";
import type { ReportContext } from "./context.ts";
import { arrivalStated, draftPlaceOf } from "./draft-place.ts";

export type GatheredDraft = Awaited<ReturnType<typeof gatherDraft>>;

/** What is ready to be sent: the words of all drafts, their readings and the files. */
export async function gatherDraft(world: World, context: ReportContext) {
  const { directive, roster, obligation, person } = context;
  const place = draftPlaceOf(context);
  const sections = askedOf(directive, roster, obligation);
  const [drafts, attachments] = await Promise.all([
    world.drafts.of(directive.id, place),
    world.files.of(directive.id, place),
  ]);
  const entries = entriesIn(sections, drafts);
  const arrival = person.role === "officer" ? arrivalStated(drafts) : undefined;
  const files = attachments.map(({ hash }) => hash);
  const digest = sha256(canonical({ entries, attachments: files, arrival }));
  const reads = entriesRead(entries);
  return { sections, drafts, attachments, entries, reads, arrival, digest, ...readAsked(sections, entries) };
}

/** All drafts as one body of words: what a submission is made of. */
export function entriesIn(sections: readonly Section[], drafts: readonly Draft[]): Entries {
  const asked = drafts.filter(({ section }) => sections.some(({ id }) => id === section));
  return Object.assign({}, ...asked.map(({ entries }) => entries));
}
