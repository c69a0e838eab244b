import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCountedUnit } from "../../functions/core/figures/nature.ts";
import { printCount, printNumber } from "../../functions/core/figures/number.ts";
import type { Field, FieldValue } from "../../functions/core/kinds/field.ts";
import type { Indicator, IndicatorRow } from "../../functions/core/kinds/indicators/field.ts";
import { filled, liveMark } from "../../functions/core/report/live.ts";
import { districtOf } from "../support/played.ts";
import { toldBy } from "../support/told.ts";

const told = toldBy(districtOf(3));

type Row = Pick<IndicatorRow, "label" | "unit" | "value"> & Partial<IndicatorRow> & Partial<Indicator>;

/** The sentences of indicators that a directive lists, all given by one of the units asked. */
function sentencesOf(rows: readonly Row[]) {
  const indicators = rows.map(({ label, unit, sector, partOf, planLabel, priorLabel }, at) => ({
    ...{ id: `c${at + 1}`, label, unit, measure: "flow" },
    ...(sector ? { sector } : {}),
    ...(partOf ? { partOf } : {}),
    ...(planLabel ? { planLabel } : {}),
    ...(priorLabel ? { priorLabel } : {}),
  }));
  const value = {
    kind: "indicators",
    rows: rows.map(({ label, unit, value: said, plan, prior, qualifier }, at) => ({
      ...{ indicator: `c${at + 1}`, label, unit, value: said },
      ...(plan === undefined ? {} : { plan }),
      ...(prior === undefined ? {} : { prior }),
      ...(qualifier ? { qualifier } : {}),
    })),
  } as FieldValue;
  return told("chi-tieu", [value], { indicators } as Partial<Field>);
}

test.each([
  [
    { label: "Tỷ lệ hộ nghèo", value: 2.14, prior: 2.86, priorLabel: "đầu năm" },
    "Tỷ lệ hộ nghèo là 2,14%, giảm 0,72 điểm phần trăm so với đầu năm.",
  ],
  [
    { label: "Tỷ lệ người dân tham gia bảo hiểm y tế", value: 95.8, plan: 95.5 },
    "Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95,8%, vượt 0,3 điểm phần trăm so với kế hoạch.",
  ],
  [
    { label: "Tốc độ tăng tổng sản phẩm", value: 8.62, plan: 8.5, prior: 7.94 },
    "Tốc độ tăng tổng sản phẩm đạt 8,62%, vượt 0,12 điểm phần trăm so với kế hoạch, cao hơn 0,68 điểm phần trăm so với cùng kỳ.",
  ],
  [
    { label: "Chỉ số sản xuất công nghiệp (IIP)", value: 12.4 },
    "Chỉ số sản xuất công nghiệp (IIP) tăng 12,4%.",
  ],
])("a rate of one office is held against plan and former period in points: %j", (row, sentence) => {
  const { texts } = sentencesOf([{ ...row, unit: "%" }]);
  expect(texts).toContain(sentence);
});

test("rates of several units are held against nothing, for they have no plan in common", () => {
  const value = (rate: number) =>
    ({
      kind: "indicators",
      rows: [{ indicator: "c1", label: "Tỷ lệ đúng hạn", unit: "%", value: rate, plan: 90 }],
    }) as FieldValue;
  const indicators = [{ id: "c1", label: "Tỷ lệ đúng hạn", unit: "%", measure: "flow" }];
  const { texts } = told("chi-tieu", [value(96.4), value(99.4)], { indicators } as Partial<Field>);
  expect(texts.join(" ")).not.toContain("điểm phần trăm");
});

test("a sum that few gave is told of those who gave it, and of no whole territory", () => {
  const many = toldBy(districtOf(10));
  const value = {
    kind: "indicators",
    rows: [
      { indicator: "c1", label: "Thu ngân sách trên địa bàn", unit: "triệu đồng", value: 100, plan: 200 },
    ],
  } as FieldValue;
  const indicators = [
    {
      id: "c1",
      label: "Thu ngân sách trên địa bàn",
      unit: "triệu đồng",
      measure: "flow",
      planLabel: "dự toán",
    },
  ];
  const { texts } = many("chi-tieu", [value, value, value], { indicators } as Partial<Field>);
  expect(texts).toContain("Thu ngân sách tại các đơn vị đã có số liệu đạt 300 triệu đồng, bằng 50% dự toán.");
});

