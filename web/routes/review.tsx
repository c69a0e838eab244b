import type { Context } from "hono";
import * as v from "valibot";
import { type Decision, decide } from "../../functions/acts/decide.ts";
import { addDays, CalendarDate, type Instant, startOfDay } from "../../functions/core/instant.ts";
import { rulesOf } from "../../functions/core/ladder/rules.ts";
import { askedOf } from "../../functions/core/obligation/asked.ts";
import { asItStands } from "../../functions/core/obligation/judge-again.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { reasonIn, tooLong } from "../../functions/core/text/reason.ts";
import type { World } from "../../functions/core/world.ts";
import { findingsOf } from "../findings.ts";
import { formIn, textsIn } from "../form.ts";
import { lastPeriodOf } from "../last-period.ts";
import { LedgerPage } from "../pages/ledger.tsx";
import { ReviewPage } from "../pages/review.tsx";
import type { Tried } from "../pages/review-tools.tsx";
import { demandBehind } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { shownIn } from "../shown.ts";

type Form = Readonly<Record<string, unknown>>;
type Read = { readonly decision: Decision } | { readonly problems: readonly Problem[] };
type Act = Decision["type"];

/**
 * The officer's decisions about one report: each posts a form, is judged in core, and leads back to the desk.
 */
export function reviewRoutes(world: World): readonly Route[] {
  const decision = (act: Act, read: (form: Form, context: OnObligation) => Read) =>
    answerWith(world, act, read);
  return [
    { method: "get", path: paths.review, about: "obligation", act: "review", answer: desk(world) },
    { method: "get", path: paths.ledger, about: "obligation", act: "see-ledger", answer: ledger(world) },
    {
      method: "post",
      path: paths.accept,
      about: "obligation",
      act: "review",
      answer: decision("accept", acceptance),
    },
    {
      method: "post",
      path: paths.return,
      about: "obligation",
      act: "review",
      answer: decision("return", returning),
    },
    {
      method: "post",
      path: paths.extend,
      about: "obligation",
      act: "extend",
      answer: decision("extend", extending),
    },
    {
      method: "post",
      path: paths.revoke,
      about: "obligation",
      act: "extend",
      answer: decision("revoke", revoking),
    },
    {
      method: "post",
      path: paths.waive,
      about: "obligation",
      act: "waive",
      answer: decision("waive", waiving),
    },
  ];
}

const desk = (world: World) => (c: Context, context: OnObligation) => showDesk(c, world, context, []);

async function showDesk(
  c: Context,
  world: World,
  context: OnObligation,
  problems: readonly Problem[],
  status: 200 | 409 | 422 = 200,
  tried?: Tried,
) {
  const { directive, roster, obligation } = context;
  const [submission, entries, names] = await Promise.all([
    obligation.latest
      ? world.submissions.find(directive.id, obligation.id, obligation.latest.revision)
      : undefined,
    world.ledger.of(directive.id, obligation.id),
    namesOf(world),
  ]);
  const sections = askedOf(directive, roster, obligation);
  const findings = submission
    ? findingsOf(
        sections,
        submission.values,
        submission.receipt.receivedAt,
        await lastPeriodOf(world, context),
      )
    : [];
  const party = partyName(obligation, context);
  const demand = demandBehind(directive, obligation);
  return show(
    c,
    <ReviewPage
      {...context}
      {...{ party, demand, sections, submission, names, problems, findings, tried }}
      ledger={entries}
      ladder={rulesOf(roster.authority, directive).ladder}
    />,
    status,
  );
}

const ledger = (world: World) => async (c: Context, context: OnObligation) => {
  const [entries, names] = await Promise.all([
    world.ledger.of(context.directive.id, context.obligation.id),
    namesOf(world),
  ]);
  const { ladder } = rulesOf(context.roster.authority, context.directive);
  return show(
    c,
    <LedgerPage
      {...context}
      ladder={ladder}
      party={partyName(context.obligation, context)}
      {...{ entries, names }}
    />,
  );
};

async function namesOf(world: World): Promise<ReadonlyMap<string, string>> {
  return new Map((await world.people.all()).map(({ id, name }) => [id, name]));
}

const answerWith =
  (world: World, act: Act, read: (form: Form, context: OnObligation) => Read) =>
  async (c: Context, context: OnObligation) => {
    // A button that carries no field posts no body.
    const form = c.req.raw.body === null ? {} : await formIn(c);
    if (!form) return unreadable(c, context.frame);
    const tried = { act, words: wordsIn(form) };
    const understood = read(form, context);
    if ("problems" in understood) return showDesk(c, world, context, understood.problems, 422, tried);
    const done = await decide(world, context, understood.decision, shownIn(form, context));
    if (done.ok) return c.redirect(to(paths.review, about(context.obligation)), 303);
    const { refusal } = done;
    const now = { ...context, obligation: await asItStands(world, context.obligation) };
    return showDesk(c, world, now, [{ field: "decision", code: "refused", refusal }], 409, tried);
  };

function wordsIn(form: Form): Tried["words"] {
  return Object.fromEntries(Object.entries(textsIn(form)).filter(([name]) => !name.startsWith("_")));
}

const acceptance = (): Read => ({ decision: { type: "accept" } });

function returning(form: Form, { directive }: OnObligation): Read {
  const reasons = [...directive.sections.map(({ id }) => id), ""].flatMap((section) => {
    const text = reasonIn(form[`reason.${section}`]);
    return text ? [{ section, text }] : [];
  });
  const dueBefore = endOfDay(form.day);
  const problems = [
    ...(reasons.length === 0 ? [{ field: "return", code: "needs-return-reason" as const }] : []),
    ...reasons.flatMap(({ text }) => tooLong("return", text)),
    ...(dueBefore ? [] : [wrongDay]),
  ];
  return dueBefore && problems.length === 0
    ? { decision: { type: "return", reasons, dueBefore } }
    : { problems };
}

function extending(form: Form): Read {
  const [reason, until] = [reasonIn(form.reason), endOfDay(form.day)];
  const problems = [...(reason ? tooLong("reason", reason) : [noReason]), ...(until ? [] : [wrongDay])];
  return until && problems.length === 0 ? { decision: { type: "extend", until, reason } } : { problems };
}

function revoking(form: Form): Read {
  const reason = reasonIn(form.reason);
  const problems = reason ? tooLong("reason", reason) : [noReason];
  return problems.length === 0 ? { decision: { type: "revoke", reason } } : { problems };
}

function waiving(form: Form): Read {
  const reason = reasonIn(form.reason);
  const problems = reason ? tooLong("reason", reason) : [noReason];
  return problems.length === 0 ? { decision: { type: "waive", reason } } : { problems };
}

const noReason: Problem = { field: "reason", code: "needs-reason" };
const wrongDay: Problem = { field: "day", code: "needs-day" };

/** The day chosen still counts whole: the instant is where the next one begins. */
function endOfDay(posted: unknown): Instant | undefined {
  const day = v.safeParse(CalendarDate, posted);
  return day.success ? startOfDay(addDays(day.output, 1)) : undefined;
}
