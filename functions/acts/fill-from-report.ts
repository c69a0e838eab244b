import type { Section } from "../core/directives/directive.ts";
import { canonical, sha256 } from "../core/hash.ts";
import { askedOf, fieldsIn } from "../core/obligation/asked.ts";
import { entriesOf, isEntryOf } from "../core/obligation/entries.ts";
import type { Attachment, Draft } from "../core/obligation/submission.ts";
import type { Refusal } from "../core/problem/refusal.ts";
import type { Upward } from "../core/report/upward.ts";
import type { World } from "../core/world.ts";
import { attachFile } from "./attach-file.ts";
import { closedTo } from "./closed-to.ts";
import type { ReportContext } from "./context.ts";
import { draftPlaceOf } from "./draft-place.ts";
import { type Finished, upwardFrom } from "./finished-report.ts";
import { saveDraft } from "./save-draft.ts";

export type Filled =
  | { readonly type: "filled" }
  /** Somebody wrote there already; nothing was changed. */
  | { readonly type: "typed"; readonly sections: readonly Section[] }
  | { readonly type: "refused"; readonly refusal: Refusal };

/**
 * Writes the draft from the report and attaches the report itself. What was typed is replaced only when
 * `over` says so, and then only the answers that the report has. Pressed again it changes nothing that
 * already stands there.
 */
export async function fillFromReport(
  world: World,
  context: ReportContext,
  finished: Finished,
  over: boolean,
): Promise<Filled> {
  const refusal = closedTo(context);
  if (refusal) return { type: "refused", refusal };
  const [{ entries }, drafts] = await Promise.all([
    upwardFrom(world, context, finished),
    world.drafts.of(context.directive.id, draftPlaceOf(context)),
  ]);
  const changes = changesIn(askedOf(context.directive, context.roster, context.obligation), drafts, entries);
  const typed = changes.filter(({ draft }) => draft !== undefined && isTyped(draft));
  if (typed.length > 0 && !over) return { type: "typed", sections: typed.map(({ section }) => section) };

  const attached = await attachReport(world, context, finished);
  if (attached) return { type: "refused", refusal: attached };
  for (const { section, draft, merged } of changes) {
    const after = context.obligation.latest?.revision ?? 0;
    const post = { section, entries: merged, over: draft?.version ?? 0, after, done: false };
    const saved = await saveDraft(world, context, post);
    if (!saved.ok) return { type: "refused", refusal: saved.refusal };
  }
  return { type: "filled" };
}

/** The sections that would read otherwise than they do, with the words they would hold. */
function changesIn(sections: readonly Section[], drafts: readonly Draft[], entries: Upward["entries"]) {
  return sections.flatMap((section) => {
    const draft = drafts.find((each) => each.section === section.id);
    const answered = fieldsIn([section]).filter((field) => Object.keys(entriesOf(field, entries)).length > 0);
    const own = Object.assign({}, ...answered.map((field) => entriesOf(field, entries)));
    const kept = Object.entries(draft?.entries ?? {}).filter(
      ([name]) => !answered.some((field) => isEntryOf(field, name)),
    );
    const merged = { ...Object.fromEntries(kept), ...own };
    return answered.length === 0 || canonical(merged) === canonical(draft?.entries ?? {})
      ? []
      : [{ section, draft, merged }];
  });
}

function isTyped({ entries }: Draft): boolean {
  return Object.values(entries).some((words) => words.trim() !== "");
}

/**
 * The signed paper once there is one, else the edition's own; not a second time when it is attached already.
 */
async function attachReport(
  world: World,
  context: ReportContext,
  { edition }: Finished,
): Promise<Refusal | undefined> {
  const { key } = edition.signed ?? edition.pdf;
  const bytes = await world.files.read(key);
  const known: readonly Attachment[] = await world.files.of(context.directive.id, draftPlaceOf(context));
  if (known.some(({ hash }) => hash === sha256(bytes))) return undefined;
  const name = `bao-cao-${edition.directive}-ban-${edition.number}${edition.signed ? ".da-ky" : ""}.pdf`;
  const kept = await attachFile(world, context, { name, bytes });
  return kept.ok ? undefined : kept.refusal;
}