describe("the figures of a district, as its report tells them", () => {
  test("of agriculture and of finance, each sector behind its name", () => {
    const { texts } = sentencesOf([
      { label: "Diện tích gieo trồng", unit: "ha", value: 1899, plan: 3869, qualifier: "estimate" },
      { label: "Trồng rừng tập trung", unit: "ha", value: 243, plan: 473 },
      {
        ...{ label: "Thu ngân sách trên địa bàn", unit: "triệu đồng", value: 6473, plan: 13_610 },
        planLabel: "dự toán",
      },
      { label: "Thu phí, lệ phí", unit: "triệu đồng", value: 1204, partOf: "c3" },
      { label: "Hộ đăng ký gia đình văn hóa", unit: "hộ", value: 16_226 },
    ]);
    expect(texts).toContain(
      "Trên lĩnh vực nông, lâm nghiệp, thủy sản: Diện tích gieo trồng ước đạt 1.899 ha, bằng 49,1% kế hoạch; trồng rừng tập trung 243 ha, bằng 51,4% kế hoạch.",
    );
    expect(texts).toContain(
      "Trên lĩnh vực tài chính, ngân sách: Thu ngân sách trên địa bàn đạt 6.473 triệu đồng, bằng 47,6% dự toán; trong đó, thu phí, lệ phí 1.204 triệu đồng.",
    );
  });

  test("of society, counts under one word, acts side by side, a cost with what it paid for", () => {
    const { texts } = sentencesOf([
      { label: "Hộ đăng ký gia đình văn hóa", unit: "hộ", value: 16_226, sector: "culture" },
      { label: "Thôn đăng ký thôn văn hóa", unit: "thôn", value: 171, sector: "culture" },
      { label: "Giải quyết việc làm", unit: "lao động", value: 508, plan: 1000, sector: "culture" },
      { label: "Khám bệnh", unit: "lượt người", value: 36_244, sector: "culture" },
      { label: "Điều trị nội trú", unit: "lượt", value: 5232, partOf: "c4", sector: "culture" },
      { label: "Tặng quà người có công", unit: "suất", value: 370, sector: "culture" },
      { label: "Kinh phí tặng quà", unit: "triệu đồng", value: 185, sector: "culture" },
    ]);
    expect(texts).toContain(
      "Có 16.226 hộ đăng ký gia đình văn hóa, 171 thôn đăng ký thôn văn hóa. Giải quyết việc làm cho 508 lao động, bằng 50,8% kế hoạch; khám bệnh cho 36.244 lượt người, trong đó điều trị nội trú 5.232 lượt. Tặng quà người có công 370 suất, với kinh phí 185 triệu đồng.",
    );
  });

  test.each([
    ["Thẻ BHYT cho người nghèo", "thẻ BHYT", 29_018, "Cấp 29.018 thẻ bảo hiểm y tế cho người nghèo."],
    [
      "Thẻ BHYT cho người hưởng trợ cấp hàng tháng",
      "người",
      439,
      "Cấp thẻ bảo hiểm y tế cho 439 người hưởng trợ cấp hàng tháng.",
    ],
    [
      "Lớp đào tạo nghề cho lao động nông thôn",
      "lớp",
      14,
      "Tổ chức được 14 lớp đào tạo nghề cho lao động nông thôn.",
    ],
    ["Lớp học xuống cấp", "lớp", 4, "Có 04 lớp học xuống cấp."],
    ["Lớp được kiên cố hóa", "lớp", 4, "Có 04 lớp được kiên cố hóa."],
    ["Suất quà cho gia đình chính sách", "suất quà", 370, "Tặng 370 suất quà cho gia đình chính sách."],
    ["Hoàn thành đấu giá thửa đất", "thửa đất", 9, "Hoàn thành đấu giá 09 thửa đất."],
    ["Duy trì quy ước tại khối, bản", "khối, bản", 177, "Duy trì quy ước tại 177 khối, bản."],
    ["Lớp tập huấn đã tổ chức", "lớp", 3, "Đã tổ chức 03 lớp tập huấn."],
    ["Hồ sơ, văn bản đã giải quyết", "hồ sơ", 958, "Đã giải quyết 958 hồ sơ, văn bản."],
    ["Thành viên Hội đồng", "người", 15, "Hội đồng gồm 15 thành viên."],
    ["Xã hội hóa giáo dục", "triệu đồng", 8, "Xã hội hóa giáo dục đạt 8 triệu đồng."],
    ["Kinh phí hỗ trợ trẻ em", "triệu đồng", 107.4, "Kinh phí hỗ trợ trẻ em là 107,4 triệu đồng."],
    ["Súng tự chế giao nộp", "khẩu", 82, "Vận động Nhân dân giao nộp 82 khẩu súng tự chế."],
    ["Súng tự chế do người dân giao nộp", "khẩu", 82, "Có 82 khẩu súng tự chế do người dân giao nộp."],
    ["Vụ tội phạm phát hiện, xử lý", "vụ", 58, "Phát hiện, xử lý 58 vụ tội phạm."],
    ["Tiêu chí tai nạn giao thông giảm", "tiêu chí", 3, "Tai nạn giao thông giảm ở 03 tiêu chí."],
    ["Tuyển quân - tân binh", "đồng chí", 155, "Tuyển quân được 155 đồng chí tân binh."],
    ["Huấn luyện lực lượng thường trực", "đồng chí", 95, "Huấn luyện 95 đồng chí lực lượng thường trực."],
    ["Gia đình đăng ký gia đình văn hóa", "hộ", 1862, "Có 1.862 hộ đăng ký gia đình văn hóa."],
    ["Thanh niên nhập ngũ", "công dân", 14, "Có 14 công dân nhập ngũ."],
    ["Trẻ em khuyết tật được khám sàng lọc", "trẻ em", 300, "Khám sàng lọc cho 300 trẻ em khuyết tật."],
    ["Đối tượng được chi trả chế độ", "đối tượng", 102, "Chi trả chế độ cho 102 đối tượng."],
    ["Trẻ em được khám tại trường", "trẻ em", 90, "Có 90 trẻ em được khám tại trường."],
    [
      "Giải quyết việc làm (từ đăng ký kinh doanh mới)",
      "lao động",
      111,
      "Giải quyết việc làm cho 111 lao động từ đăng ký kinh doanh mới.",
    ],
    [
      "Quân số lễ ra quân huấn luyện năm 2021",
      "đồng chí",
      21,
      "Lễ ra quân huấn luyện năm 2021 có 21 đồng chí tham gia.",
    ],
    ["Phiên họp trong kỳ", "phiên", 6, "Họp 06 phiên trong kỳ."],
    ["Tổng số trường đạt chuẩn", "trường", 55, "Tổng số trường đạt chuẩn là 55 trường."],
  ])("takes its words from the label: %s", (label, unit, value, sentence) => {
    expect(sentencesOf([{ label, unit, value }]).texts).toContain(sentence);
  });
});

