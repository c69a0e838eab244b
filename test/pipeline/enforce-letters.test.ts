import { describe, expect, test } from "vitest";
import { defaultLadder } from "../../functions/core/ladder/default.ts";
import { whoWouldBeTold } from "../../functions/core/ladder/rehearsal.ts";
import { rulesOf } from "../../functions/core/ladder/rules.ts";
import { takeMeasures } from "../../functions/core/ladder/take.ts";
import { chained, Deed, deeds, type Entry } from "../../functions/core/obligation/ledger.ts";
import type { UnitKind } from "../../functions/core/people/unit.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { outbox } from "../../functions/notices/outbox.ts";
import { draftOf, ledgerReport, rollOf } from "../../functions/pipeline/enforce/drafts.ts";
import { criticisedAmong, lateUnder } from "../../functions/pipeline/enforce/late.ts";
import { codeOf, ledgerAnnex } from "../../functions/pipeline/enforce/ledger-annex.ts";
import { chaserLetter, criticismNotice, leaderList } from "../../functions/pipeline/enforce/letters.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { vi } from "../../web/words/vi.ts";
import { emptyMemory, worldOver } from "../support/memory-world.ts";
import { printed } from "../support/press.ts";
import { at, due, owedByB, spring, springObligations } from "../support/spring-round.ts";

const now = at("2026-05-05T08:00+07:00");
const [demand] = spring.directive.demands;
if (!demand) throw new Error("The spring round demands nothing.");

function roll(obligations = springObligations()) {
  const found = lateUnder({ ...spring, obligations, now }, demand as typeof demand & object);
  if (!found) throw new Error("Nobody is late.");
  return found;
}

const words = (document: OfficialDocument) => JSON.stringify(document);

