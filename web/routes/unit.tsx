import type { Context } from "hono";
import { may } from "../../functions/core/access.ts";
import { askedOf } from "../../functions/core/asked.ts";
import type { Field } from "../../functions/core/fields/field.ts";
import type { Entries } from "../../functions/core/fields/shape.ts";
import { clockDigits } from "../../functions/core/instant.ts";
import type { World } from "../../functions/core/world.ts";
import { type DraftPost, saveDraft, sectionAsked } from "../acts.ts";
import { markRead } from "../decisions.ts";
import { entriesPosted, readAsked } from "../entries.ts";
import { formIn } from "../form.ts";
import { ConflictPage, chosenWords } from "../pages/conflict.tsx";
import { SectionPage } from "../pages/section.tsx";
import { TasksPage } from "../pages/tasks.tsx";
import { named } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { lastPeriodOf, withBase } from "../previous.ts";
import { absent, refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { finishedReport } from "../upward.ts";

/** Writing one report: its outline, and its sections one by one. */
export function unitRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.report, about: "obligation", act: "see-obligation", answer: tasks(world) },
    { method: "get", path: paths.section, about: "obligation", act: "write-draft", answer: section(world) },
    { method: "post", path: paths.section, about: "obligation", act: "write-draft", answer: save(world) },
  ];
}

const tasks = (world: World) => async (c: Context, seen: OnObligation) => {
  const { directive, roster, obligation, frame } = seen;
  const [drafts, attachments, finished] = await Promise.all([
    world.drafts.of(directive.id, obligation.id),
    world.files.of(directive.id, obligation.id),
    may(seen.person.role, "write-draft", seen.relation) ? finishedReport(world, seen) : undefined,
  ]);
  // An officer may look too; only the party's own reading counts.
  if (seen.person.role === "clerk") await markRead(world, seen);
  const sections = askedOf(directive, roster, obligation);
  const held = { frame, obligation, sections, drafts, attachments, finished };
  return show(c, <TasksPage {...named(seen)} {...held} />);
};

const section = (world: World) => async (c: Context, seen: OnObligation) => {
  const found = sectionAsked(seen, c.req.param("section") ?? "");
  if (!found) return absent(c, seen.frame);
  const draft = await draftOf(world, seen, found.section.id);
  return show(
    c,
    <SectionPage
      {...seen}
      section={found.section}
      place={{ index: found.index, of: found.sections.length }}
      draft={draft}
      entries={draft?.entries ?? {}}
      problems={[]}
      last={await lastPeriodOf(world, seen)}
      added={rowsAdded(c.req.query("them"))}
    />,
  );
};

/** Saves whatever was typed, then judges it: words that cannot be read are kept too. */
const save = (world: World) => async (c: Context, seen: OnObligation) => {
  const found = sectionAsked(seen, c.req.param("section") ?? "");
  if (!found) return absent(c, seen.frame);
  const form = await formIn(c);
  if (!form) return unreadable(c, seen.frame);
  const posted = form._choose ? chosenWords(form) : form;
  const { entries: typed, dropped } = entriesPosted(found.fields, posted);
  const entries = await withLastPeriod(world, seen, found.fields, typed, form._copy);
  const { problems } = readAsked([found.section], entries);
  const wantsOn = form._next === "go";
  const post: DraftPost = {
    section: found.section,
    entries,
    over: versionIn(form._version),
    after: versionIn(form._after),
    done: wantsOn && problems.length === 0,
  };
  const saved = await saveDraft(world, seen, post);
  if (!saved.ok) return refuseSave(c, seen, post, saved.refusal);
  if (form._next === "auto") {
    const { version, savedAt } = saved.value;
    return c.json({ version, saved: seen.frame.words.saved(clockDigits(savedAt)) });
  }

  const here = to(paths.section, { ...about(seen.obligation), section: found.section.id });
  if (typeof form._add === "string") {
    const [field] = form._add.split(".");
    return c.redirect(`${here}?them=${encodeURIComponent(form._add)}#f-${field}_last`, 303);
  }
  if ((wantsOn && problems.length > 0) || dropped > 0) {
    const place = { index: found.index, of: found.sections.length };
    const last = await lastPeriodOf(world, seen);
    const shown = { last, section: found.section, place, draft: saved.value, entries, problems, dropped };
    return show(c, <SectionPage {...seen} {...shown} />, 422);
  }
  if (typeof form._copy === "string") return c.redirect(`${here}#f-${form._copy}`, 303);
  if (form._next === "exit") return c.redirect(to(paths.report, about(seen.obligation)), 303);
  const next = wantsOn ? found.sections[found.index + 1] : found.section;
  return c.redirect(
    next
      ? to(paths.section, { ...about(seen.obligation), section: next.id })
      : to(paths.files, about(seen.obligation)),
    303,
  );
};

async function withLastPeriod(
  world: World,
  seen: OnObligation,
  fields: readonly Field[],
  typed: Entries,
  copied: unknown,
): Promise<Entries> {
  const field = fields.find(({ id }) => id === copied);
  const base = field && (await lastPeriodOf(world, seen))?.entries.get(field.id);
  return field && base ? withBase(field, typed, base) : typed;
}

function refuseSave(c: Context, seen: OnObligation, post: DraftPost, refusal: Parameters<typeof refuse>[2]) {
  if (refusal.type !== "stale-draft") return refuse(c, seen.frame, refusal);
  const { saved, version } = refusal;
  c.header("x-conflict", "1");
  const page = (
    <ConflictPage {...seen} section={post.section} mine={post.entries} saved={saved} version={version} />
  );
  return show(c, page, 409);
}

async function draftOf(world: World, { directive, obligation }: OnObligation, section: string) {
  const drafts = await world.drafts.of(directive.id, obligation.id);
  return drafts.find((draft) => draft.section === section);
}

function rowsAdded(asked: string | undefined): { field: string; rows: number } | undefined {
  const [field, rows] = asked?.split(".") ?? [];
  return field && Number(rows) > 0 ? { field, rows: Math.min(Number(rows), 500) } : undefined;
}

const versionIn = (posted: unknown) => {
  const version = Number(posted ?? 0);
  return Number.isInteger(version) && version >= 0 ? version : 0;
};
