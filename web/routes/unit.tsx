import type { Context } from "hono";
import { closedTo } from "../../functions/acts/closed-to.ts";
import { arrivalStated, draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { finishedReport } from "../../functions/acts/finished-report.ts";
import { holderOf, lendable } from "../../functions/acts/lend.ts";
import { markRead } from "../../functions/acts/mark-read.ts";
import { saveDraft } from "../../functions/acts/save-draft.ts";
import type { Section } from "../../functions/core/directives/directive.ts";
import { askedOf, sectionAsked } from "../../functions/core/obligation/asked.ts";
import { may } from "../../functions/core/people/access.ts";
import type { World } from "../../functions/core/world.ts";
import { TasksPage } from "../pages/tasks.tsx";
import { templateHref } from "../pages/workbook.tsx";
import { named } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { writersOf } from "../writers.ts";
import { type OpenSection, saveSection, showSection } from "../writing.tsx";

/** Writing one report: its outline, and its sections one by one. */
export function unitRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.report, about: "obligation", act: "see-obligation", answer: tasks(world) },
    { method: "get", path: paths.section, about: "obligation", act: "write-draft", answer: section(world) },
    { method: "post", path: paths.section, about: "obligation", act: "write-draft", answer: save(world) },
  ];
}

const tasks = (world: World) => async (c: Context, seen: OnObligation) => {
  const { directive, roster, obligation, person, frame } = seen;
  // A head has one page of a report: what is put before him.
  if (person.role === "head") return c.redirect(to(paths.confirm, about(obligation)), 302);
  const shelf = draftPlaceOf(seen);
  const [drafts, delegations, attachments, finished] = await Promise.all([
    world.drafts.of(directive.id, shelf),
    world.delegations.of(directive.id, obligation.id),
    world.files.of(directive.id, shelf),
    person.role === "clerk" ? finishedReport(world, seen) : undefined,
  ]);
  // An officer types a paper in here; only the party's own reading counts.
  if (person.role === "clerk") await markRead(world, seen);
  const sections = askedOf(directive, roster, obligation);
  const lent = { delegations, writers: await writersOf(world, drafts, delegations) };
  const mayLend = may(person.role, "delegate", seen.relation) && !lendable(seen);
  const held = { frame, directive, obligation, sections, drafts, attachments, finished, lent, mayLend };
  const desk =
    person.role === "officer" ? { locked: closedTo(seen), arrival: arrivalStated(drafts) } : undefined;
  return show(c, <TasksPage {...named(seen)} {...held} desk={desk} />);
};

const section = (world: World) => async (c: Context, seen: OnObligation) => {
  const desk = deskOf(world, c, seen);
  if (!desk) return absent(c, seen.frame);
  const among = desk.among && { ...desk.among, lend: await lendLine(world, seen, desk.section) };
  return showSection(c, world, { ...desk, among });
};

async function lendLine(world: World, seen: OnObligation, { id }: Section) {
  if (!may(seen.person.role, "delegate", seen.relation) || lendable(seen)) return undefined;
  const held = await holderOf(world, seen, id);
  return { href: to(paths.lend, { ...about(seen.obligation), section: id }), held };
}

const save = (world: World) => (c: Context, seen: OnObligation) => {
  const desk = deskOf(world, c, seen);
  return desk ? saveSection(c, world, desk) : absent(c, seen.frame);
};

/** The clerk's desk: one section after the other, and after the last one the files. */
function deskOf(world: World, c: Context, seen: OnObligation): OpenSection | undefined {
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
