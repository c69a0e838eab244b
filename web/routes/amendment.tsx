import type { Context } from "hono";
import {
  amendDeadline,
  foreseeAmendment,
  isPressedAgain,
  type NewDeadline,
} from "../../functions/acts/amend.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { dateIn } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { calendarFor } from "../../functions/core/ladder/rules.ts";
import type { Misdated } from "../../functions/core/problem/misdrafted.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { dateFrom } from "../../functions/core/text/date-read.ts";
import { textRead } from "../../functions/core/text/door.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textsIn } from "../form.ts";
import { AmendmentPage } from "../pages/amendment.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

/**
 * Another deadline for one demand, by a document of its own: written, read back with whom it moves, then
 * issued.
 */
export function amendmentRoutes(world: World): readonly Route[] {
  const round = { path: paths.amendment, about: "round", act: "issue-directive" } as const;
  return [
    { ...round, method: "get", answer: begin },
    { ...round, method: "post", answer: write(world) },
  ];
}

const begin = (c: Context, { directive, roster, frame }: OnRound) =>
  show(c, <AmendmentPage {...{ frame, directive, roster, entries: {} }} />);

const write = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster, frame } = context;
  const form = await formIn(c);
  if (!form) return unreadable(c, frame);
  const entries: Entries = Object.fromEntries(
    Object.entries(textsIn(form)).map(([name, said]) => [name, textRead(said).trim()]),
  );
  const { asked, problems, warnings } = readAmendment(entries, context);
  const page = { frame, directive, roster, entries, problems, warnings };
  if (!asked) return show(c, <AmendmentPage {...page} />, 422);
  if (entries._act !== "issue") {
    const moved = await foreseeAmendment(world, context, asked);
    return show(c, <AmendmentPage {...page} asked={asked} moved={moved} />);
  }
  const done = await amendDeadline(world, context, asked, shownIn(entries, directive));
  switch (done.type) {
    case "amended":
      return c.redirect(to(paths.amendment, ofRound(directive)), 303);
    case "overtaken": {
      const now = { frame: { ...frame, directive: done.directive }, directive: done.directive };
      return show(c, <AmendmentPage {...page} {...now} overtaken={done.directive.amendments?.at(-1)} />, 409);
    }
  }
};

/**
 * How many amendments there were on the page that the officer decided on; a program that names none means
 * those now.
 */
function shownIn({ _amendments }: Entries, { amendments = [] }: Directive): number {
  return _amendments === undefined ? amendments.length : Number(_amendments);
}

interface ReadAmendment {
  readonly asked?: NewDeadline;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Misdated[];
}

function readAmendment(entries: Entries, { directive, roster, now, person }: OnRound): ReadAmendment {
  const { demand: chosen, wording = "", number = "", reason = "", issued = "" } = entries;
  const demand = directive.demands.find(({ id }) => id === chosen);
  const issueDate = dateFrom(issued);
  const read = readDeadline(wording, {
    calendar: calendarFor(roster.authority),
    issueDate: issueDate ?? dateIn(now),
    field: "wording",
  });
  const { kind, subject } = directive.document;
  const asked =
    demand && issueDate && read.ok
      ? { demand, document: { kind, number, issueDate, subject }, deadline: read.deadline, reason }
      : undefined;
  // Pressed again it says nothing new, and is no mistake.
  const again = asked !== undefined && isPressedAgain(directive, asked, person);
  const misset = read.ok && !again ? deadlineProblems(read.deadline, directive, demand, now) : [];
  const problems: readonly Problem[] = [
    ...(demand ? [] : [{ field: "demand", code: "choose-demand" as const }]),
    ...(number ? [] : [{ field: "number", code: "needs-document-number" as const }]),
    ...(issueDate ? [] : [{ field: "issued", code: "needs-document-date" as const }]),
    ...(reason ? [] : [{ field: "reason", code: "needs-amending-reason" as const }]),
    ...(read.ok ? misset : read.problems),
  ];
  const warnings = read.ok ? read.warnings : [];
  return asked && problems.length === 0 ? { asked, problems, warnings } : { problems, warnings };
}

type Misset = "needs-dated" | "deadline-past" | "after-closing" | "deadline-same";

/** A day nobody could keep, or at which nothing is taken any more, is no deadline. */
function deadlineProblems(
  deadline: NewDeadline["deadline"],
  { closesAt }: Directive,
  demand: NewDeadline["demand"] | undefined,
  now: OnRound["now"],
): readonly Problem[] {
  const wrong = (code: Misset) => [{ field: "wording", code }];
  if (deadline.type === "undated") return wrong("needs-dated");
  const { dueBefore } = deadline;
  if (dueBefore <= now) return wrong("deadline-past");
  if (closesAt !== undefined && dueBefore > closesAt) {
    return wrong("after-closing");
  }
  const same = demand?.deadline.type === "dated" && demand.deadline.dueBefore === dueBefore;
  return same ? wrong("deadline-same") : [];
}