describe("money of one paragraph", () => {
  const income = { label: "Thu ngân sách trên địa bàn", unit: "triệu đồng" };
  const paid = { label: "Giải ngân vốn đầu tư công", unit: "tỷ đồng" };

  test.each([
    [
      8420,
      12.4,
      "Thu ngân sách trên địa bàn đạt 8.420 triệu đồng",
      "giải ngân vốn đầu tư công 12.400 triệu đồng",
    ],
    [
      1478.8,
      30,
      "Thu ngân sách trên địa bàn đạt 1.478,8 triệu đồng",
      "giải ngân vốn đầu tư công 30.000 triệu đồng",
    ],
  ])("is told in one unit: %d triệu đồng, %d tỷ đồng", (million, billion, first, second) => {
    const { texts } = sentencesOf([
      { ...income, value: million },
      { ...paid, value: billion },
    ]);
    const said = texts.join(" ").toLocaleLowerCase("vi");
    expect(said).toContain(first.toLocaleLowerCase("vi"));
    expect(said).toContain(second);
  });

  test("loses no digit and keeps with each figure whoever gave it in that unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
        const [million, billion] = [a / 10, b / 100];
        const { figures } = sentencesOf([
          { ...income, value: million },
          { ...paid, value: billion },
        ]);
        const shown = [...figures.values()].filter(({ name }) => name.endsWith(".value"));
        expect(new Set(shown.map(({ unit }) => unit)).size).toBe(1);
        for (const { text, parts, unit, label } of shown) {
          expect(parts.map(({ said }) => said)).toEqual([text]);
          const [value, own] = label === income.label ? [million, 1] : [billion, 1000];
          const scale = unit === "triệu đồng" ? own : own / 1000;
          const read = Number(text.replaceAll(".", "").replace(",", "."));
          expect(read).toBeCloseTo(value * scale, 6);
        }
      }),
    );
  });
});

