import { describe, expect, test } from "vitest";
import { chained, type Entry } from "../../functions/core/ledger.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import type { OfficialDocument } from "../../functions/decree30/document.ts";
import { lateUnder } from "../../functions/pipeline/enforce/late.ts";
import { ledgerAnnex } from "../../functions/pipeline/enforce/ledger-annex.ts";
import { chaserLetter, criticismNotice, leaderList } from "../../functions/pipeline/enforce/letters.ts";
import { printed } from "../support/press.ts";
import { at, owedByB, spring, springObligations } from "../support/spring-round.ts";

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
    expect(letter).toContain("Công văn số 15/UBND-VHXH ngày 01/4/2026");
    expect(letter).toContain("chậm nhất ngày 28/4/2026");
    expect(letter).toContain("03/03");
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
        { type: "cells", cells: ["1", "Đơn vị A", expect.any(String), "6 ngày 8 giờ", "Chưa làm"] },
        { type: "cells", cells: ["2", "Đơn vị C", expect.any(String), "6 ngày 8 giờ", "Chưa làm"] },
      ],
    });
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

describe("the ledger as an annex", () => {
  const { directive, id } = owedByB();
  const deeds = ["reminded", "chased", "extended"] as const;
  const chain: Entry[] = [];
  for (const act of deeds) {
    const detail = { reason: "bão lũ" };
    chain.push(chained(directive, id, chain.at(-1), { act, at: now, by: "chuyen-vien", detail }));
  }

  test("prints every entry with who, when and why", () => {
    const annex = ledgerAnnex(
      [{ party: "Đơn vị B", entries: chain }],
      new Map([["chuyen-vien", "Chuyên viên mẫu"]]),
    );
    expect(annex.passages[0]).toMatchObject({
      rows: [
        { text: "Đơn vị B" },
        {
          cells: [
            "1",
            "08:00:00 05/5/2026",
            "Nhắc việc",
            "Chuyên viên mẫu",
            "lý do: bão lũ",
            expect.any(String),
          ],
        },
        {
          cells: [
            "2",
            expect.any(String),
            "Đôn đốc lần 1",
            expect.any(String),
            expect.any(String),
            expect.any(String),
          ],
        },
        {
          cells: [
            "3",
            expect.any(String),
            "Gia hạn",
            expect.any(String),
            expect.any(String),
            expect.any(String),
          ],
        },
      ],
    });
  });

  test("says where the chain is broken instead of printing it as whole", () => {
    const lost = chain.filter((_, place) => place !== 1);
    const annex = ledgerAnnex([{ party: "Đơn vị B", entries: lost }], new Map());
    expect(annex.passages[0]).toMatchObject({
      rows: [{ text: "Đơn vị B (sổ không toàn vẹn từ mục 2)" }, {}, {}],
    });
  });
});
