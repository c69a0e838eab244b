import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { findingsInRound } from "../../functions/core/checks/round.ts";
import { thinFigures } from "../../functions/core/checks/thin-figures.ts";
import type { Section } from "../../functions/core/directives/directive.ts";
import { dateIn, Instant } from "../../functions/core/instant.ts";
import { Obligation } from "../../functions/core/obligation/obligation.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import { coveringIn } from "../../functions/core/report/covering.ts";
import { type RoundCheck, roundChecks } from "../../functions/core/report/round-checks.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { allOnDesk } from "../../functions/pipeline/covering-note/doubts.ts";
import { coveringFactsOf } from "../../functions/pipeline/covering-note/facts.ts";
import { printCoveringNote } from "../../functions/pipeline/covering-note/print.ts";
import type { PutUp } from "../../functions/pipeline/covering-note/put-up.ts";
import { coveringSheet } from "../../functions/pipeline/covering-note/sheet.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";
import { entriesFor } from "../../infra/local/sample/fill.ts";
import { vi } from "../../web/words/vi.ts";
import { textOf } from "../pdf/poppler.ts";
import { asOf, composed, district, issued, played } from "../support/played.ts";
import { faces } from "../support/press.ts";
import { parties, putUp } from "../support/put-up.ts";
import { fortyUnitRound } from "../support/seed-001-round.ts";

const inOneLine = (text: string) => text.replace(/\s+/g, " ");
const wordsOf = (put: PutUp) =>
  coveringSheet(put, faces).pages.map(({ marks }) =>
    marks.flatMap((mark) => (mark.type === "text" ? mark.words.map(({ text }) => text) : [])).join(" "),
  );

