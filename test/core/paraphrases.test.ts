import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinedAlike } from "../../functions/core/report/paraphrases.ts";
import { type Group, groupsOf, sourcesIn } from "../../functions/core/report/sentences.ts";
import type { Part, Source } from "../../functions/core/report/source.ts";
import { commanded } from "../../functions/core/report/voice/commanded.ts";
import { withoutRank } from "../../functions/core/report/voice/subject-end.ts";
import { voiced } from "../../functions/core/report/voice/voiced.ts";

const on = "2022-07-01";

function source(unit: string): Source {
  return { unit, obligation: unit, submission: unit, field: "f", name: unit } as unknown as Source;
}

function toldOf(...texts: readonly string[]): readonly Group[] {
  const parts: Part<string>[] = texts.map((value, at) => ({ source: source(`u${at}`), value }));
  return joinedAlike(groupsOf(parts, { speakerOf: () => ({ names: [], authority: [] }), on }), "2022");
}

const linesOf = (groups: readonly Group[]) => groups.map(({ voice }) => voice?.text);

describe("one fact in two ways of saying it is told once, in the words that came first", () => {
  test.each([
    [
      "Tình hình an ninh, trật tự ổn định, được giữ vững.",
      "An ninh chính trị, trật tự an toàn xã hội được giữ vững.",
      "tình hình an ninh, trật tự ổn định, được giữ vững",
    ],
    [
      "Hội đồng thi đua, khen thưởng xã được kiện toàn và hoạt động theo quy chế.",
      "Hội đồng Thi đua, Khen thưởng xã đã được kiện toàn, hoạt động đúng quy chế.",
      "Hội đồng Thi đua - Khen thưởng xã được kiện toàn và hoạt động theo quy chế",
    ],
    [
      "Các phong trào thi đua thu hút đông đảo cán bộ, nhân dân hưởng ứng, hoàn thành chỉ tiêu được giao.",
      "Phong trào thi đua đã thu hút đông đảo cán bộ và nhân dân tham gia, hoàn thành các chỉ tiêu được giao.",
      "các phong trào thi đua thu hút đông đảo cán bộ, nhân dân hưởng ứng, hoàn thành chỉ tiêu được giao",
    ],
  ])("%s", (one, other, said) => {
    const groups = toldOf(one, other);
    expect(linesOf(groups)).toEqual([said]);
    expect(groups.flatMap(sourcesIn)).toHaveLength(2);
  });

  test("with amounts of its own stands under what several tell without any", () => {
    const [group, ...more] = toldOf(
      "Đã vận động các hộ dân hiến đất làm đường giao thông nông thôn.",
      "Đã vận động các hộ dân hiến đất để làm đường giao thông nông thôn.",
      "Vận động được 87 hộ hiến đất để làm đường giao thông nông thôn.",
    );
    expect(more).toEqual([]);
    expect(group?.framed).toHaveLength(1);
    expect(group?.voice?.text).toBe("vận động các hộ dân hiến đất làm đường giao thông nông thôn");
  });

  test("the report's own half year at its head is no content, and another year's is", () => {
    const said = "vận động Nhân dân thi đua lao động sản xuất";
    expect(linesOf(toldOf(`Trong 6 tháng đầu năm 2022, ${said}.`))).toEqual([said]);
    expect(linesOf(toldOf(`Trong 6 tháng đầu năm 2021, ${said}.`))[0]).toContain("2021");
  });
});

const oneOf = <T>(...some: readonly T[]) => fc.constantFrom(...some);

const voicedBy = (text: string) => voiced(text, { names: ["Thôn Hạ"], authority: ["UBND xã"] }, on);

describe("what is told from where its writer stands", () => {
  test.each([
    "Tháng trước có 02 con trâu bị chết.",
    "Tuần này thôn ra quân dọn vệ sinh.",
    "Quý trước thôn đã làm đường.",
  ])("waits for the officer where its day would be another in the report: %s", (text) =>
    expect(voicedBy(text)).toBeUndefined(),
  );

  test.each([
    ["So với năm ngoái, sản lượng chè tăng 12%.", "so với năm trước, sản lượng chè tăng 12%"],
    ["Bà con nhân dân trong thôn tích cực làm đường.", "Nhân dân tích cực làm đường"],
    ["Nhân dân thôn chủ động phòng, chống rét.", "Nhân dân chủ động phòng, chống rét"],
    ["Việc tuyên truyền ở thôn có lúc chưa thường xuyên.", "việc tuyên truyền có lúc chưa thường xuyên"],
  ])("is told as the authority tells it: %s", (text, said) => expect(voicedBy(text)?.text).toBe(said));

  test("a task's time at its head is parted from what is to be done", () => {
    expect(commanded("trong tháng 9 tổ chức sơ kết phong trào thi đua", [])).toBe(
      "Trong tháng 9, tổ chức sơ kết phong trào thi đua",
    );
  });
});

test("a place named in a subject makes room for those who say it, with its preposition", () => {
  expect(withoutRank("việc tuyên truyền ở thôn")).toBe("việc tuyên truyền");
  expect(withoutRank("đường trục trong xã")).toBe("đường trục");
});

describe("other facts stay apart", () => {
  const crop = oneOf("chè", "quế", "ngô lai", "mắc ca");
  const place = oneOf("thôn Hạ", "bản Mí", "xã Đông Giang");
  const count = oneOf("12", "40", "ba");
  const turn = oneOf("đã", "chưa", "không");
  const month = oneOf("tháng 3", "tháng 5", "quý II");
  const toWhom = oneOf("hộ nghèo", "cựu chiến binh", "người cao tuổi");
  const fact = fc.record({ crop, place, count, turn, month, toWhom });
  type Fact = typeof fact extends fc.Arbitrary<infer F> ? F : never;
  const said = ({ crop: what, place: at, count: many, turn: how, month: when, toWhom: whom }: Fact) =>
    `Đoàn thanh niên ${how} giúp ${many} ${whom} ở ${at} trồng ${what} trên đất dốc trong ${when}, có hướng dẫn kỹ thuật và theo dõi đến khi thu hoạch.`;

  test("whichever of thing, place, number, turn, time or people differs", () => {
    fc.assert(
      fc.property(
        fact,
        fact,
        fc.constantFrom(...(["crop", "place", "count", "turn", "month", "toWhom"] as const)),
        (one, other, what) => {
          fc.pre(one[what] !== other[what]);
          const changed = { ...one, [what]: other[what] };
          const together = toldOf(said(one), said(changed)).filter(
            ({ same, agreeing }) => same.length + agreeing.length > 1,
          );
          expect(together).toEqual([]);
        },
      ),
    );
  });

  test.each([
    ["Vận động Nhân dân trồng chè trên đất dốc.", "Vận động Nhân dân trồng quế trên đất dốc."],
    ["Công tác tiêm phòng cho trâu được quan tâm.", "Công tác tiêm phòng cho lợn được quan tâm."],
    ["An toàn thực phẩm được bảo đảm.", "An toàn giao thông được bảo đảm."],
    [
      "Công tác tuyên truyền được lồng ghép trong các buổi họp bản và loa truyền thanh.",
      "Công tác tuyên truyền được lồng ghép vào các cuộc họp bản, sinh hoạt đoàn thể và loa truyền thanh.",
    ],
    ["Toàn bộ cán bộ ký cam kết thi đua ngay từ đầu năm.", "Cán bộ ký cam kết thi đua ngay từ đầu năm."],
  ])("%s", (one, other) => expect(toldOf(one, other)).toHaveLength(2));
});
