import { describe, expect, test } from "vitest";
import { deadlineInForce } from "../../functions/core/deadline/in-force.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { extend, revokeExtension } from "../../functions/core/obligation/extension.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { accept, acknowledge, returnForRevision, waive } from "../../functions/core/obligation/review.ts";
import type { Acted } from "../../functions/core/obligation/setting.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import type { Outcome } from "../../functions/core/problem/outcome.ts";
import { at, due, officer, owedByB, received, spring, unreadObligations } from "../support/spring-round.ts";

const until = at("2026-05-09T00:00+07:00");
const morning = at("2026-04-27T08:00+07:00");
const by = { by: officer, at: morning };
const why = { ...by, until, reason: "bão lũ" };

function done(outcome: Outcome<Acted>): Acted {
  if (!outcome.ok) throw new Error(outcome.refusal.type);
  return outcome.value;
}
const refusal = (outcome: Outcome<Acted>) => (outcome.ok ? undefined : outcome.refusal.type);
const extended = () => done(extend(owedByB(), spring, why)).obligation;
const filed = (obligation: Obligation, moment = morning) => received(obligation, spring, moment);

describe("an extension", () => {
  test("keeps the original, moves the gate, and says why to the unit", () => {
    const { obligation, deeds, notices } = done(extend(owedByB(), spring, why));
    expect(obligation).toMatchObject({ dueBefore: due, extension: { until, grantedBy: officer } });
    expect(deadlineInForce(obligation)?.dueBefore).toBe(until);
    expect(deeds).toMatchObject([
      { act: "extended", by: officer, detail: { until, original: due, reason: "bão lũ" } },
    ]);
    expect(notices.map(({ to }) => to)).toEqual(["vanthu.b@mau.example", "b@mau.example"]);
    expect(notices[0]?.calendar?.at).toBe(until);
  });

  test("makes a report that comes before its end on time, and one at its end late", () => {
    const last = filed(extended(), addMilliseconds(until, -1)).obligation;
    const late = filed(extended(), until).obligation;
    expect(standingOf(last, until).type).toBe("extended");
    expect(standingOf(late, until).type).toBe("late");
  });

  test("T15: granted, revoked and granted within a minute, the last act counts and three deeds tell of it", () => {
    const granted = done(extend(owedByB(), spring, why));
    const minute = (seconds: number) => ({ by: officer, at: addMilliseconds(morning, seconds * 1000) });
    const revoked = done(
      revokeExtension(granted.obligation, spring, { ...minute(20), reason: "nhầm đơn vị" }),
    );
    expect(deadlineInForce(revoked.obligation)?.dueBefore).toBe(due);
    const later = at("2026-05-16T00:00+07:00");
    const again = done(
      extend(revoked.obligation, spring, { ...minute(40), until: later, reason: "đúng đơn vị" }),
    );
    expect(deadlineInForce(again.obligation)?.dueBefore).toBe(later);
    expect([granted, revoked, again].flatMap(({ deeds }) => deeds.map(({ act }) => act))).toEqual([
      "extended",
      "extension-revoked",
      "extended",
    ]);
    expect(again.obligation.version).toBe(3);
  });

  test("is refused when it gives nobody any time, or comes too late to matter", () => {
    expect(refusal(extend(owedByB(), spring, { ...why, until: due }))).toBe("extension-too-early");
    expect(refusal(extend(owedByB(), spring, { ...why, at: until }))).toBe("extension-too-early");
    expect(refusal(extend(filed(owedByB()).obligation, spring, why))).toBe("already-submitted");
    const closing = { ...spring, directive: { ...spring.directive, closesAt: due } };
    expect(refusal(extend(owedByB(), closing, why))).toBe("directive-closed");
  });

  test("that nobody granted cannot be revoked", () => {
    expect(refusal(revokeExtension(owedByB(), spring, { ...by, reason: "nhầm" }))).toBe("superseded");
  });
});

