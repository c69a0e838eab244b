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

const tasks = (world: World) => async (c: Context, context: OnObligation) => {
  const { directive, roster, obligation, person, frame } = context;
  // A head has one page of a report: what is put before him.
  if (person.role === "head") return c.redirect(to(paths.confirm, about(obligation)), 302);
  const place = draftPlaceOf(context);
  const [drafts, delegations, attachments, finished] = await Promise.all([
    world.drafts.of(directive.id, place),
    world.delegations.of(directive.id, obligation.id),
    world.files.of(directive.id, place),
    person.role === "clerk" ? finishedReport(world, context) : undefined,
  ]);
  // An officer types a paper in here; only the party's own reading counts.
  if (person.role === "clerk") await markRead(world, context);
  const sections = askedOf(directive, roster, obligation);
  const lent = { delegations, writers: await writersOf(world, drafts, delegations) };
  const mayLend = may(person.role, "delegate", context.relation) && !lendable(context);
  const held = { frame, directive, obligation, sections, drafts, attachments, finished, lent, mayLend };
  const desk =
    person.role === "officer" ? { locked: closedTo(context), arrival: arrivalStated(drafts) } : undefined;
  return show(c, <TasksPage {...named(context)} {...held} desk={desk} />);
};

const section = (world: World) => (c: Context, context: OnObligation) => {
  const desk = deskOf(world, c, context);
  return desk ? showSection(c, world, desk) : absent(c, context.frame);
};

async function lendLine(world: World, context: OnObligation, { id }: Section) {
  if (!may(context.person.role, "delegate", context.relation) || lendable(context)) return undefined;
  const held = await holderOf(world, context, id);
  return { href: to(paths.lend, { ...about(context.obligation), section: id }), held };
}

const save = (world: World) => (c: Context, context: OnObligation) => {
  const desk = deskOf(world, c, context);
  return desk ? saveSection(c, world, desk) : absent(c, context.frame);
};

/** The clerk's desk: one section after the other, and after the last one the files. */
function deskOf(world: World, c: Context, context: OnObligation): OpenSection | undefined {
  const found = sectionAsked(context, c.req.param("section") ?? "");
  if (!found) return undefined;
  const { section, fields, index, sections } = found;
  const report = about(context.obligation);
  const next = sections[index + 1];
  return {
    ...{ context, section, fields },
    here: to(paths.section, { ...report, section: section.id }),
    among: {
      list: to(paths.report, report),
      template: templateHref(context.obligation, section.id),
      workbook: to(paths.workbook, report),
      index,
      of: sections.length,
    },
    onward: next ? to(paths.section, { ...report, section: next.id }) : to(paths.files, report),
    exit: to(paths.report, report),
    lend: () => lendLine(world, context, section),
    save: (post) => saveDraft(world, context, post),
  };
}