test("targets that are not met stand among the tasks, with where they are, why, and what is to be done", () => {
  const line = { target: "Thu ngân sách trên địa bàn", state: "Chậm so với tiến độ" };
  const said = (reason: string) =>
    told("chua-dat", [{ kind: "targets", lines: [{ ...line, reason }] } as FieldValue], {
      topic: "orientation",
    }).texts.join("\n");
  expect(said("Nguồn thu từ đất chưa phát sinh; đẩy nhanh thủ tục giao đất")).toContain(
    "Tập trung thực hiện chỉ tiêu thu ngân sách trên địa bàn, hiện chậm so với tiến độ do nguồn thu từ đất chưa phát sinh; đẩy nhanh thủ tục giao đất.",
  );
  expect(said("Tiếp tục đôn đốc")).toContain("hiện chậm so với tiến độ; tiếp tục đôn đốc.");
});

test("a nought is told where the question had to be answered and all answered it, and nowhere else", () => {
  const rows = [{ id: "mot", label: "Tai nạn giao thông", unit: "vụ", decimals: false }];
  const said = (count: number, required: boolean) => {
    const none = { kind: "counts", figures: { mot: 0 } } as FieldValue;
    return told("dem", Array(count).fill(none), { rows, required } as Partial<Field>).texts;
  };
  expect(said(3, true)).toContain("Không phát sinh tai nạn giao thông.");
  expect(said(2, true).join("\n")).not.toContain("Không phát sinh");
  expect(said(3, false).join("\n")).not.toContain("Không phát sinh");
});

test("what units gave beside a sum of nothing is named as left out too", () => {
  const indicators = [{ id: "c1", label: "Diện tích cháy rừng", unit: "ha", measure: "flow" }];
  const said = (value: number, unit: string) =>
    ({
      kind: "indicators",
      rows: [{ indicator: "c1", label: "Diện tích cháy rừng", unit, value }],
    }) as FieldValue;
  const { leftOut } = told("chi-tieu", [said(0, "ha"), said(7, "thúng")], { indicators } as Partial<Field>);
  expect(leftOut.map(({ text, why }) => [text, why])).toEqual(
    expect.arrayContaining([
      ["Diện tích cháy rừng: 0 ha", "zero"],
      ["Diện tích cháy rừng: 7 thúng", "unit-unknown"],
    ]),
  );
});

const labels: readonly (readonly [label: string, unit: string])[] = [
  ["Diện tích gieo trồng", "ha"],
  ["Sản lượng thủy sản", "tấn"],
  ["Thu ngân sách trên địa bàn", "triệu đồng"],
  ["Giải quyết việc làm", "lao động"],
  ["Hộ đăng ký gia đình văn hóa", "hộ"],
  ["Xã đạt chuẩn nông thôn mới", "xã"],
  ["Khai thác đá", "m³"],
  ["Tổng đàn gia súc", "con"],
  ["Kinh phí hỗ trợ", "triệu đồng"],
  ["Hồ sơ đã giải quyết", "hồ sơ"],
  ["Suất quà tặng gia đình chính sách", "suất quà"],
  ["Số dư cuối kỳ", "triệu đồng"],
];

const rows = fc
  .uniqueArray(fc.integer({ min: 0, max: labels.length - 1 }), { minLength: 1, maxLength: labels.length })
  .chain((picked) =>
    fc.tuple(
      ...picked.map((at) =>
        fc.record({
          at: fc.constant(at),
          value: fc.integer({ min: 0, max: 40_000 }),
          plan: fc.option(fc.integer({ min: 1, max: 40_000 }), { nil: undefined }),
          estimated: fc.boolean(),
        }),
      ),
    ),
  );

