import type { Context } from "hono";
import * as v from "valibot";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import type { Directive } from "../../functions/core/directive.ts";
import { addresseesOf } from "../../functions/core/directives/addressees.ts";
import { printOutline } from "../../functions/core/directives/outline.ts";
import { periodOf, readWritten, type Written } from "../../functions/core/directives/written.ts";
import type { Entries } from "../../functions/core/fields/shape.ts";
import { DirectiveId } from "../../functions/core/ids.ts";
import { dateIn, partsOf } from "../../functions/core/instant.ts";
import { obligedBy } from "../../functions/core/ladder/next.ts";
import { whoWouldBeTold } from "../../functions/core/ladder/rehearsal.ts";
import { calendarFor, rulesOf } from "../../functions/core/ladder/rules.ts";
import { obligationsOf } from "../../functions/core/obligation.ts";
import { launchedBy } from "../../functions/core/registry/launched.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { DirectivePage } from "../pages/directive.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { unquoted } from "../words/quote.ts";
import { sayProblem } from "../words/said.ts";

/** Writing the next directive, from the round before it. */
export function directiveRoutes(world: World): readonly Route[] {
  const round = { about: "round", act: "issue-directive" } as const;
  return [
    { method: "get", path: paths.directive, ...round, answer: begin(world) },
    { method: "post", path: paths.directive, ...round, answer: write(world) },
    { method: "get", path: paths.deadline, ...round, answer: readAloud },
  ];
}

const begin = (world: World) => async (c: Context, seen: OnRound) => {
  const { directive, roster, frame, now } = seen;
  const launched = launchedHere(await world.directives.all(), seen);
  const entries: Entries = {
    subject: "",
    period: directive.period.type,
    year: String(partsOf(dateIn(now)).year),
    outline: printOutline(directive.sections),
  };
  return show(
    c,
    <DirectivePage {...{ frame, from: directive, entries, launched, groups: addresseesOf(roster) }} />,
  );
};

const launchedHere = (all: readonly Directive[], { roster }: OnRound) =>
  launchedBy(all.filter(({ authority }) => authority === roster.authority.id));

const write = (world: World) => async (c: Context, seen: OnRound) => {
  const { directive: from, roster, frame, now } = seen;
  const form = await formIn(c);
  if (!form) return unreadable(c, frame);
  const entries: Entries = Object.fromEntries(
    Object.entries(form).flatMap(([name, said]) => (typeof said === "string" ? [[name, said] as const] : [])),
  );
  const groups = addresseesOf(roster);
  const all = await world.directives.all();
  const [id, launched] = [freeId(all, seen, entries), launchedHere(all, seen)];
  const written = readWritten(entries, { id, roster, groups, now, launched });
  if (written.directive && entries._act === "issue") return await issue(c, world, seen, written.directive);
  const props = { frame, from, entries, launched, groups, written, ...(await foresee(world, seen, written)) };
  return show(c, <DirectivePage {...props} />, written.directive ? 200 : 422);
};

async function issue(c: Context, world: World, { roster }: OnRound, directive: Directive) {
  const owed = obligedBy(directive, roster);
  await world.directives.issue(directive, owed);
  return c.redirect(to(paths.board, ofRound(directive)), 303);
}

async function foresee(world: World, { roster }: OnRound, { directive }: Written) {
  if (!directive) return {};
  const { ladder, calendar } = rulesOf(roster.authority, directive);
  const people = (await world.people.all()).filter(({ authority }) => authority === roster.authority.id);
  return {
    owed: obligationsOf(directive, roster).length,
    foretold: whoWouldBeTold({ directive, roster, people }, ladder, calendar),
  };
}

/** "an-son-2026-h1", and "-2" behind it when the authority asks twice for one period. */
function freeId(all: readonly Directive[], { roster }: OnRound, entries: Entries) {
  const plain = roster.authority.id.replace(/^ubnd-/, "").slice(0, 60);
  const taken = new Set<string>(all.map(({ id }) => id));
  // What is no year and no period is told by the reader; until then a name is only needed to read on.
  const year = /^\d{4}$/.exec(entries.year?.trim() ?? "")?.[0] ?? "nam";
  const base = `${plain}-${year}-${periodOf(entries) ?? "ky"}`.toLowerCase();
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return v.parse(DirectiveId, id);
  }
}

/** What a deadline's words mean, for whoever is still typing them. */
const readAloud = (c: Context, { roster, now, frame }: OnRound) => {
  const { words } = frame;
  const calendar = calendarFor(roster.authority);
  const read = readDeadline(c.req.query("loi") ?? "", { calendar, issueDate: dateIn(now) });
  const said = read.ok
    ? [
        `${words.drafting.last}: ${words.office.deadlineOf(read.deadline, now)}.`,
        ...read.warnings.map((warning) => sayProblem(words, warning)),
      ]
    : read.problems.map((problem) => sayProblem(words, problem));
  return c.text(unquoted(said.join(" ")));
};
