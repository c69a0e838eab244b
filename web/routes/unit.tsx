import type { Context } from "hono";
import { may } from "../../functions/core/access.ts";
import { askedOf } from "../../functions/core/asked.ts";
import type { Section } from "../../functions/core/directive.ts";
import type { World } from "../../functions/core/world.ts";
import { saveDraft, sectionAsked } from "../acts.ts";
import { markRead } from "../decisions.ts";
import { holderOf, lendable, writersOf } from "../lending.ts";
import { TasksPage } from "../pages/tasks.tsx";
import { templateHref } from "../pages/workbook.tsx";
import { named } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { finishedReport } from "../upward.ts";
import { type Desk, saveSection, showSection } from "../writing.tsx";

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
  const [drafts, delegations, attachments, finished] = await Promise.all([
    world.drafts.of(directive.id, obligation.id),
    world.delegations.of(directive.id, obligation.id),
    world.files.of(directive.id, obligation.id),
    may(seen.person.role, "write-draft", seen.relation) ? finishedReport(world, seen) : undefined,
  ]);
  // An officer may look too; only the party's own reading counts.
  if (seen.person.role === "clerk") await markRead(world, seen);
  const sections = askedOf(directive, roster, obligation);
  const lent = { delegations, writers: await writersOf(world, drafts, delegations) };
  const mayLend = may(seen.person.role, "delegate", seen.relation) && !lendable(seen);
  const held = { frame, directive, obligation, sections, drafts, attachments, finished, lent, mayLend };
  return show(c, <TasksPage {...named(seen)} {...held} />);
};

const section = (world: World) => async (c: Context, seen: OnObligation) => {
  const desk = deskOf(world, c, seen);
  if (!desk) return absent(c, seen.frame);
  const among = desk.among && { ...desk.among, lend: await lendLine(world, seen, desk.section) };
  return showSection(c, world, { ...desk, among });
};

async function lendLine(world: World, seen: OnObligation, { id }: Section) {
  if (lendable(seen)) return undefined;
  const held = await holderOf(world, seen, id);
  return { href: to(paths.lend, { ...about(seen.obligation), section: id }), held };
}

const save = (world: World) => (c: Context, seen: OnObligation) => {
  const desk = deskOf(world, c, seen);
  return desk ? saveSection(c, world, desk) : absent(c, seen.frame);
};

/** The clerk's desk: one section after the other, and after the last one the files. */
function deskOf(world: World, c: Context, seen: OnObligation): Desk | undefined {
  const found = sectionAsked(seen, c.req.param("section") ?? "");
  if (!found) return undefined;
  const { section, fields, index, sections } = found;
  const report = about(seen.obligation);
  const next = sections[index + 1];
  return {
    ...{ seen, section, fields },
    here: to(paths.section, { ...report, section: section.id }),
    among: {
      list: to(paths.report, report),
      template: templateHref(seen.obligation, section.id),
      workbook: to(paths.workbook, report),
      index,
      of: sections.length,
    },
    onward: next ? to(paths.section, { ...report, section: next.id }) : to(paths.files, report),
    exit: to(paths.report, report),
    save: (post) => saveDraft(world, seen, post),
  };
}