describe("whatever figures a directive lists", () => {
  test("each is in one sentence of at most four, or named as left out; none says its verb twice", () => {
    fc.assert(
      fc.property(rows, (picked) => {
        const given = picked.map(({ at, value, plan, estimated }): Row => {
          const [label = "", unit = ""] = labels[at] ?? [];
          return {
            ...{ label, unit, value },
            ...(plan === undefined ? {} : { plan }),
            ...(estimated ? { qualifier: "estimate" as const } : {}),
          };
        });
        const { figures, held, leftOut } = sentencesOf(given);
        given.forEach(({ label, unit, value }, at) => {
          const name = `chi-tieu.c${at + 1}.value`;
          const sentences = held
            .flatMap((text) => text.split(/(?<=\.) /u))
            .filter((text) => text.includes(liveMark(name)));
          if (value === 0) {
            expect(sentences).toEqual([]);
            expect(leftOut).toContainEqual(
              expect.objectContaining({ text: `${label}: 0 ${unit}`, why: "zero" }),
            );
            return;
          }
          expect(sentences).toHaveLength(1);
          const number = Number(value);
          expect(figures.get(name)?.text).toBe(
            isCountedUnit(unit) ? printCount(number) : printNumber(number),
          );
        });
        for (const text of held.flatMap((each) => each.split(/(?<=\.) /u))) {
          const said = filled(text, figures);
          expect(said).not.toMatch(/\{\{|,0%|(?<!\p{L})KH(?!\p{L})/u);
          expect((text.match(/\.value\}\}/g) ?? []).length).toBeLessThanOrEqual(4);
          for (const clause of said.split(/[;.](?= |$)/u)) {
            const unlabelled = labels.reduce(
              (left, [label]) => left.replace(new RegExp(label, "iu"), ""),
              clause,
            );
            expect(unlabelled.match(/(?<!\p{L})đạt(?!\p{L})/giu)?.length ?? 0, clause).toBeLessThanOrEqual(1);
            expect(unlabelled.match(/(?<!\p{L})bằng(?!\p{L})/giu)?.length ?? 0, clause).toBeLessThanOrEqual(
              1,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe("figures of one thing", () => {
  const gun = { label: "Súng tự chế giao nộp", unit: "khẩu", value: 82 };
  const rice = { label: "Gạo hỗ trợ hộ nghèo ăn tết", unit: "tấn", value: 85.125 };

  test("say once what was done with all of them", () => {
    const swords = { label: "Kiếm tự tạo giao nộp", unit: "kiếm", value: 6 };
    expect(sentencesOf([gun, swords]).texts).toContain(
      "Vận động Nhân dân giao nộp 82 khẩu súng tự chế, 06 kiếm tự tạo.",
    );
  });

  test("tell cases with the people in them, a course with those who took part, a council with its meetings", () => {
    const said = (rows: readonly Row[]) => sentencesOf(rows).texts.join(" ");
    expect(
      said([
        { label: "Vụ tội phạm về ma túy phát hiện, xử lý", unit: "vụ", value: 58 },
        { label: "Đối tượng tội phạm về ma túy", unit: "đối tượng", value: 62 },
      ]),
    ).toContain("Phát hiện, xử lý 58 vụ, 62 đối tượng tội phạm về ma túy.");
    expect(
      said([
        { label: "Lớp tập huấn, bồi dưỡng đã tổ chức", unit: "lớp", value: 1 },
        { label: "Lượt người tham gia", unit: "lượt người", value: 62 },
      ]),
    ).toContain("Đã tổ chức 01 lớp tập huấn, bồi dưỡng, với 62 lượt người tham gia.");
    expect(
      said([
        { label: "Thành viên Hội đồng Thi đua - Khen thưởng", unit: "người", value: 21 },
        { label: "Phiên họp trong kỳ", unit: "phiên", value: 6 },
        { label: "Công chức chuyên trách", unit: "người", value: 9 },
        { label: "Công chức kiêm nhiệm", unit: "người", value: 84 },
      ]),
    ).toContain(
      "Hội đồng Thi đua - Khen thưởng gồm 21 thành viên, họp 06 phiên trong kỳ. Có 09 công chức chuyên trách, 84 công chức kiêm nhiệm.",
    );
  });

  test("do not share one word where different things were done", () => {
    const said = sentencesOf([
      { label: "Hộ đăng ký gia đình văn hóa", unit: "hộ", value: 16 },
      { label: "Xã đạt chuẩn nông thôn mới", unit: "xã", value: 12 },
    ]).texts.join(" ");
    expect(said).toContain("Có 16 hộ đăng ký gia đình văn hóa. Có 12 xã đạt chuẩn nông thôn mới.");
  });

  test("of several councils do not give all their members to one", () => {
    const indicators = [{ id: "c1", label: "Thành viên Hội đồng", unit: "người", measure: "flow" }];
    const value = (count: number) =>
      ({
        kind: "indicators",
        rows: [{ indicator: "c1", label: "Thành viên Hội đồng", unit: "người", value: count }],
      }) as FieldValue;
    const { texts } = told("chi-tieu", [value(9), value(7)], { indicators } as Partial<Field>);
    expect(texts).toContain("Có 16 thành viên Hội đồng.");
  });

  test("tell what was given with those who received it, and not with those who received something else", () => {
    const of = (label: string) =>
      sentencesOf([rice, { label, unit: "hộ nghèo", value: 1222 }]).texts.join(" ");
    expect(of("Hộ nghèo nhận gạo ăn tết")).toContain("85,125 tấn, cho 1.222 hộ nghèo.");
    expect(of("Hộ nghèo nhận quà tết")).not.toContain(", cho");
  });
});
