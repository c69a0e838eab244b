import type { Context } from "hono";
import * as v from "valibot";
import { askedOf } from "../../functions/core/asked.ts";
import { addDays, CalendarDate, type Instant, startOfDay } from "../../functions/core/instant.ts";
import { partyName } from "../../functions/core/naming.ts";
import { type Problem, refused } from "../../functions/core/outcome.ts";
import type { Refusal } from "../../functions/core/refusal.ts";
import type { World } from "../../functions/core/world.ts";
import { type Decision, decide } from "../decisions.ts";
import { findingsOf } from "../findings.ts";
import { formIn } from "../form.ts";
import { LedgerPage } from "../pages/ledger.tsx";
import { ReviewPage } from "../pages/review.tsx";
import { demandBehind } from "../parties.ts";
import { about, paths, to } from "../paths.ts";
import { lastPeriodOf } from "../previous.ts";
import { unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";

type Form = Readonly<Record<string, unknown>>;
type Read = { readonly decision: Decision } | { readonly problems: readonly Problem[] };

/** The officer's decisions about one report: each posts a form, is judged in core, and leads back to the desk. */
export function reviewRoutes(world: World): readonly Route[] {
  const decision = (read: (form: Form, seen: OnObligation) => Read) => answerWith(world, read);
  return [
    { method: "get", path: paths.review, about: "obligation", act: "review", answer: desk(world) },
    { method: "get", path: paths.ledger, about: "obligation", act: "see-ledger", answer: ledger(world) },
    { method: "post", path: paths.accept, about: "obligation", act: "review", answer: decision(acceptance) },
    { method: "post", path: paths.return, about: "obligation", act: "review", answer: decision(returning) },
    { method: "post", path: paths.extend, about: "obligation", act: "extend", answer: decision(extending) },
    { method: "post", path: paths.revoke, about: "obligation", act: "extend", answer: decision(revoking) },
    { method: "post", path: paths.waive, about: "obligation", act: "waive", answer: decision(waiving) },
  ];
}

const desk = (world: World) => (c: Context, seen: OnObligation) => showDesk(c, world, seen, []);

async function showDesk(
  c: Context,
  world: World,
  seen: OnObligation,
  problems: readonly Problem[],
  status: 200 | 403 | 409 | 422 = 200,
) {
  const { directive, roster, obligation } = seen;
  const [submission, entries, names] = await Promise.all([
    obligation.latest
      ? world.submissions.find(directive.id, obligation.id, obligation.latest.revision)
      : undefined,
    world.ledger.of(directive.id, obligation.id),
    namesOf(world),
  ]);
  const sections = askedOf(directive, roster, obligation);
  const findings = submission
    ? findingsOf(sections, submission.values, submission.receipt.receivedAt, await lastPeriodOf(world, seen))
    : [];
  const party = partyName(obligation, seen);
  const demand = demandBehind(directive, obligation);
  return show(
    c,
    <ReviewPage
      {...seen}
      {...{ party, demand, sections, submission, names, problems, findings }}
      ledger={entries}
    />,
    status,
  );
}

const ledger = (world: World) => async (c: Context, seen: OnObligation) => {
  const [entries, names] = await Promise.all([
    world.ledger.of(seen.directive.id, seen.obligation.id),
    namesOf(world),
  ]);
  return show(c, <LedgerPage {...seen} party={partyName(seen.obligation, seen)} {...{ entries, names }} />);
};

async function namesOf(world: World): Promise<ReadonlyMap<string, string>> {
  return new Map((await world.people.all()).map(({ id, name }) => [id, name]));
}

const answerWith =
  (world: World, read: (form: Form, seen: OnObligation) => Read) =>
  async (c: Context, seen: OnObligation) => {
    // A button that carries no field posts no body.
    const form = c.req.raw.body === null ? {} : await formIn(c);
    if (!form) return unreadable(c, seen.frame);
    const understood = read(form, seen);
    if ("problems" in understood) return showDesk(c, world, seen, understood.problems, 422);
    const done = hasReadAnother(form, seen)
      ? refused<Refusal>({ type: "superseded" })
      : await decide(world, seen, understood.decision);
    if (done.ok) return c.redirect(to(paths.review, about(seen.obligation)), 303);
    const { refusal } = done;
    return showDesk(c, world, seen, [{ field: "decision", code: "refused", refusal }], 409);
  };

/** The unit may have sent another revision since the page was opened: what was read is then not what stands. */
function hasReadAnother({ _revision }: Form, { obligation: { latest } }: OnObligation): boolean {
  return latest !== undefined && _revision !== undefined && Number(_revision) !== latest.revision;
}

const acceptance = (): Read => ({ decision: { type: "accept" } });

function returning(form: Form, { directive }: OnObligation): Read {
  const reasons = [...directive.sections.map(({ id }) => id), ""].flatMap((section) => {
    const text = textIn(form[`reason.${section}`]);
    return text ? [{ section, text }] : [];
  });
  const dueBefore = endOfDay(form.day);
  const problems = [
    ...(reasons.length === 0 ? [{ field: "return", code: "needs-return-reason" as const }] : []),
    ...(dueBefore ? [] : [wrongDay]),
  ];
  return dueBefore && problems.length === 0
    ? { decision: { type: "return", reasons, dueBefore } }
    : { problems };
}

function extending(form: Form): Read {
  const [reason, until] = [textIn(form.reason), endOfDay(form.day)];
  const problems = [...(reason ? [] : [noReason]), ...(until ? [] : [wrongDay])];
  return reason && until ? { decision: { type: "extend", until, reason } } : { problems };
}

function revoking(form: Form): Read {
  const reason = textIn(form.reason);
  return reason ? { decision: { type: "revoke", reason } } : { problems: [noReason] };
}

function waiving(form: Form): Read {
  const reason = textIn(form.reason);
  return reason ? { decision: { type: "waive", reason } } : { problems: [noReason] };
}

const noReason: Problem = { field: "reason", code: "needs-reason" };
const wrongDay: Problem = { field: "day", code: "needs-day" };

function textIn(posted: unknown): string {
  return typeof posted === "string" ? posted.trim().normalize("NFC").slice(0, 4000) : "";
}

/** The day chosen still counts whole: the instant is where the next one begins. */
function endOfDay(posted: unknown): Instant | undefined {
  const day = v.safeParse(CalendarDate, posted);
  return day.success ? startOfDay(addDays(day.output, 1)) : undefined;
}
