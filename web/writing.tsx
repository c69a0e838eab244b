import type { Context } from "hono";
import { draftPlaceOf } from "../functions/acts/draft-place.ts";
import type { DraftPost } from "../functions/acts/save-draft.ts";
import type { Section } from "../functions/core/directives/directive.ts";
import type { Field } from "../functions/core/kinds/field.ts";
import type { Entries } from "../functions/core/kinds/shape.ts";
import { entriesPosted, readAsked } from "../functions/core/obligation/entries.ts";
import { pageSavesIn } from "../functions/core/obligation/page-saves.ts";
import type { Draft } from "../functions/core/obligation/submission.ts";
import type { Outcome, Problem } from "../functions/core/problem/outcome.ts";
import type { Refusal } from "../functions/core/problem/refusal.ts";
import { entriesRead, taken } from "../functions/core/text/entries.ts";
import type { World } from "../functions/core/world.ts";
import { formIn } from "./form.ts";
import { lastPeriodOf, withBase } from "./last-period.ts";
import { ConflictPage, chosenWords } from "./pages/conflict.tsx";
import { SectionPage } from "./pages/section.tsx";
import { refuse, unreadable } from "./refuse.tsx";
import type { Writing } from "./route.ts";
import { show } from "./show.ts";
import { savedMoment } from "./ui/moment.ts";
import type { Among } from "./ui/other-ways.tsx";
import { entryId } from "./ui/problems.tsx";
import { withAnswer } from "./ui/questions.tsx";

/** A section that somebody writes: the clerk's, or that of the colleague who was asked to write it. */
export interface OpenSection {
  readonly context: Writing;
  readonly section: Section;
  readonly fields: readonly Field[];
  /** Where its form posts. */
  readonly here: string;
  /** Where the section stands among others, for whoever has the others too. */
  readonly among?: Omit<Among, "lend"> | undefined;
  /** Whether it may be lent, asked anew whenever the page is shown. */
  readonly lend?: () => Promise<Among["lend"]>;
  /** Where "save and go on" leads, and "save and leave". */
  readonly onward: string;
  readonly exit: string;
  readonly save: (post: DraftPost) => Promise<Outcome<Draft>>;
}

export async function showSection(c: Context, world: World, open: OpenSection) {
  const draft = await draftOf(world, open);
  return page(c, world, open, {
    draft,
    entries: draft?.entries ?? {},
    problems: [],
    finished: !open.among && c.req.query("xong") !== undefined,
    added: rowsAdded(c.req.query("them")),
  });
}

async function draftOf(world: World, { context, section }: OpenSection): Promise<Draft | undefined> {
  const drafts = await world.drafts.of(context.directive.id, draftPlaceOf(context));
  return drafts.find((each) => each.section === section.id);
}

/** Saves whatever was typed, then judges it: words that cannot be read are kept too. */
export async function saveSection(c: Context, world: World, open: OpenSection) {
  const { context, section, fields, here } = open;
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const posted = form._choose ? chosenWords(form) : form;
  const { entries: typed, dropped, tooLong } = entriesPosted(fields, posted);
  if (tooLong.length > 0) {
    const draft = await draftOf(world, open);
    return page(c, world, open, { draft, entries: typed, problems: tooLong, unsaved: true }, 422);
  }
  const chosen = typeof form._take === "string" ? taken(typed, (entry) => entry === form._take) : typed;
  const answered = withAnswer(chosen, form._answer);
  const entries = await withLastPeriod(world, context, fields, answered, form._copy);
  const { problems } = readAsked([section], entries);
  const wantsOn = form._next === "go";
  const post: DraftPost = {
    section,
    entries,
    over: versionIn(form._version),
    after: versionIn(form._after),
    done: wantsOn && problems.length === 0,
    own: pageSavesIn(form._own),
    asTyped: !CHANGING.some((name) => name in form),
  };
  const saved = await open.save(post);
  if (!saved.ok) return refuseSave(c, open, post, saved.refusal);
  const mangled = entriesRead(entries).some(({ offer }) => offer);
  if (form._next === "auto") {
    const { words } = context.frame;
    const { version, savedAt } = saved.value;
    const said = words.saved(savedMoment(savedAt, context.now, words.day));
    return c.json({ version, saved: mangled ? `${said}; ${words.text.look}` : said });
  }
  if (typeof form._take === "string") return c.redirect(`${here}#${entryId(form._take)}`, 303);
  if (typeof form._add === "string") {
    const [field] = form._add.split(".");
    return c.redirect(`${here}?them=${encodeURIComponent(form._add)}#f-${field}_last`, 303);
  }
  if ((wantsOn && problems.length > 0) || dropped > 0) {
    return page(c, world, open, { draft: saved.value, entries, problems, dropped }, 422);
  }
  // Shown once where it was typed; whoever goes on from there has seen it, and is asked again before sending.
  if (wantsOn && mangled && form._looked !== "1") {
    return page(c, world, open, { draft: saved.value, entries, problems: [] });
  }
  if (typeof form._answer === "string") {
    return c.redirect(`${here}#${entryId(form._answer.split(".")[0] ?? "")}`, 303);
  }
  if (typeof form._copy === "string") return c.redirect(`${here}#f-${form._copy}`, 303);
  return c.redirect(form._next === "exit" ? open.exit : wantsOn ? open.onward : here, 303);
}

/** Posted by the buttons that put in other words than the page's boxes hold. */
const CHANGING = ["_choose", "_take", "_answer", "_copy"];

interface Shown {
  readonly draft: Draft | undefined;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly dropped?: number;
  /** Nothing of it is on the server. */
  readonly unsaved?: boolean;
  readonly finished?: boolean;
  readonly added?: { readonly field: string; readonly rows: number } | undefined;
}

async function page(c: Context, world: World, open: OpenSection, shown: Shown, status: 200 | 422 = 200) {
  const { context, section, here } = open;
  const [last, lend] = await Promise.all([lastPeriodOf(world, context), open.lend?.()]);
  const among = open.among && { ...open.among, lend };
  const reads = entriesRead(shown.entries);
  return show(c, <SectionPage {...context} {...{ section, here, among, last, reads }} {...shown} />, status);
}

async function withLastPeriod(
  world: World,
  context: Writing,
  fields: readonly Field[],
  typed: Entries,
  copied: unknown,
): Promise<Entries> {
  const field = fields.find(({ id }) => id === copied);
  const base = field && (await lastPeriodOf(world, context))?.entries.get(field.id);
  return field && base ? withBase(field, typed, base) : typed;
}

function refuseSave(c: Context, { context, section, here }: OpenSection, post: DraftPost, refusal: Refusal) {
  if (refusal.type !== "stale-draft") return refuse(c, context.frame, refusal);
  const { saved, version } = refusal;
  c.header("x-conflict", "1");
  const both = { section, mine: post.entries, saved, version, own: post.own ?? [] };
  return show(c, <ConflictPage {...context} here={here} {...both} />, 409);
}

function rowsAdded(asked: string | undefined): { field: string; rows: number } | undefined {
  const [field, rows] = asked?.split(".") ?? [];
  return field && Number(rows) > 0 ? { field, rows: Math.min(Number(rows), 500) } : undefined;
}

const versionIn = (posted: unknown) => {
  const version = Number(posted ?? 0);
  return Number.isInteger(version) && version >= 0 ? version : 0;
};
