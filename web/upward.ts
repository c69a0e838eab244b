import * as v from "valibot";
import { attachFile } from "../functions/acts/attach-file.ts";
import { closedTo } from "../functions/acts/closed-to.ts";
import { draftPlaceOf } from "../functions/acts/draft-place.ts";
import { saveDraft } from "../functions/acts/save-draft.ts";
import type { Directive, Section } from "../functions/core/directives/directive.ts";
import { canonical, sha256 } from "../functions/core/hash.ts";
import { askedOf, fieldsIn } from "../functions/core/obligation/asked.ts";
import { entriesOf, isEntryOf } from "../functions/core/obligation/entries.ts";
import type { Attachment, Draft } from "../functions/core/obligation/submission.ts";
import { type Roster, unitIn } from "../functions/core/people/roster.ts";
import type { Refusal } from "../functions/core/problem/refusal.ts";
import { Settled } from "../functions/core/report/settled.ts";
import { entriesUpward, type Upward } from "../functions/core/report/upward.ts";
import { type Edition, isHeld, stateOf } from "../functions/core/round/edition.ts";
import type { World } from "../functions/core/world.ts";
import type { OnObligation } from "./route.ts";

/** The report that the unit made as an authority of its own, for the same period. */
export interface Finished {
  readonly directive: Directive;
  readonly roster: Roster;
  readonly edition: Edition;
}

type Seen = Pick<OnObligation, "directive" | "roster" | "obligation">;

/**
 * The issued edition, or while there is none the newest without a breach, of the unit's own round of this period.
 * Undefined for a bloc's report, for what is no report, and for a unit that is no authority here.
 */
export async function finishedReport(world: World, seen: Seen): Promise<Finished | undefined> {
  const { directive, roster, obligation } = seen;
  const { party } = obligation;
  const authority = party.type === "unit" ? unitIn(roster, party.unit)?.authority : undefined;
  const isReport = directive.demands.some(({ id, kind }) => id === obligation.demand && kind === "report");
  if (!authority || !isReport) return undefined;
  const own = (await world.directives.all())
    .filter((each) => each.authority === authority && isSamePeriod(each, directive))
    .sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
  for (const each of own) {
    const edition = toSend(await world.editions.all(each.id));
    const under = edition && (await world.rosters.find(each.roster));
    if (edition && under) return { directive: each, roster: under, edition };
  }
  return undefined;
}

/** What was only played through beforehand is no report of anything. */
function isSamePeriod(own: Directive, { period, rehearsal }: Directive): boolean {
  const same = own.period.type === period.type && own.period.year === period.year;
  return same && (own.rehearsal ?? false) === (rehearsal ?? false);
}

function toSend(all: readonly Edition[]): Edition | undefined {
  const newest = [...all].sort((a, b) => b.number - a.number);
  return (
    newest.find((edition) => stateOf(edition, all) === "issued") ?? newest.find((edition) => !isHeld(edition))
  );
}

/** The superior's form as that report answers it. */
export async function upwardFrom(world: World, seen: Seen, finished: Finished): Promise<Upward> {
  const bytes = await world.files.read(finished.edition.report.key);
  const settled = v.parse(Settled, JSON.parse(new TextDecoder().decode(bytes)));
  return entriesUpward(settled, finished, fieldsIn(askedOf(seen.directive, seen.roster, seen.obligation)));
}

export type Filled =
  | { readonly type: "filled" }
  /** Somebody wrote there already; nothing was changed. */
  | { readonly type: "typed"; readonly sections: readonly Section[] }
  | { readonly type: "refused"; readonly refusal: Refusal };

/**
 * Writes the draft from the report and attaches the report itself. What was typed is replaced only when `over` says so,
 * and then only the answers that the report has. Pressed again it changes nothing that already stands there.
 */
export async function fillFromReport(
  world: World,
  seen: OnObligation,
  finished: Finished,
  over: boolean,
): Promise<Filled> {
  const refusal = closedTo(seen);
  if (refusal) return { type: "refused", refusal };
  const [{ entries }, drafts] = await Promise.all([
    upwardFrom(world, seen, finished),
    world.drafts.of(seen.directive.id, draftPlaceOf(seen)),
  ]);
  const changes = changesIn(askedOf(seen.directive, seen.roster, seen.obligation), drafts, entries);
  const typed = changes.filter(({ draft }) => draft !== undefined && isTyped(draft));
  if (typed.length > 0 && !over) return { type: "typed", sections: typed.map(({ section }) => section) };

  const attached = await attachReport(world, seen, finished);
  if (attached) return { type: "refused", refusal: attached };
  for (const { section, draft, merged } of changes) {
    const after = seen.obligation.latest?.revision ?? 0;
    const post = { section, entries: merged, over: draft?.version ?? 0, after, done: false };
    const saved = await saveDraft(world, seen, post);
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

/** The signed paper once there is one, else the edition's own; not a second time when it is attached already. */
async function attachReport(
  world: World,
  seen: OnObligation,
  { edition }: Finished,
): Promise<Refusal | undefined> {
  const { key } = edition.signed ?? edition.pdf;
  const bytes = await world.files.read(key);
  const known: readonly Attachment[] = await world.files.of(seen.directive.id, draftPlaceOf(seen));
  if (known.some(({ hash }) => hash === sha256(bytes))) return undefined;
  const name = `bao-cao-${edition.directive}-ban-${edition.number}${edition.signed ? ".da-ky" : ""}.pdf`;
  const kept = await attachFile(world, seen, { name, bytes });
  return kept.ok ? undefined : kept.refusal;
}
