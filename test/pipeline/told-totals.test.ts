import { describe, expect, test } from "vitest";
import type { Field, FieldValue } from "../../functions/core/kinds/field.ts";
import type { Indicator, IndicatorRow } from "../../functions/core/kinds/indicators/field.ts";
import { askingEveryKind } from "../support/all-kinds.ts";
import { composed, districtOf, played } from "../support/played.ts";
import { toldBy } from "../support/told.ts";

const roster = districtOf(5);
const told = toldBy(roster);

describe("a figure that fewer units gave than were asked", () => {
  const counts = (figures: Record<string, number>): FieldValue => ({ kind: "counts", figures });
  const coverage = { coverageTold: true };

  test("says so nowhere on the paper, and the figure knows it for whoever asks where it comes from", () => {
    const { texts, figures } = told("dem", [
      counts({ mot: 4, hai: 8 }),
      counts({ mot: 4 }),
      counts({ mot: 4 }),
    ]);
    expect(texts).toContain("Số đếm: dòng mot 12 người, dòng hai 8 tỷ đồng.");
    expect(figures.get("dem.hai.value")).toMatchObject({
      ...{ text: "8", label: "Dòng hai", unit: "tỷ đồng", given: 1, asked: 5 },
      parts: [{ source: { unit: roster.units[0]?.id, field: "dem" }, said: "8" }],
    });
  });

  test("says it behind each figure where the office wants it on its own copy", () => {
    const answers = [counts({ mot: 4, hai: 8 }), counts({ mot: 4 }), counts({ mot: 4 })];
    expect(told("dem", answers, {}, coverage).texts).toContain(
      "Số đếm: dòng mot 12 người (3/5 đơn vị), dòng hai 8 tỷ đồng (1/5 đơn vị).",
    );
  });

  test("names who conferred each award of a list, and its recipients", () => {
    const awards = (...rows: readonly object[]) =>
      ({ kind: "awards", rows: rows.map((row) => ({ ...row, level: "province" })) }) as FieldValue;
    const merit = { form: "merit", label: "Bằng khen", collectives: 1, individuals: 2 };
    const flag = { form: "commendation", label: "Giấy khen", collectives: 3 };
    const { texts } = told("khen-rieng", [
      awards(merit, flag),
      awards(flag),
      awards({ ...flag, individuals: 9 }),
    ]);
    expect(texts).toContain("Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể, 02 cá nhân.");
    expect(texts).toContain("Chủ tịch UBND tỉnh tặng Giấy khen cho 09 tập thể, 09 cá nhân.");
  });

  test("lists the state's awards before the province's before its own, and titles before forms", () => {
    const row = (form: string, label: string, more: object) => ({ form, label, individuals: 2, ...more });
    const value = {
      kind: "awards",
      rows: [
        row("commendation", "Giấy khen", { type: "ad-hoc", level: "district" }),
        row("commendation", "Giấy khen", { type: "merit", level: "district" }),
        row("base-fighter", "Chiến sĩ thi đua cơ sở", { type: "merit", level: "district" }),
        row("merit", "Bằng khen", { type: "movement", level: "province" }),
        row("pm-merit", "Bằng khen của Thủ tướng Chính phủ", {}),
      ],
    } as FieldValue;
    const { document } = told("khen-rieng", [value]);
    const points = document.body.flatMap((passage) => (passage.type === "point" ? [passage.text] : []));
    expect(points.filter((text) => text.includes("02 cá nhân"))).toEqual([
      "Thủ tướng Chính phủ tặng Bằng khen cho 02 cá nhân.",
      "Chủ tịch UBND tỉnh tặng Bằng khen cho 02 cá nhân.",
      "Chủ tịch UBND huyện tặng danh hiệu Chiến sĩ thi đua cơ sở cho 02 cá nhân.",
      "Chủ tịch UBND huyện tặng Giấy khen cho 02 cá nhân.",
      "Chủ tịch UBND huyện tặng Giấy khen cho 02 cá nhân.",
    ]);
  });

  test("gives no share of the individuals where only some units parted theirs", () => {
    const row = { form: "commendation", label: "Bằng khen", level: "province", individuals: 10 };
    const awards = (more: object) => ({ kind: "awards", rows: [{ ...row, ...more }] }) as FieldValue;
    const { texts, leftOut } = told("khen", [awards({ workers: 4, leaders: 6 }), awards({})]);
    expect(texts).toContain("Chủ tịch UBND tỉnh tặng Bằng khen cho 20 cá nhân.");
    expect(leftOut.map(({ text }) => text)).toContain("Bằng khen, lao động trực tiếp: 4 người");
  });

  test("says the share of direct workers where they are some, and that all are of one part where they are", () => {
    const row = { form: "commendation", label: "Bằng khen", level: "province" };
    const said = (...rows: readonly object[]) => {
      const answers = rows.map((each) => ({ kind: "awards", rows: [{ ...row, ...each }] }) as FieldValue);
      return told("khen", answers).texts.find((text) => text.includes("tặng Bằng khen")) ?? "";
    };
    expect(said({ individuals: 221, workers: 170, leaders: 51 })).toMatch(
      /221 cá nhân, trong đó có 170 người lao động trực tiếp, chiếm 76,9%\.$/,
    );
    expect(said({ individuals: 34, workers: 34, leaders: 0 })).toMatch(
      /34 cá nhân, đều là lao động trực tiếp\.$/,
    );
    expect(said({ individuals: 3, workers: 0, leaders: 3 })).toMatch(/, đều là cán bộ lãnh đạo, quản lý\.$/);
    expect(said({ individuals: 1, workers: 1, leaders: 0 })).toMatch(/, là lao động trực tiếp\.$/);
    expect(said({ individuals: 4, workers: 4, leaders: 0 }, { individuals: 2 })).toMatch(/06 cá nhân\.$/);
  });

  test("takes a share of the whole of those who gave the share, and of nobody else", () => {
    const ratio = (thon: Record<string, number>): FieldValue => ({ kind: "ratio", figures: { thon } });
    const { texts, figures } = told("ty-le", [
      ratio({ tong: 10, dat: 5 }),
      ratio({ tong: 90 }),
      ratio({ tong: 10, dat: 10 }),
    ]);
    expect(texts).toContain("Dòng dat: 15/20 dòng thon, chiếm 75%.");
    expect(figures.get("ty-le.thon.dat.value")).toMatchObject({ text: "15", given: 2, asked: 5 });
  });

  test("tells all that take part in one sentence, with their shares in turn", () => {
    const rows = [
      { id: "tap-the", label: "Tập thể (phòng, ban)" },
      { id: "ca-nhan", label: "Cá nhân" },
    ];
    const shares = [{ id: "dat", label: "Đã đăng ký thi đua" }];
    const all = { "tap-the": { tong: 1054, dat: 754 }, "ca-nhan": { tong: 1934, dat: 1912 } };
    const { texts } = told("ty-le", [{ kind: "ratio", figures: all }], { rows, shares } as Partial<Field>);
    expect(texts).toContain(
      "Có 754/1.054 tập thể và 1.912/1.934 cá nhân đã đăng ký thi đua, đạt lần lượt 71,5% và 98,9%.",
    );
    const same = { "tap-the": { tong: 10, dat: 5 }, "ca-nhan": { tong: 20, dat: 10 } };
    const { texts: alike } = told("ty-le", [{ kind: "ratio", figures: same }], {
      rows,
      shares,
    } as Partial<Field>);
    expect(alike).toContain("Có 5/10 tập thể và 10/20 cá nhân đã đăng ký thi đua, cùng đạt 50%.");
  });

  test("tells indicators that the directive lists without how many reported any", () => {
    const rows = (...ids: readonly string[]): FieldValue => ({
      kind: "indicators",
      rows: ids.map((indicator) => ({
        indicator,
        label: `Dòng ${indicator}`,
        unit: indicator === "lua" ? "tấn" : "hộ",
        value: 8,
      })),
    });
    const { texts, figures } = told("chi-tieu", [rows("lua", "ho"), rows("lua"), rows("lua")]);
    expect(texts).toContain("Dòng lua đạt 24 tấn; dòng ho là 08 hộ.");
    expect(figures.get("chi-tieu.ho.value")).toMatchObject({ given: 1, asked: 5 });
  });

  test("says who joined a movement", () => {
    const joined = (more: object) =>
      ({
        kind: "movements",
        results: [{ movement: "nong-thon-moi", name: "Chung sức", collectives: 3, ...more }],
      }) as FieldValue;
    const { texts } = told("phong-trao", [joined({ individuals: 9 }), joined({})]);
    expect(texts).toContain("Phong trào thu hút 06 tập thể, 09 cá nhân tham gia.");
  });
});

