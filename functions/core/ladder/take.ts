import { deadlineInForce } from "../deadline/in-force.ts";
import { type Instant, timeSpan } from "../instant.ts";
import type { Notice } from "../notice/notice.ts";
import { noticesTo } from "../notice/notices-to.ts";
import type { Deed } from "../obligation/ledger.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Acted, Setting } from "../obligation/setting.ts";
import { clockOf } from "./clock.ts";
import { type WhyNotCriticised, whyNotCriticised } from "./criticism.ts";
import { mailOpensAt } from "./hours.ts";
import type { Audience, Ladder } from "./ladder.ts";
import { type Measure, measuresOwed, type OwedMeasure } from "./measures.ts";
import { withNextDue } from "./next.ts";
import type { Rules } from "./rules.ts";
import { messageFor } from "./wording.ts";

/**
 * What the sweep writes for one obligation: its measures in the ledger, their claims, and what is to be said.
 */
interface TakenMeasures extends Acted {
  readonly claims: readonly string[];
}

/** What a store may be asked to write at once; DynamoDB takes a hundred items, of which some are its own. */
const ITEMS = 80;

/**
 * Takes what is owed by `now` in one change, oldest first; where that would be too much at once, `nextDueAt`
 * stays in the past and the rest is taken by the next change. With nothing owed it still sets `nextDueAt`
 * right, so that a record which the index showed for no reason leaves it.
 */
export function takeMeasures(
  obligation: Obligation,
  setting: Setting,
  rules: Rules,
  now: Instant,
): TakenMeasures {
  const { directive } = setting;
  const owed = measuresOwed(obligation, directive, rules.ladder, rules.calendar, now).map((measure) => {
    const unfit = whyUnfit(measure, obligation, setting, rules.ladder);
    return { measure, unfit, notices: unfit ? [] : noticesOf(measure, obligation, setting, rules, now) };
  });
  const taken = owed.slice(0, fitting(owed.map(({ notices }) => 2 + notices.length)));
  const claims = taken.map(({ measure }) => measure.id);
  const next: Obligation = {
    ...obligation,
    ...(claims.length > 0 ? { taken: [...(obligation.taken ?? []), ...claims] } : {}),
    version: obligation.version + 1,
  };
  return {
    obligation: withNextDue(next, directive, rules.ladder, rules.calendar),
    deeds: taken.map(({ measure, unfit, notices }) => deedOf(measure, unfit, obligation, notices, now)),
    notices: taken.flatMap(({ notices }) => notices),
    claims,
  };
}

/** How many of these, from the first, go into one change; one at least, or nothing would ever move. */
function fitting(sizes: readonly number[]): number {
  let room = ITEMS;
  const full = sizes.findIndex((size) => {
    room -= size;
    return room < 0;
  });
  return full < 0 ? sizes.length : Math.max(1, full);
}

function noticesOf(
  measure: OwedMeasure,
  obligation: Obligation,
  setting: Setting,
  { ladder, calendar }: Rules,
  now: Instant,
): readonly Notice[] {
  const clock = clockOf(obligation, setting.directive);
  if (!clock || measure.superseded || measure.tells.length === 0) return [];
  const message = (audience: Audience) => messageFor(measure, audience, obligation, clock, setting, now);
  const opensAt = mailOpensAt(ladder, calendar, now);
  return noticesTo(toldBy(measure, obligation), obligation, setting, measure.id, now, message).map(
    (notice) => ({
      ...notice,
      because: { measure: measure.id, clock: clock.key },
      ...(opensAt > now ? { notBefore: opensAt } : {}),
    }),
  );
}

/** Why the measure is not taken against this party at all, though its time has come. */
export function whyUnfit(
  { kind }: Measure,
  obligation: Obligation,
  setting: Setting,
  ladder: Ladder,
): WhyNotCriticised | undefined {
  return kind === "criticism" ? whyNotCriticised(obligation, setting, ladder) : undefined;
}

/** While the draft lies before the head, a reminder is his as much as the clerk's. */
function toldBy({ kind, tells }: Measure, { confirmation }: Obligation): readonly Audience[] {
  return kind === "remind" && confirmation?.type === "asked"
    ? [...new Set([...tells, "clerk", "head"] as const)]
    : tells;
}

function deedOf(
  measure: OwedMeasure,
  unfit: WhyNotCriticised | undefined,
  obligation: Obligation,
  notices: readonly Notice[],
  now: Instant,
): Deed {
  const due = deadlineInForce(obligation);
  return {
    act: measure.superseded || unfit ? "superseded-measure" : actOf(measure.kind),
    at: now,
    by: "clock",
    detail: {
      measure: measure.id,
      dueAt: measure.dueAt,
      ...(due ? { dueBefore: due.dueBefore } : {}),
      ...(unfit ? { reason: reasons[unfit] } : {}),
      ...(measure.lateByMs === undefined ? {} : { caughtUp: `chậm ${timeSpan(measure.lateByMs)}` }),
      ...(notices.length > 0 ? { told: notices.map(({ to }) => to).join(", ") } : {}),
    },
  };
}

const reasons: Readonly<Record<WhyNotCriticised, string>> = {
  kind: "cơ quan, đơn vị không thuộc đối tượng phê bình của Ủy ban nhân dân",
  drafter: "cơ quan thường trực lập dự thảo; việc xem xét trách nhiệm do lãnh đạo quyết định",
};

function actOf(kind: Measure["kind"]): Deed["act"] {
  switch (kind) {
    case "acknowledge":
    case "remind":
      return "reminded";
    case "chase":
      return "chased";
    case "letter":
      return "drafted-letter";
    case "leader-list":
      return "escalated";
    case "criticism":
      return "drafted-criticism";
    case "mark-overdue":
      return "marked-overdue";
    case "close":
      return "closed";
  }
}