describe("the drafts of the standing agency", () => {
  test("nobody late, nothing drafted", () => {
    const waived = springObligations().map((each) => ({
      ...each,
      waived: { at: now, by: "chuyen-vien", reason: "giải thể" },
    }));
    expect(lateUnder({ ...spring, obligations: waived, now }, demand as never)).toBeUndefined();
  });

  test("the chaser names what was asked, by when, and how many of how many are late", () => {
    const letter = words(chaserLetter(roll()));
    expect(letter).toContain("Công văn số 15/UBND-VHXH ngày 01 tháng 4 năm 2026 của Ủy ban nhân dân xã Mẫu");
    expect(letter).toContain("chậm nhất ngày 28/4/2026");
    expect(letter).toContain("còn 3/3 cơ quan");
    // Two working days after 5/5.
    expect(letter).toContain("chậm nhất ngày 07 tháng 5 năm 2026");
  });

  test("its annex lists the late under their bloc, and none who has an extension", () => {
    const [a, b, c] = springObligations();
    if (!a || !b || !c) throw new Error("three owe");
    const extension = {
      until: at("2026-06-01T00:00+07:00"),
      reason: "bão lũ",
      grantedBy: "chuyen-vien",
      grantedAt: now,
    };
    const { annexes } = chaserLetter(roll([a, { ...b, extension }, c]));
    const [table] = annexes[0]?.passages ?? [];
    expect(table).toMatchObject({
      rows: [
        { type: "group", text: "Khối thi đua số 1" },
        { type: "cells", cells: ["1", "Đơn vị A", expect.any(String), "6 ngày", "Chưa gửi"] },
        { type: "cells", cells: ["2", "Đơn vị C", expect.any(String), "6 ngày", "Chưa gửi"] },
      ],
    });
  });

  const owedByBlocs = () =>
    springObligations()
      .slice(0, 1)
      .map((each) => ({ ...each, party: { type: "bloc", bloc: each.board, unit: "a" } as never }));

  test("blocs that owe for themselves are spoken to as blocs, listed once and not told to chase themselves", () => {
    const owing = roll(owedByBlocs());
    for (const document of [chaserLetter(owing), leaderList(owing), criticismNotice(owing)]) {
      expect(words(document)).not.toMatch(/cơ quan, đơn vị|đôn đốc đơn vị thành viên/iu);
      expect(words(document)).not.toContain('"type":"group"');
      expect(words(document)).toContain("cụm, khối thi đua");
    }
    expect(words(chaserLetter(owing))).toContain("còn 1/1 cụm, khối thi đua quá hạn chưa thực hiện");
  });

  test("those with more time are named beside the overdue, so that the letter and the page add up", () => {
    const [a, b, c] = springObligations();
    if (!a || !b || !c) throw new Error("three owe");
    const until = at("2026-06-01T00:00+07:00");
    const extension = { until, reason: "bão lũ", grantedBy: "chuyen-vien", grantedAt: now };
    const letter = words(leaderList(roll([a, { ...b, extension } as never, c])));
    expect(letter).toContain("còn 2/3 cơ quan, đơn vị, địa phương quá hạn chưa thực hiện");
    expect(letter).toContain("không kể 01 cơ quan, đơn vị, địa phương được gia hạn hoặc đang bổ sung");
  });

  test("the standing agency is not criticised by its own draft, and says in the leader's list that it is on it", () => {
    const all = { ...spring, obligations: springObligations(), now: at("2026-06-30T08:00+07:00") };
    const drafted = words(draftOf("criticism", all, demand) ?? expect.unreachable());
    expect(drafted).toContain("Đơn vị B");
    expect(drafted).not.toContain("Đơn vị A");
    const own = "Trong danh sách có Phòng Văn hóa - Xã hội là cơ quan thường trực";
    expect(words(draftOf("leader-list", all, demand) ?? expect.unreachable())).toContain(own);
    const others = springObligations().filter(({ party }) => party.unit !== "a");
    expect(words(leaderList(roll(others)))).not.toContain(own);
    const alone = springObligations().filter(({ party }) => party.unit === "a");
    expect(draftOf("criticism", { ...all, obligations: alone }, demand)).toBeUndefined();
  });

  test("number, day and signature are left to people", () => {
    for (const document of [chaserLetter(roll()), leaderList(roll()), criticismNotice(roll())]) {
      expect(document.number).not.toHaveProperty("serial");
      expect(document.dated).not.toHaveProperty("day");
    }
    expect(chaserLetter(roll()).signature).toEqual({
      authority: ["TL. CHỦ TỊCH"],
      position: "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI",
    });
  });

  test.each([
    ["the chaser", chaserLetter],
    ["the list for the leader", leaderList],
    ["the drafted criticism", criticismNotice],
  ])("%s passes the Decree 30 checker", async (_, draft) => {
    expect(breachesIn(await checkPdf(printed(draft(roll()))))).toEqual([]);
  });
});