describe("a return for revision", () => {
  const clock = at("2026-05-09T00:00+07:00");
  const asked = { ...by, dueBefore: clock, reasons: [{ section: "s1", text: "thiếu số liệu" }] };

  test("gives a reason for each section and a clock of its own, and keeps the first receipt", () => {
    const first = filed(owedByB()).obligation;
    const { obligation, deeds, notices } = done(returnForRevision(first, spring, asked));
    expect(obligation.first).toEqual(first.first);
    expect(obligation.returned).toMatchObject({ dueBefore: clock, revision: 1, reasons: asked.reasons });
    expect(standingOf(obligation, morning)).toMatchObject({ type: "returned", dueBefore: clock });
    expect(deeds[0]?.detail.reason).toBe("I Kết quả: thiếu số liệu");
    expect(notices[0]?.text).toContain("thiếu số liệu");
  });

  test("answered after the original deadline leaves a timely report timely", () => {
    const back = done(returnForRevision(filed(owedByB()).obligation, spring, asked)).obligation;
    const mended = filed(back, at("2026-05-08T23:59+07:00")).obligation;
    expect(standingOf(mended, clock).type).toBe("onTime");
    expect(mended).not.toHaveProperty("nextDueAt");
  });

  test("sets the ladder going again, on its own clock", () => {
    const back = done(returnForRevision(filed(owedByB()).obligation, spring, asked)).obligation;
    // T is Friday 8/5; seven working days before it lie in the past, three days before is 5/5.
    expect(back.nextDueAt).toBe(at("2026-05-05T08:00+07:00"));
  });

  test("is refused before anything came, and with a clock that has run out", () => {
    expect(refusal(returnForRevision(owedByB(), spring, asked))).toBe("not-yet-received");
    const first = filed(owedByB()).obligation;
    expect(refusal(returnForRevision(first, spring, { ...asked, dueBefore: morning }))).toBe(
      "extension-too-early",
    );
  });
});

describe("acceptance, waiver and acknowledgement", () => {
  test("an accepted report is accepted once", () => {
    const accepted = done(accept(filed(owedByB()).obligation, spring, by));
    expect(standingOf(accepted.obligation, morning)).toMatchObject({ type: "accepted", late: false });
    expect(refusal(accept(accepted.obligation, spring, by))).toBe("already-submitted");
    expect(refusal(accept(owedByB(), spring, by))).toBe("not-yet-received");
  });

  test("a report sent back may still be accepted as it stands, and then nobody waits for it", () => {
    const clock = { ...by, dueBefore: until, reasons: [{ section: "s1", text: "thiếu" }] };
    const back = done(returnForRevision(filed(owedByB()).obligation, spring, clock)).obligation;
    const { obligation } = done(accept(back, spring, by));
    expect(standingOf(obligation, morning).type).toBe("accepted");
    expect(obligation).not.toHaveProperty("nextDueAt");
  });

  test("a waived unit owes nothing more, and says so to nobody twice", () => {
    const waived = done(waive(owedByB(), spring, { ...by, reason: "sáp nhập", ground: "dissolved" }));
    expect(standingOf(waived.obligation, morning).type).toBe("waived");
    expect(waived.obligation).not.toHaveProperty("nextDueAt");
    expect(refusal(waive(waived.obligation, spring, { ...by, reason: "sáp nhập" }))).toBe("waived");
    expect(refusal(extend(waived.obligation, spring, why))).toBe("waived");
  });

  test("a unit dissolved while its report is being mended owes nothing more either", () => {
    const clock = { ...by, dueBefore: until, reasons: [{ section: "s1", text: "thiếu" }] };
    const back = done(returnForRevision(filed(owedByB()).obligation, spring, clock)).obligation;
    expect(
      done(waive(back, spring, { ...by, reason: "sáp nhập", ground: "dissolved" })).obligation.waived,
    ).toBeDefined();
    expect(refusal(waive(filed(owedByB()).obligation, spring, { ...by, reason: "nhầm" }))).toBe(
      "already-submitted",
    );
  });

  test("reading the directive counts the first time", () => {
    const [unread] = unreadObligations();
    const { obligation } = done(acknowledge(unread ?? owedByB(), spring, by));
    expect(obligation.openedAt).toBe(morning);
    expect(refusal(acknowledge(obligation, spring, by))).toBe("superseded");
  });
});