describe("a bloc's figure whose members gave theirs", () => {
  test("is counted once, and named as left out with the reason", () => {
    const round = played(askingEveryKind(roster), roster, 5, ({ id }) =>
      id === "khen" ? { "khen.bang-khen.collectives": "2" } : {},
    );
    const [bloc] = roster.blocs;
    const [first] = round.contributions;
    if (!bloc || !first) throw new Error("the roster has a bloc");
    const party = { type: "bloc" as const, bloc: bloc.id, unit: bloc.lead };
    const obligation = {
      ...first.obligation,
      id: `${first.obligation.id}-bloc`,
      party,
    } as typeof first.obligation;
    const value = {
      kind: "awards",
      rows: [{ form: "commendation", label: "Bằng khen", level: "province", collectives: 10 }],
    } as FieldValue;
    const made = composed({
      ...round,
      contributions: [...round.contributions, { obligation, revision: 1, values: { khen: value } }],
    });
    const total = made.aggregate.totals.khen;
    expect(total?.kind === "awards" && total.rows[0]?.figures.collectives.value).toBe(10);
    expect(made.leftOut).toContainEqual({
      ...{ unit: bloc.lead, bloc: bloc.id, field: "khen" },
      ...{ text: "Bằng khen: 10 tập thể", why: "members-counted" },
    });
  });
});

