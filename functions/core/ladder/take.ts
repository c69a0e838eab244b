import { type Instant, timeSpan } from "../instant.ts";
import type { Deed } from "../ledger.ts";
import type { Notice } from "../notice.ts";
import type { Obligation } from "../obligation.ts";
import type { Acted, Setting } from "../setting.ts";
import { noticesTo } from "../telling.ts";
import { clockOf } from "./clock.ts";
import { mailOpensAt } from "./hours.ts";
import { type Measure, measuresOwed, type OwedMeasure } from "./measures.ts";
import { withNextDue } from "./next.ts";
import type { Rules } from "./rules.ts";
import { messageFor } from "./wording.ts";

/** What the sweep writes for one obligation: its measures in the ledger, their claims, and what is to be said. */
export interface Taken extends Acted {
  readonly claims: readonly string[];
}

/**
 * Takes everything owed by `now` in one change. With nothing owed it still sets `nextDueAt` right, so that a record
 * which the index showed for no reason leaves it.
 */
export function takeMeasures(obligation: Obligation, setting: Setting, rules: Rules, now: Instant): Taken {
  const { directive } = setting;
  const owed = measuresOwed(obligation, directive, rules.ladder, rules.calendar, now);
  const claims = owed.map(({ id }) => id);
  const next: Obligation = {
    ...obligation,
    ...(claims.length > 0 ? { taken: [...(obligation.taken ?? []), ...claims] } : {}),
    version: obligation.version + 1,
  };
  const said = owed.map((measure) => noticesOf(measure, obligation, setting, rules, now));
  return {
    obligation: withNextDue(next, directive, rules.ladder, rules.calendar),
    deeds: owed.map((measure, place) => deedOf(measure, said[place] ?? [], now)),
    notices: said.flat(),
    claims,
  };
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
  const message = messageFor(measure, obligation, clock, setting, now);
  const opensAt = mailOpensAt(ladder, calendar, now);
  return noticesTo(measure.tells, obligation, setting, measure.id, now, message).map((notice) => ({
    ...notice,
    because: { measure: measure.id, clock: clock.key },
    ...(opensAt > now ? { notBefore: opensAt } : {}),
  }));
}

function deedOf(measure: OwedMeasure, notices: readonly Notice[], now: Instant): Deed {
  return {
    act: measure.superseded ? "superseded-measure" : actOf(measure.kind),
    at: now,
    by: "clock",
    detail: {
      measure: measure.id,
      dueAt: measure.dueAt,
      ...(measure.lateByMs === undefined ? {} : { caughtUp: `chậm ${timeSpan(measure.lateByMs)}` }),
      ...(notices.length > 0 ? { told: notices.map(({ to }) => to).join(", ") } : {}),
    },
  };
}

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