describe("the note a draft is put up with", () => {
  const [page = ""] = wordsOf(putUp());

  test("names the draft, the superior's deadline and by when a signature is asked for", () => {
    expect(page).toContain(
      "Dự thảo Báo cáo công tác thi đua, khen thưởng 6 tháng đầu năm 2021; phương hướng, nhiệm vụ 6 tháng cuối năm 2021 của UBND huyện An Sơn (bản tổng hợp số 3, 9 trang, kèm 02 phụ lục), gửi Sở Nội vụ.",
    );
    expect(page).toContain("chậm nhất hết thứ Hai, 05/7/2021 (còn 4 ngày 15 giờ)");
    expect(page).toContain(
      "Kính trình đồng chí Trần Quang Bình, Chủ tịch UBND huyện An Sơn xem xét, ký ban hành trước 17 giờ 00 phút thứ Bảy, 03/7/2021.",
    );
  });

  test("tells who was late, silent, extended and sent back by name, which the report itself never does", () => {
    for (const line of [
      "38/40 cơ quan, đơn vị, địa phương đã gửi báo cáo.",
      "Gửi chậm (02): UBND xã Chậm 1; UBND xã Chậm 2.",
      "Chưa gửi (02): UBND xã Vắng 1; UBND xã Vắng 2.",
      "Được gia hạn (01): UBND xã Hẹn 1.",
      "Trả lại, chưa gửi bổ sung (01): UBND xã Sửa 1.",
    ])
      expect(page).toContain(line);
  });

  test("tells the lowest results, what moved, what is doubtful and how many sentences were used", () => {
    for (const line of [
      "Kết quả thấp nhất: sản lượng nuôi trồng thủy sản 43,8% kế hoạch; thu ngân sách trên địa bàn 46,7% kế hoạch.",
      "Biến động lớn so với 6 tháng đầu năm 2020: giải quyết việc làm tăng 63,9% (từ 310 lên 508 lao động).",
      "Số liệu còn ít đơn vị báo cáo: trồng rừng tập trung (12/40).",
      "Điểm cần xem lại (01), chưa ghi cách xử lý: Sáng kiến cấp tỉnh 96 nhiều hơn sáng kiến cơ sở 89.",
      "Nội dung các đơn vị gửi: đã đưa vào báo cáo 412/460 ý; để lại, có nêu lý do 40 ý; chưa xử lý 8 ý.",
    ])
      expect(page).toContain(line);
  });

  test("tells what the officer decided about the doubts, and what else there is to say", () => {
    const [told] = wordsOf(
      putUp({}, { release: "Đã đối chiếu với Phòng Nội vụ", remarks: "Đề nghị ký trong tuần" }),
    );
    expect(told).toContain("Cách xử lý: đã đối chiếu với Phòng Nội vụ.");
    expect(told).toContain("5. Đề xuất Đề nghị ký trong tuần. Kính trình đồng chí");
  });

  test("names the report it replaces and why, the plan by its own name and the figures kept as they were", () => {
    const replaces = { report: "Báo cáo số 145/BC-UBND ngày 04 tháng 7 năm 2022", reason: "Sai số thu." };
    const lowest = [{ label: "Thu ngân sách trên địa bàn", percent: 46.7, of: "dự toán giao" }];
    const kept = [{ label: "Diện tích rừng", was: "243", now: "251", reason: "Chưa đối chiếu." }];
    const swings = [{ label: "Hộ nghèo", now: 90, before: 120, unit: "hộ" }];
    const [told] = wordsOf(putUp({ lowest, kept, swings }, { replaces }));
    for (const line of [
      "Báo cáo này thay thế Báo cáo số 145/BC-UBND ngày 04 tháng 7 năm 2022; lý do: sai số thu.",
      "thu ngân sách trên địa bàn 46,7% dự toán giao.",
      "Số liệu giữ như trước: diện tích rừng giữ 243, số mới 251, lý do: chưa đối chiếu.",
      "hộ nghèo giảm 25% (từ 120 xuống 90 hộ).",
    ])
      expect(told).toContain(line);
  });

  test("asks for the signature once where the officer's own words ask for it", () => {
    const { signBefore: _, ...put } = putUp({}, { remarks: "Kính trình đồng chí xem xét, ký ban hành." });
    expect(wordsOf(put)[0]?.match(/Kính trình đồng chí/gu)).toHaveLength(1);
  });

  test("tells why units say they were late, each by name", () => {
    const excuses = [{ name: "UBND xã Chậm 1", text: "Báo cáo chậm do cán bộ phụ trách ốm." }];
    const [told] = wordsOf(putUp({ excuses }));
    expect(told).toContain("Lý do chậm đơn vị nêu: UBND xã Chậm 1: Báo cáo chậm do cán bộ phụ trách ốm.");
  });

  test("leaves room for the decision and for those who answer for the draft", () => {
    expect(page).toContain("6. Ý kiến của lãnh đạo");
    expect(page).toMatch(/□\u00a0Ký ban hành\u00a0+□\u00a0Trả lại/u);
    for (const office of ["NGƯỜI SOẠN THẢO", "TRƯỞNG PHÒNG NỘI VỤ", "NGƯỜI KIỂM TRA THỂ THỨC"])
      expect(page).toContain(office);
  });

  test("is an internal sheet: neither the state's name nor a number stands on it", () => {
    expect(page).not.toMatch(/CỘNG HÒA|Số:/u);
  });

  test("for a vice-chairman it is addressed in his office", () => {
    const signer = {
      authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
      position: "PHÓ CHỦ TỊCH",
      name: "Lê Văn Nam",
    };
    const [first] = wordsOf(putUp({}, { signer }));
    expect(first).toContain("Kính gửi: Đồng chí Lê Văn Nam, Phó Chủ tịch UBND huyện An Sơn");
  });

  test("is the same bytes each time, and its words can be read by others", () => {
    const [one, two] = [printCoveringNote(putUp(), { faces }), printCoveringNote(putUp(), { faces })];
    expect(Buffer.from(one.pdf).equals(Buffer.from(two.pdf))).toBe(true);
    expect(one.pages).toBe(1);
    expect(inOneLine(textOf(one.pdf))).toContain("PHIẾU TRÌNH");
  });
});