describe("a result held against its plan", () => {
  const said = (label: string, row: Partial<IndicatorRow>, indicator: Partial<Indicator> = {}) => {
    const value: FieldValue = {
      kind: "indicators",
      rows: [{ indicator: "x", label, unit: "xã", value: 5, ...row }],
    };
    const indicators = [{ id: "x", label, unit: "xã", measure: "flow" as const, ...indicator }];
    const { texts } = told("chi-tieu", Array(5).fill(value), { indicators } as Partial<Field>);
    return texts.find((text) => text.includes("xã") && /25|05/.test(text));
  };

  test.each([
    ["Diện tích gieo trồng", { plan: 4 }, "Diện tích gieo trồng đạt 25 xã, bằng 125% kế hoạch."],
    ["Diện tích gieo trồng", { percent: 50 }, "Diện tích gieo trồng đạt 25 xã, bằng 50% kế hoạch."],
    ["Diện tích gieo trồng", { plan: 5 }, "Diện tích gieo trồng 25/25 xã, đạt 100% kế hoạch."],
    ["Số xã đạt chuẩn", { plan: 4 }, "Có 25 xã đạt chuẩn, bằng 125% kế hoạch."],
    ["Số xã đạt chuẩn", { plan: 5 }, "Có 25/25 xã đạt chuẩn, bằng 100% kế hoạch."],
    ["Tỷ lệ đạt", { plan: 4 }, "Tỷ lệ đạt là 05 xã."],
    ["Xã hoàn thành", { percent: 50 }, "Có 25 xã hoàn thành, bằng 50% kế hoạch."],
    ["Diện tích", { plan: 4, qualifier: "estimate" }, "Diện tích ước đạt 25 xã, bằng 125% kế hoạch."],
    ["Xã đạt chuẩn", { plan: 4, qualifier: "estimate" }, "Ước có 25 xã đạt chuẩn, bằng 125% kế hoạch."],
    ["Diện tích", { qualifier: "estimate" }, "Diện tích ước 25 xã."],
    ["Sản lượng", { qualifier: "at-least" }, "Sản lượng đạt trên 25 xã."],
    ["Diện tích", { plan: 4, prior: 4 }, "Diện tích đạt 25 xã, bằng 125% kế hoạch, tăng 25% so với cùng kỳ."],
    [
      "Diện tích",
      { plan: 4, prior: 10 },
      "Diện tích đạt 25 xã, bằng 125% kế hoạch, giảm 50% so với cùng kỳ.",
    ],
    ["Diện tích", { percent: 50, prior: 5 }, "Diện tích đạt 25 xã, bằng 50% kế hoạch, bằng cùng kỳ."],
  ] as const)("says no verb twice: %s %o", (label, row, sentence) => {
    expect(said(label, row)).toBe(sentence);
  });

  test("says nothing of all, nor of a hundred in a hundred, where somebody is missing", () => {
    const value: FieldValue = {
      kind: "indicators",
      rows: [{ indicator: "x", label: "Trường toàn huyện", unit: "trường", value: 5, plan: 5 }],
    };
    const indicators = [{ id: "x", label: "Trường toàn huyện đạt chuẩn", unit: "trường", measure: "flow" }];
    const { texts } = told("chi-tieu", [value], { indicators } as Partial<Field>);
    expect(texts).toContain("Có 05 trường đạt chuẩn, bằng kế hoạch.");
    const { texts: all } = told("chi-tieu", Array(5).fill(value), { indicators } as Partial<Field>);
    expect(all).toContain("Có 25/25 trường toàn huyện đạt chuẩn, bằng 100% kế hoạch.");
  });

  test("pads what is counted, and neither a range nor what is weighed", () => {
    const one: FieldValue = {
      kind: "indicators",
      rows: [{ indicator: "x", label: "Số trường", unit: "trường", value: 5, plan: 7 }],
    };
    const indicators = [{ id: "x", label: "Số trường", unit: "trường", measure: "flow" }];
    const { texts } = told("chi-tieu", [one], { indicators } as Partial<Field>);
    expect(texts).toContain("Có 05 trường, bằng 71,4% kế hoạch.");
    const points = (value: number): FieldValue => ({
      kind: "indicators",
      rows: [{ label: "Điểm thi đua", unit: "điểm", value }],
    });
    const { texts: spans } = told("chi-tieu-rieng", [points(5), points(7)]);
    expect(spans.join("\n")).toContain("Điểm thi đua từ 5 đến 7 điểm");
    const { texts: same } = told("chi-tieu-rieng", [points(5), points(5)]);
    expect(same.join("\n")).toContain("Điểm thi đua đạt 5 điểm");
  });

  test("names no nought, and keeps whoever counted it with the reason", () => {
    const value = (mot: number): FieldValue => ({ kind: "counts", figures: { mot, hai: 3 } });
    const { texts, leftOut } = told("dem", [value(0), value(0)]);
    expect(texts.join("\n")).not.toContain("dòng mot");
    expect(leftOut.filter(({ why }) => why === "zero").map(({ text }) => text)).toEqual(
      Array(2).fill("Dòng mot: 0 người"),
    );
  });
});
