import type { Context } from "hono";
import { idFor, issueOnce, owedHash } from "../../functions/acts/issue.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import { addresseesOf } from "../../functions/core/directives/addressees.ts";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { printOutline } from "../../functions/core/directives/outline.ts";
import { readWritten, type Written } from "../../functions/core/directives/written.ts";
import { dateIn, partsOf } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { whoWouldBeTold } from "../../functions/core/ladder/rehearsal.ts";
import { calendarFor, rulesOf } from "../../functions/core/ladder/rules.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { launchedBy } from "../../functions/core/registry/launched.ts";
import { entriesRead, taken } from "../../functions/core/text/entries.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textsIn } from "../form.ts";
import { DirectivePage } from "../pages/directive.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { say, unreadable } from "../refuse.tsx";
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

const begin = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster, frame, now } = context;
  const launched = launchedHere(await world.directives.all(), context);
  const entries: Entries = {
    subject: "",
    period: directive.period.type,
    year: String(partsOf(dateIn(now)).year),
    outline: printOutline(directive.sections),
    _key: world.mint.clientKey(),
  };
  return show(
    c,
    <DirectivePage {...{ frame, from: directive, entries, launched, groups: addresseesOf(roster) }} />,
  );
};

const launchedHere = (all: readonly Directive[], { roster }: OnRound) =>
  launchedBy(all.filter(({ authority }) => authority === roster.authority.id));

const write = (world: World) => async (c: Context, context: OnRound) => {
  const { directive: from, roster, frame, now } = context;
  const form = await formIn(c);
  if (!form) return unreadable(c, frame);
  const typed = textsIn(form);
  const entries = form._take ? taken(typed, (entry) => entry === form._take) : typed;
  const unseen = entries._looked !== "1" && entriesRead(entries).some(({ offer }) => offer);
  const groups = addresseesOf(roster);
  const launched = launchedHere(await world.directives.all(), context);
  // The id is only for reading back: which one the round gets is settled as it is issued.
  const written = readWritten(entries, { id: idFor(roster, entries, 1), roster, groups, now, launched });
  const { directive } = written;
  const shownOtherwise = directive !== undefined && wasShownOtherwise(entries, directive, roster);
  if (directive && entries._act === "issue" && !shownOtherwise && !unseen) {
    return await issue(c, world, context, entries, directive);
  }
  const changed = shownOtherwise && entries._act === "issue";
  const foreseen = await foresee(world, context, written);
  const props = { frame, from, entries, launched, groups, written, changed, ...foreseen };
  return show(c, <DirectivePage {...props} />, changed ? 409 : directive ? 200 : 422);
};

/** Units, days off or the day itself may have changed since the preview, or the words in the very form. */
function wasShownOtherwise({ _owed }: Entries, directive: Directive, roster: OnRound["roster"]): boolean {
  return _owed !== undefined && _owed !== owedHash(directive, roster);
}

async function issue(
  c: Context,
  world: World,
  { roster, frame }: OnRound,
  entries: Entries,
  directive: Directive,
) {
  const issued = await issueOnce(world, roster, entries, directive);
  const href = to(paths.board, ofRound(issued.directive));
  switch (issued.type) {
    case "issued":
      return c.redirect(href, 303);
    case "otherwise": {
      const { issuedTitle: title, issuedText, issuedOnward } = frame.words.drafting;
      const text = issuedText(frame.words.moment(issued.directive.issuedAt));
      return say(c, frame, { status: 409, title, text, onward: { href, text: issuedOnward } });
    }
  }
}

async function foresee(world: World, { roster }: OnRound, { directive }: Written) {
  if (!directive) return {};
  const { ladder, calendar } = rulesOf(roster.authority, directive);
  const people = (await world.people.all()).filter(({ authority }) => authority === roster.authority.id);
  return {
    owed: obligationsOf(directive, roster).length,
    shown: owedHash(directive, roster),
    foretold: whoWouldBeTold({ directive, roster, people }, ladder, calendar),
  };
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
