import { describe, expect, test } from "vitest";
import type { Instant } from "../../functions/core/instant.ts";
import { rulesOf } from "../../functions/core/ladder/rules.ts";
import { takeMeasures } from "../../functions/core/ladder/take.ts";
import type { Notice } from "../../functions/core/notice/notice.ts";
import { extend, revokeExtension } from "../../functions/core/obligation/extension.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { accept, returnForRevision, waive } from "../../functions/core/obligation/review.ts";
import type { Acted } from "../../functions/core/obligation/setting.ts";
import { withdraw } from "../../functions/core/obligation/withdrawal.ts";
import type { Outcome } from "../../functions/core/problem/outcome.ts";
import { calendarOf } from "../../functions/notices/ics.ts";
import { at, officer, owedByB, received, spring } from "../support/spring-round.ts";

const rules = rulesOf(spring.roster.authority, spring.directive);
const on = (moment: string) => ({ by: officer, at: at(moment) });
const remind = (obligation: Obligation, now: Instant) => takeMeasures(obligation, spring, rules, now);

function done(outcome: Outcome<Acted>): Acted {
  if (!outcome.ok) throw new Error(outcome.refusal.type);
  return outcome.value;
}

/** The lines of a calendar by their names, unfolded, of its only entry. */
function linesIn(notices: readonly Notice[]): Readonly<Record<string, string>> {
  const { content = "" } = calendarOf(notices) ?? {};
  const lines = content.replace(/\r\n /g, "").split("\r\n");
  return Object.fromEntries(lines.map((line) => [line.split(":")[0], line.slice(line.indexOf(":") + 1)]));
}

const toClerk = ({ notices }: Pick<Acted, "notices">) =>
  notices.filter(({ to }) => to === "vanthu.b@mau.example");

function dated(due: string): Notice {
  return {
    ...{ id: "mot", to: "b@mau.example", name: "B", subject: "Nhắc việc", text: "Hạn", madeAt: at(due) },
    ...{ about: { directive: "mau" }, calendar: { title: "Hạn: gửi báo cáo", at: at(due) } },
  };
}

describe("a deadline in the calendar of whoever owes", () => {
  // Case ics-day.
  test("“hết thứ Tư, 15/6/2022” lies on Wednesday the 15th, as a whole day, in whatever zone it is read", () => {
    const lines = linesIn([dated("2022-06-16T00:00+07:00")]);
    expect(lines["DTSTART;VALUE=DATE"]).toBe("20220615");
    expect(lines["DTEND;VALUE=DATE"]).toBe("20220616");
    expect(lines).not.toHaveProperty("DTSTART");
    expect(lines.SUMMARY).toContain("hết thứ Tư\\, 15/6/2022");
  });

  test.each([
    ["2022-06-15T17:00+07:00", "20220615"],
    ["2022-06-15T00:01+07:00", "20220615"],
    ["2023-01-01T00:00+07:00", "20221231"],
    ["2024-03-01T00:00+07:00", "20240229"],
  ])("before %s is on %s", (due, day) => {
    expect(linesIn([dated(due)])["DTSTART;VALUE=DATE"]).toBe(day);
  });

  test("is one entry under one name, however often it is reminded of, extended, revoked and waived", () => {
    const first = remind(owedByB(), at("2026-04-16T08:00+07:00"));
    const until = at("2026-05-09T00:00+07:00");
    const extended = done(
      extend(first.obligation, spring, { ...on("2026-04-17T09:00+07:00"), until, reason: "bão lũ" }),
    );
    const revoked = done(
      revokeExtension(extended.obligation, spring, { ...on("2026-04-18T09:00+07:00"), reason: "hết lý do" }),
    );
    const waived = done(
      waive(revoked.obligation, spring, { ...on("2026-04-19T09:00+07:00"), reason: "miễn" }),
    );
    const entries = [first, extended, revoked, waived].map((each) => linesIn(toClerk(each)));
    expect(new Set(entries.map(({ UID }) => UID)).size).toBe(1);
    expect(entries.map((lines) => lines["DTSTART;VALUE=DATE"])).toEqual([
      "20260428",
      "20260508",
      "20260428",
      "20260428",
    ]);
    expect(entries.map(({ STATUS }) => STATUS)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED"]);
    expect(entries.map(({ METHOD }) => METHOD)).toEqual(["PUBLISH", "PUBLISH", "PUBLISH", "CANCEL"]);
    const sequences = entries.map(({ SEQUENCE }) => Number(SEQUENCE));
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });

  test("moves to the day a report is wanted back, is taken out with its acceptance, and comes back when withdrawn", () => {
    const sent = received(owedByB(), spring, at("2026-04-20T09:00+07:00")).obligation;
    const back = done(
      returnForRevision(sent, spring, {
        ...on("2026-04-21T09:00+07:00"),
        ...{ dueBefore: at("2026-05-06T00:00+07:00"), reasons: [] },
      }),
    );
    expect(linesIn(toClerk(back))).toMatchObject({ "DTSTART;VALUE=DATE": "20260505", STATUS: "CONFIRMED" });
    const taken = done(accept(back.obligation, spring, on("2026-04-22T09:00+07:00")));
    expect(linesIn(toClerk(taken))).toMatchObject({ METHOD: "CANCEL", STATUS: "CANCELLED" });
    const asked = { ...on("2026-04-21T09:00+07:00"), revision: 1, reason: "nhầm biểu", jobs: [] };
    const owedAgain = done(withdraw(sent, spring, asked)).notices.filter(({ calendar }) => calendar);
    expect(linesIn(owedAgain)).toMatchObject({ "DTSTART;VALUE=DATE": "20260428", STATUS: "CONFIRMED" });
  });

  test("is each person's own, and nobody's who only looks on", () => {
    const told = done(
      extend(owedByB(), spring, {
        ...on("2026-04-17T09:00+07:00"),
        ...{ until: at("2026-05-09T00:00+07:00"), reason: "bão lũ" },
      }),
    ).notices;
    expect(new Set(told.map(({ calendar }) => calendar?.uid)).size).toBe(2);
    const late = remind(owedByB(), at("2026-05-20T09:00+07:00")).notices;
    expect(late.filter(({ to, calendar }) => calendar && /chuyenvien|chutich|^a@/.test(to))).toEqual([]);
  });

  test("of several letters in one mail is the latest alone, and one taken out beside one that stands says so itself", () => {
    const first = remind(owedByB(), at("2026-04-16T08:00+07:00"));
    const waived = done(waive(first.obligation, spring, { ...on("2026-04-19T09:00+07:00"), reason: "miễn" }));
    const other = dated("2026-05-01T00:00+07:00");
    const both = calendarOf([...toClerk(waived), ...toClerk(first), other]);
    expect(both?.method).toBe("PUBLISH");
    expect(both?.content.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(both?.content.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  });
});
