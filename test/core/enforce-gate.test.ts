import * as v from "valibot";
import { afterEach, describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { readDeadline } from "../../functions/core/deadline/read.ts";
import { dueWithTimeLeft } from "../../functions/core/deadline/words.ts";
import { ClientKey, PersonId, Reference, Sha256 } from "../../functions/core/ids.ts";
import { addMilliseconds, dateIn, type Instant, inWords } from "../../functions/core/instant.ts";
import { clockOf } from "../../functions/core/ladder/clock.ts";
import { measuresOwed } from "../../functions/core/ladder/measures.ts";
import { rulesOf } from "../../functions/core/ladder/rules.ts";
import { type Standing, standingOf } from "../../functions/core/obligation/standing.ts";
import { type Post, receive } from "../../functions/core/obligation/submission.ts";
import { lateUnder } from "../../functions/pipeline/enforce/late.ts";
import { due, owedByB, received, spring } from "../support/spring-round.ts";

const { directive } = spring;
const { ladder, calendar } = rulesOf(spring.roster.authority, directive);
const [demand] = directive.demands;

const post: Post = {
  directive: directive.id,
  obligation: owedByB().id,
  clientKey: v.parse(ClientKey, "k".repeat(16)),
  by: v.parse(PersonId, "van-thu-b"),
  entries: {},
  values: {},
  attachments: [],
};

function posted(moment: Instant, over: Partial<Post> = {}, obligation = owedByB()) {
  return receive(
    { directive, roster: spring.roster },
    obligation,
    { ...post, ...over },
    {
      receivedAt: moment,
      reference: v.parse(Reference, "XH7K-4MPW"),
      hash: v.parse(Sha256, "0".repeat(64)),
    },
  );
}

describe("T10: at the instant of a deadline", () => {
  test.each([
    ["one millisecond before it", -1, true],
    ["at it", 0, false],
    ["one millisecond after it", 1, false],
  ])("%s, gate, standing, ladder, letter and report say the same", (_, offset, onTime) => {
    const moment = addMilliseconds(due, offset);
    // The form: a late report asks for its reason, a timely one does not.
    expect(posted(moment).ok).toBe(onTime);
    // The board, while nothing has come.
    expect(standingOf(owedByB(), moment).type).toBe(onTime ? "awaited" : "overdue");
    // The report, once it has.
    expect(standingOf(received(owedByB(), spring, moment).obligation, moment).type).toBe(
      onTime ? "onTime" : "late",
    );
    // The ladder.
    const owed = measuresOwed(owedByB(), directive, ladder, calendar, moment).map(({ kind }) => kind);
    expect(owed.includes("mark-overdue")).toBe(!onTime);
    // The drafted letter.
    const roll = { ...spring, obligations: [owedByB()], now: moment };
    expect(demand && lateUnder(roll, demand) === undefined).toBe(onTime);
  });
});

describe("T11 and T12: whatever clock the host keeps", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(["UTC", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/Los_Angeles"])(
    "under %s the last day is open from 00:00 to 24:00 in Vietnam",
    (host) => {
      process.env.TZ = host;
      const reading = readDeadline("chậm nhất ngày 28/4/2026", { calendar: publicCalendar });
      expect(reading).toMatchObject({ ok: true, deadline: { dueBefore: due } });
      const hours = Array.from({ length: 24 }, (_, hour) => addMilliseconds(due, (hour - 24) * 3_600_000));
      expect(hours.map((hour) => posted(hour).ok)).toEqual(hours.map(() => true));
      expect(new Set(hours.map((hour) => inWords(dateIn(hour))))).toEqual(new Set(["28/4/2026"]));
      expect(dueWithTimeLeft(due, addMilliseconds(due, -3_600_000))).toBe(
        "hết thứ Ba, 28/4/2026 (còn 1 giờ)",
      );
    },
  );
});

describe("T14: who had begun before the deadline", () => {
  const begun = { ...owedByB(), startedAt: addMilliseconds(due, -60_000) };

  test("still files, with a reason, and is marked late", () => {
    const moment = addMilliseconds(due, 60_000);
    expect(standingOf(begun, moment)).toEqual({ type: "overdue", started: true } satisfies Standing);
    expect(posted(moment, {}, begun)).toMatchObject({ ok: false, refusal: { type: "late-reason-missing" } });
    expect(posted(moment, { lateReason: "mất điện" }, begun).ok).toBe(true);
  });

  test("files until the round closes by its rule, and no later", () => {
    const closesAt = addMilliseconds(due, 86_400_000);
    const closing = { ...directive, closesAt };
    const minted = { reference: v.parse(Reference, "XH7K-4MPW"), hash: v.parse(Sha256, "0".repeat(64)) };
    const late = { ...post, lateReason: "mất điện" };
    const last = receive({ directive: closing, roster: spring.roster }, begun, late, {
      ...minted,
      receivedAt: addMilliseconds(closesAt, -1),
    });
    const closed = receive({ directive: closing, roster: spring.roster }, begun, late, {
      ...minted,
      receivedAt: closesAt,
    });
    expect([last.ok, closed.ok]).toEqual([true, false]);
    // The ladder closes at the same instant.
    const owed = (now: Instant) =>
      measuresOwed(begun, closing, ladder, calendar, now).map(({ kind }) => kind);
    expect(owed(addMilliseconds(closesAt, -1))).not.toContain("close");
    expect(owed(closesAt)).toContain("close");
  });
});

describe("T20: nobody is waited for", () => {
  test("once a report is there, from the very change that filed it", () => {
    const { obligation } = received(owedByB(), spring, due);
    expect(clockOf(obligation, directive)).toBeUndefined();
    expect(obligation).not.toHaveProperty("nextDueAt");
  });
});