describe("a note with more to tell than a page holds", () => {
  test("counts the silent by bloc and lists every one of them behind", () => {
    const silent = parties(90);
    const [page = "", ...behind] = wordsOf(putUp({ silent }));
    expect(page).toContain("Chưa gửi (90), gồm Cụm thi đua số 1: 18; Cụm thi đua số 2: 18;");
    const rest = behind.join(" ");
    for (const { name } of silent) expect(rest).toContain(name);
  });

  test("keeps to one page, and loses no name and no word, whatever there is to tell", () => {
    const words = fc
      .array(fc.constantFrom("nội", "dung", "báo cáo", "số liệu", "thu ngân sách"), { maxLength: 120 })
      .map((each) => each.join(" "));
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.array(words, { maxLength: 5 }),
        words,
        (late, silent, extended, doubts, remarks) => {
          const put = putUp(
            {
              late: parties(late, (at) => `Muộn${at}.`),
              silent: parties(silent, (at) => `Vắng${at}.`),
              extended: parties(extended, (at) => `Hẹn${at}.`),
              doubts: doubts.map((text) => ({ check: "merge" as const, text })),
            },
            remarks.trim() === "" ? {} : { remarks },
          );
          const pages = wordsOf(put);
          expect(pages[0]).toContain("NGƯỜI SOẠN THẢO");
          const all = pages.join(" ");
          const { facts } = put;
          for (const { name } of [...facts.late, ...facts.silent, ...facts.extended])
            expect(all).toContain(name);
          for (const text of [...doubts, remarks])
            expect(all).toContain(
              inOneLine(text)
                .trim()
                .replace(/[.;]+$/u, ""),
            );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a note on a round with many doubts", () => {
  const many = (check: RoundCheck, count: number) =>
    Array.from({ length: count }, (_, at) => ({ check, text: `Điểm ${check} thứ ${at + 1}.` }));

  test("counts them by kind, names the gravest and says where the others stand", () => {
    const pages = wordsOf(putUp({ doubts: [...many("copy", 185), ...many("V15", 2), ...many("secret", 2)] }));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain(
      "Điểm cần xem lại (189), chưa ghi cách xử lý: 02 câu có thể là bí mật nhà nước; 02 số liệu lệch xa kỳ trước; 185 nội dung trùng với kỳ trước hoặc với đơn vị khác. Cần xem trước: Điểm secret thứ 1; Điểm secret thứ 2; Điểm V15 thứ 1. Còn 186 điểm khác ở trang “Điểm cần xem của cả báo cáo”, mục Soạn báo cáo.",
    );
  });

  test("counts what is only said twice, and tells where each of it stands", () => {
    const [page] = wordsOf(putUp({ doubts: many("copy", 185) }));
    expect(page).toContain(
      "185 nội dung trùng với kỳ trước hoặc với đơn vị khác; từng điểm ở trang “Điểm cần xem của cả báo cáo”",
    );
  });

  test("names the page of the desk by the title it bears", () => {
    expect(allOnDesk).toContain(`“${vi.desk.doubts.title}”`);
  });

  test("names the three figures that fewest gave and counts the others, once", () => {
    const thin = Array.from({ length: 9 }, (_, at) => ({ label: `Số ${at + 1}`, given: at + 1, asked: 40 }));
    const [page] = wordsOf(putUp({ thin, doubts: many("coverage", 2) }));
    expect(page).toContain(
      "Số liệu còn ít đơn vị báo cáo (09): số 1 (1/40); số 2 (2/40); số 3 (3/40); còn 06 số liệu khác ở trang",
    );
    expect(page).not.toContain("Điểm cần xem lại");
  });

  test("whatever the counts are, every doubt is named or counted, and the lists fill one sheet", () => {
    const kind = fc.constantFrom(...roundChecks);
    const doubt = fc.record({ check: kind, text: fc.constantFrom("Số lệch.", "Câu dài. ".repeat(30)) });
    fc.assert(
      fc.property(fc.array(doubt, { maxLength: 300 }), fc.integer({ min: 0, max: 60 }), (doubts, silent) => {
        const put = putUp({ doubts, silent: parties(silent), late: parties(silent) });
        const pages = wordsOf(put);
        expect(pages.length).toBeLessThanOrEqual(2);
        expect(pages[0]).toContain("6. Ý kiến của lãnh đạo");
        const seen = doubts.filter(({ check }) => check !== "coverage").length;
        if (seen <= 5) return;
        expect(pages[0]).toContain(`Điểm cần xem lại (${String(seen).padStart(2, "0")})`);
        expect(pages.join(" ")).toContain("ở trang “Điểm cần xem của cả báo cáo”");
      }),
      { numRuns: 30 },
    );
  });

  test("an edition that kept the sentences alone is still told, as other points", () => {
    const { facts } = putUp();
    const kept = { covering: { ...facts, doubts: Array.from({ length: 7 }, (_, at) => `Điểm ${at + 1}.`) } };
    const [page] = wordsOf(putUp(coveringIn(kept)));
    expect(page).toContain("07 điểm khác. Cần xem trước: Điểm 1; Điểm 2; Điểm 3. Còn 04 điểm khác ở trang");
  });
});

describe("the note of the sample's round", () => {
  const directive = issued("an-son-2022-h1", district);
  const owed = obligationsOf(directive, district);
  const round = played(directive, district, 43, (field, index) => {
    const obligation = owed[index];
    const section = { id: field.id, prompts: [{ fields: [field] }] } as unknown as Section;
    return obligation ? entriesFor(section, obligation, district, index) : {};
  });
  const { aggregate, figures, material } = composed(round);
  const standings = round.obligations.map((obligation) => ({
    obligation,
    standing: standingOf(obligation, asOf),
  }));
  const doubts = [
    ...findingsInRound(directive, district, aggregate, { on: dateIn(asOf) }),
    ...thinFigures(directive, district, figures),
  ];
  const facts = coveringFactsOf({
    directive,
    roster: district,
    aggregate,
    standings,
    doubts,
    material,
    desk: [],
  });

  test("is one page with all six points and at most one sheet behind, though doubts are many", () => {
    expect(facts.doubts.length).toBeGreaterThan(100);
    const put = putUp(facts);
    const { pages } = printCoveringNote(put, { faces });
    expect(pages).toBeLessThanOrEqual(2);
    const [page = ""] = wordsOf(put);
    for (const title of [
      "1. Nội dung trình",
      "2. Thời hạn cấp trên giao",
      "3. Tình hình gửi báo cáo",
      "4. Nội dung cần lưu ý",
      "5. Đề xuất",
      "6. Ý kiến của lãnh đạo",
    ])
      expect(page).toContain(title);
  });
});

describe("the same as a proposal with a number", () => {
  const { authority } = putUp();
  const proposal = (facts = {}) =>
    printCoveringNote(putUp(facts, { authority: { ...authority, reportStyle: { coveredBy: "proposal" } } }), {
      faces,
    });

  test("has the whole form of Decree 30 and breaks none of its clauses", async () => {
    const { pdf } = proposal();
    expect(breachesIn(await checkPdf(pdf))).toEqual([]);
    const text = inOneLine(textOf(pdf));
    expect(text).toMatch(/TỜ TRÌNH Đề nghị ký ban hành Báo cáo công tác thi đua/u);
    expect(text).toContain("Kính gửi: Chủ tịch UBND huyện An Sơn");
    expect(text).toMatch(/kính trình Chủ tịch UBND huyện An Sơn xem xét, quyết định\.\/\./u);
  });

  test("lists in an annex whom a sentence would not bear, and the body points there", async () => {
    const { pdf } = proposal({ silent: parties(30) });
    expect(breachesIn(await checkPdf(pdf))).toEqual([]);
    const text = inOneLine(textOf(pdf));
    expect(text).toContain("Chưa gửi (30): chi tiết tại Phụ lục kèm theo.");
    for (const { name } of parties(30)) expect(text).toContain(`${name}.`);
  });
});

describe("what an edition tells the leader of its round", () => {
  const { directive, roster, obligations = [] } = fortyUnitRound();
  const now = v.parse(Instant, "2021-06-28T08:00+07:00");
  const received = (at: string) => ({
    ...{ reference: "AA22-2222", revision: 1, hash: "0".repeat(64) },
    receivedAt: at,
  });
  const until = { until: "2021-07-02T00:00+07:00", reason: "Mưa lũ.", grantedBy: "officer", grantedAt: now };
  const sentBack = {
    at: now,
    by: "officer",
    reason: "Thiếu số.",
    dueBefore: "2021-07-02T00:00+07:00",
    revision: 1,
  };
  const changes: readonly object[] = [
    { first: received("2021-06-27T10:00+07:00"), latest: received("2021-06-27T10:00+07:00") },
    { first: undefined, latest: undefined },
    { first: undefined, latest: undefined, extension: until },
    { returned: sentBack },
    { waived: { at: now, by: "officer", reason: "Đã sáp nhập." } },
  ];
  const standings = obligations.map((each, index) => {
    const obligation = v.parse(Obligation, { ...each, ...changes[index] });
    return { obligation, standing: standingOf(obligation, now) };
  });
  const doubt = { check: "merge", text: "Một." } as const;
  const facts = coveringFactsOf({
    ...{ directive, roster, standings, doubts: [doubt, doubt], desk: [] },
    material: [
      {
        ...{ text: "Báo cáo chậm do cán bộ ốm.", quantifier: "" },
        claims: [
          {
            ...{ id: "a", text: "Báo cáo chậm do cán bộ ốm.", fate: { type: "left", why: "covering-note" } },
            source: {
              unit: roster.units[0]?.id,
              obligation: obligations[0]?.id,
              revision: 1,
              field: "causes",
            },
          },
        ],
      },
    ] as never,
    aggregate: mergeReports(directive, roster, [], standings),
  });

  test("puts everyone in one list by what became of the report, the waived and the timely in none", () => {
    const named = (places: readonly number[]) => places.map((place) => roster.units[place]?.name);
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    expect(names(facts.late)).toEqual(named([0]));
    expect(names(facts.silent)).toEqual(named([1]));
    expect(names(facts.extended)).toEqual(named([2]));
    expect(names(facts.returned)).toEqual(named([3]));
    expect(facts.units).toEqual({ reported: 36, owed: 39 });
  });

  test("has what a unit wrote of why it was late, which no section of the report tells", () => {
    expect(facts.excuses).toEqual([{ name: roster.units[0]?.name, text: "Báo cáo chậm do cán bộ ốm." }]);
    expect(facts.claims).toEqual({ used: 0, left: 1, waiting: 0, all: 1 });
  });

  test("counts a long list under the blocs, told without their brackets, and says a doubt once", () => {
    expect(facts.late[0]?.bloc).toBe("Cụm thi đua số 1");
    expect(facts.doubts).toEqual([doubt]);
  });
});
