import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { askedBy, orderInWords } from "../../functions/core/duties/carried-out.ts";
import { Duty, inOrderOfNeed } from "../../functions/core/duties/duty.ts";
import { remind } from "../../functions/core/duties/reminders.ts";
import { entriesOfDuty, readDuty } from "../../functions/core/duties/written.ts";
import type { Instant } from "../../functions/core/instant.ts";
import { rulesOn } from "../../functions/core/ladder/rules.ts";
import { sweep } from "../../functions/pipeline/enforce/sweep.ts";
import { emptyMemory, worldOver } from "../support/memory-world.ts";
import { at, spring } from "../support/spring-round.ts";

const { roster, people } = spring;
const { authority } = roster;

/** Due by the end of Tuesday 28/4/2026: T-7 is 16/4, T-3 22/4, T-1 24/4, T+1 29/4, over the holidays. */
const duty = v.parse(Duty, {
  ...{ id: "nv-1", authority: authority.id, version: 1, recordedBy: "chuyen-vien" },
  document: {
    ...{ kind: "Công văn", number: "812/SNV-TĐKT", issueDate: "2026-02-03", issuer: "Sở Nội vụ" },
    subject: "Báo cáo công tác thi đua, khen thưởng quý I năm 2026",
  },
  ...{ action: "gửi báo cáo quý I", recipient: "Sở Nội vụ (qua Phòng Thi đua - Khen thưởng)" },
  deadline: {
    ...{ type: "dated", statedDate: "2026-04-28", wording: "chậm nhất ngày 28/4/2026" },
    ...{ boundary: "INCLUSIVE", rollPolicy: "NONE", dueBefore: "2026-04-29T00:00+07:00" },
  },
  recordedAt: "2026-04-01T09:00+07:00",
} satisfies v.InferInput<typeof Duty>);

const rules = rulesOn(authority, "2026-04-01" as never);
const remindAt = (given: Duty, now: Instant) => remind(given, { roster, people }, rules, now);

describe("what a superior demands of the authority", () => {
  test("is cited in full, and the report goes to who asked for it", () => {
    expect(orderInWords(duty)).toBe(
      "Công văn số 812/SNV-TĐKT ngày 03 tháng 02 năm 2026 của Sở Nội vụ về báo cáo công tác thi đua, khen thưởng quý I năm 2026",
    );
    expect(askedBy(duty)).toBe("Sở Nội vụ");
    expect(askedBy({ ...duty, recipient: "" })).toBe("Sở Nội vụ");
    const { number: _, issueDate: __, ...document } = duty.document;
    expect(orderInWords({ document: { ...document, subject: "" } })).toBe("Công văn của Sở Nội vụ");
  });

  test("is reminded of before and after its day, to the officer and the leader, each step once", () => {
    const days = ["04-15", "04-16", "04-22", "04-24", "04-28", "04-29", "05-04"];
    let held = duty;
    const said = days.map((day) => {
      const reminded = remindAt(held, at(`2026-${day}T09:00+07:00`));
      held = reminded?.duty ?? held;
      return (reminded?.notices ?? []).map(({ audience, subject }) => `${audience}: ${subject}`);
    });
    const asked = (words: string) =>
      ["officer", "leader"].map((who) => `${who}: ${words}: gửi báo cáo quý I`);
    const [before, after] = [asked("Nhắc việc với cấp trên"), asked("Quá hạn với cấp trên")];
    expect(said).toEqual([[], before, before, before, [], after, []]);
  });

  test("a sweep that slept says the last step alone and skips none; one that comes at night waits for the morning", () => {
    const late = remindAt(duty, at("2026-04-29T22:00+07:00"));
    expect(late?.duty.reminded.map((id) => id.split("@")[0])).toEqual([
      "remind-7",
      "remind-3",
      "remind-1",
      "overdue",
    ]);
    expect(new Set(late?.notices.map(({ id }) => id.split("/")[1]?.split("@")[0]))).toEqual(
      new Set(["overdue"]),
    );
    expect(
      late?.notices.every(
        ({ notBefore }) => notBefore !== undefined && notBefore > at("2026-04-30T00:00+07:00"),
      ),
    ).toBe(true);
  });

  test("what had passed before it was recorded, what is done and what names no day is said to nobody", () => {
    const recorded = { ...duty, recordedAt: at("2026-04-25T09:00+07:00") };
    expect(remindAt(recorded, at("2026-04-25T10:00+07:00"))?.notices).toEqual([]);
    const done = { ...duty, done: { at: at("2026-04-20T09:00+07:00"), by: duty.recordedBy } };
    expect(remindAt(done, at("2026-05-20T09:00+07:00"))).toBeUndefined();
    const undated = { ...duty, deadline: { type: "undated" as const, wording: "thường xuyên" } };
    expect(remindAt(undated, at("2026-05-20T09:00+07:00"))).toBeUndefined();
    expect(inOrderOfNeed([done, undated, duty])).toEqual([duty, undated, done]);
  });

  test("a new deadline is reminded of anew, and its form reads its own words back", () => {
    expect(readDuty(duty, entriesOfDuty(duty), authority).duty).toEqual(duty);
    const moved = readDuty(duty, { ...entriesOfDuty(duty), wording: "trước ngày 15/5/2026" }, authority).duty;
    expect(moved && remindAt(moved, at("2026-05-13T09:00+07:00"))?.notices.length).toBeGreaterThan(0);
    const wrong = readDuty(
      duty,
      { ...entriesOfDuty(duty), issued: "31/2/2026", subject: " ", wording: "sớm" },
      authority,
    );
    expect(wrong.duty).toBeUndefined();
    expect(wrong.problems.map(({ field }) => field).toSorted()).toEqual(["issued", "subject", "wording"]);
  });

  test("the sweep run twice, and twice at once, writes each reminder once", async () => {
    const memory = emptyMemory();
    memory.people = people;
    memory.rosters.set(roster.id, roster);
    memory.duties.set(duty.id, duty);
    const now = at("2026-04-22T09:00+07:00");
    const world = worldOver(memory, () => now);
    await Promise.all([sweep(world, now), sweep(world, now)]);
    const said = [...memory.notices.keys()];
    await sweep(world, now);
    expect([...memory.notices.keys()]).toEqual(said);
    expect(said).toHaveLength(people.filter(({ role }) => role === "officer" || role === "leader").length);
  });
});