describe("whom a criticism may be drafted about", () => {
  const tenth = at("2026-05-14T08:00+07:00");
  const before = at("2026-05-14T07:59+07:00");
  const late = (moment: typeof now, setting = spring) => {
    const found = lateUnder({ ...setting, obligations: springObligations(), now: moment }, demand as never);
    return found && criticisedAmong(found)?.late.map(({ party }) => party.unit);
  };
  const withKinds = (kinds: Readonly<Record<string, UnitKind>>) => ({
    ...spring,
    roster: {
      ...spring.roster,
      units: spring.roster.units.map((each) => ({ ...each, kind: kinds[each.id] ?? each.kind })),
    },
  });

  test("nobody before its step is reached, ten working days after the deadline", () => {
    expect(late(before)).toBeUndefined();
    expect(late(tenth)).toEqual(["b", "c"]);
  });

  test.each([
    "MASS_ORGANISATION",
    "ARMED_FORCES",
    "PROVINCIAL_UNIT",
    "HAMLET",
    "ENTERPRISE",
    "CENTRAL_UNIT",
  ] as const)("no body that is not under the committee: %s", (kind) => {
    expect(late(tenth, withKinds({ b: kind }))).toEqual(["c"]);
    expect(late(tenth, withKinds({ b: kind, c: kind }))).toBeUndefined();
  });

  test("an authority's own ladder may name other kinds", () => {
    const ladders = [{ ...defaultLadder, criticises: ["PROVINCIAL_UNIT" as const] }];
    const { roster } = withKinds({ c: "PROVINCIAL_UNIT" });
    const authority = { ...roster.authority, rules: { ladders, calendarYears: [] } };
    expect(late(tenth, { ...spring, roster: { ...roster, authority } })).toEqual(["c"]);
  });

  test("the sweep announces none for others, and the ledger says why", () => {
    const setting = withKinds({ b: "MASS_ORGANISATION" });
    const { deeds, notices } = takeMeasures(
      owedByB(),
      setting,
      rulesOf(setting.roster.authority, spring.directive),
      tenth,
    );
    expect(deeds.map(({ act }) => act)).not.toContain("drafted-criticism");
    expect(deeds.at(-1)).toMatchObject({
      act: "superseded-measure",
      detail: { reason: expect.stringContaining("không thuộc đối tượng phê bình") },
    });
    expect(notices.some(({ subject }) => subject.includes("phê bình"))).toBe(false);
  });

  test("the page, the draft, the mail and the ledger all leave the standing agency's own case to the leader", () => {
    const [owed] = springObligations();
    if (owed?.party.unit !== spring.roster.authority.standingAgency.unit) throw new Error("another unit");
    const rules = rulesOf(spring.roster.authority, spring.directive);
    const { deeds, notices } = takeMeasures(owed, spring, rules, tenth);
    expect(deeds.map(({ act }) => act)).not.toContain("drafted-criticism");
    expect(deeds.at(-1)?.detail.reason).toContain("do lãnh đạo quyết định");
    expect(notices.some(({ subject }) => subject.includes("phê bình"))).toBe(false);
    const told = whoWouldBeTold(spring, rules.ladder, rules.calendar);
    expect(told.find(({ what }) => what.includes("phê bình"))?.parties).toEqual(["Đơn vị B", "Đơn vị C"]);
    expect(late(tenth)).not.toContain("a");
    expect(draftOf("criticism", { ...spring, obligations: [owed], now: tenth }, demand)).toBeUndefined();
  });

  test("the notice criticises those listed, gives a day and names no person", () => {
    const found = lateUnder(
      { ...withKinds({ b: "MASS_ORGANISATION" }), obligations: springObligations(), now: tenth },
      demand as never,
    );
    const criticised = found && criticisedAmong(found);
    if (!criticised) throw new Error("Nobody is criticised.");
    const said = words(criticismNotice(criticised));
    expect(said).toContain("chậm nhất ngày 18 tháng 5 năm 2026");
    expect(said).toContain("Đơn vị C");
    expect(said).not.toContain("Đơn vị B");
    expect(said).toContain("Giao Phòng Văn hóa - Xã hội theo dõi");
  });
});

describe("the ledger as an annex", () => {
  const { directive, id } = owedByB();
  const names = {
    people: new Map([["chuyen-vien", "Chuyên viên mẫu"]]),
    readers: new Map([["b@mau.example", "Trưởng phòng Đơn vị B"]]),
    ladder: defaultLadder,
  };
  const chainOf = (deeds: readonly Omit<Deed, "at">[]) =>
    deeds.reduce<Entry[]>(
      (chain, deed) => [...chain, chained(directive, id, chain.at(-1), { ...deed, at: now })],
      [],
    );
  const chain = chainOf([
    {
      act: "reminded",
      by: "clock",
      detail: { measure: `remind-3@${due}`, dueAt: now, told: "b@mau.example, la@mau.example" },
    },
    {
      act: "mailed",
      by: "clock",
      detail: {
        notice: "mau-2026-q1/bc.b/remind-3/unit-b",
        to: "B@mau.example",
        subject: "Nhắc việc",
        channel: "outbox",
      },
    },
    { act: "extended", by: "chuyen-vien", detail: { reason: "bão lũ", until: due } },
    { act: "waived", by: "da-nghi-viec", detail: { reason: "giải thể", ground: "dissolved" } },
  ]);

  // Case ledger-words.
  test("prints every entry with who, when and why, in an office's words and Vietnam's time", () => {
    const [table] = ledgerAnnex([{ party: "Đơn vị B", entries: chain }], names).passages;
    const moment = "08:00:00 05/5/2026";
    expect(table).toMatchObject({
      rows: [
        { text: "Đơn vị B" },
        {
          cells: [
            ...["1", moment, "Nhắc việc", "Hệ thống"],
            "bước: nhắc trước hạn 3 ngày làm việc; đến lúc: 08:00 05/5/2026; đã báo: Trưởng phòng Đơn vị B, la@mau.example",
          ],
        },
        {
          cells: [
            ...["2", moment, "Gửi thư", "Hệ thống"],
            "gửi tới: Trưởng phòng Đơn vị B; về việc: Nhắc việc; lưu ở mục Thư đã gửi",
          ],
        },
        { cells: ["3", moment, "Gia hạn", "Chuyên viên mẫu", "lý do: bão lũ; đến: hết thứ Ba, 28/4/2026"] },
        {
          cells: [
            ...["4", moment, "Miễn thực hiện", "Người không còn trong danh sách"],
            "lý do: giải thể; căn cứ: đơn vị giải thể, sáp nhập",
          ],
        },
      ],
    });
  });

  const oneLine = (deed: Omit<Deed, "at">) =>
    JSON.stringify(ledgerAnnex([{ party: "Đơn vị B", entries: chainOf([deed]) }], names).passages[0]);

  test("names the reader whom a letter addressed, whoever else reads that mailbox", () => {
    const detail = { to: "b@mau.example", reader: "Chủ tịch Đơn vị B", subject: "Nhắc việc" };
    const line = oneLine({ act: "mailed", by: "clock", detail });
    expect(line).toContain("gửi tới: Chủ tịch Đơn vị B; về việc: Nhắc việc");
    expect(line).not.toContain("Trưởng phòng");
  });

  test("says why a step was left out, and not that it was caught up with", () => {
    const detail = { measure: `remind-3@${due}`, dueAt: now, caughtUp: "chậm 12 ngày" };
    const line = oneLine({ act: "superseded-measure", by: "clock", detail });
    expect(line).toContain("lý do: đã qua thời điểm thực hiện bước này");
    expect(line).not.toContain("thực hiện bù");
  });

  test("calls the unit's sending a sending, and taking it on the same as the pages do", () => {
    expect(deeds.received.inPrint).toBe("Đơn vị gửi báo cáo");
    expect(deeds.accepted.inPrint).toBe("Tiếp nhận");
    for (const act of Deed.entries.act.options) {
      expect(vi.office.ledger.deeds[act]).toBe(deeds[act].inPrint);
    }
  });

  test("says where the chain is broken instead of printing it as whole", () => {
    const lost = chain.filter((_, place) => place !== 1);
    const annex = ledgerAnnex([{ party: "Đơn vị B", entries: lost }], names);
    expect(annex.passages[0]).toMatchObject({
      rows: [{ text: "Đơn vị B (sổ không toàn vẹn từ mục 2)" }, {}, {}, {}],
    });
  });

  test("carries one code for all of it, another when any chain ends otherwise", () => {
    const whole = codeOf([{ party: "Đơn vị B", entries: chain }]);
    expect(whole).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
    expect(codeOf([{ party: "Đơn vị B", entries: chain.slice(0, -1) }])).not.toBe(whole);
  });

  test("of a whole chased round holds no sign of the machine", async () => {
    const memory = emptyMemory();
    memory.people = spring.people.map((person) => ({ ...person, name: "Nguyễn Văn Mẫu" }));
    memory.rosters.set(spring.roster.id, spring.roster);
    const world = worldOver(memory, () => now);
    await world.directives.issue(spring.directive, springObligations());
    for (const day of ["04-03", "04-16", "04-22", "04-24", "04-29", "05-05", "05-07", "05-14"]) {
      await enforce(world, at(`2026-${day}T09:30+07:00`), { first: outbox, linkTo: () => "" });
    }
    const roll = await rollOf(world, spring.directive, spring.roster, now);
    const printed = JSON.stringify((await ledgerReport(world, roll)).annexes);
    expect(printed).toContain("đôn đốc sau hạn 1 ngày làm việc");
    expect(printed).not.toMatch(/@\d|\dT\d|Z"|outbox|clock|mau-2026|chuyen-vien|bc\.b|unit-/);
    expect(printed).not.toMatch(/[0-9a-f]{8}/);
  });
});
