import { describe, expect, test } from "vitest";
import type { Field, FieldValue } from "../../functions/core/kinds/field.ts";
import type { Indicator, IndicatorRow } from "../../functions/core/kinds/indicators/field.ts";
import type { Contribution } from "../../functions/pipeline/merge.ts";
import { askingEveryKind, everyKind } from "../support/all-kinds.ts";
import { composed, districtOf, played } from "../support/played.ts";

const roster = districtOf(5);
const directive = askingEveryKind(roster);
const { obligations } = played(directive, roster, 5, () => ({}));

/** What the report says where unit by unit, in the roster's order, these are the answers to one field. */
function told(id: string, answers: readonly (FieldValue | undefined)[], field: Partial<Field> = {}) {
  const asked = everyKind.map((each) => (each.id === id ? ({ ...each, ...field } as Field) : each));
  const [section] = directive.sections;
  const [prompt] = section?.prompts ?? [];
  if (!section || !prompt) throw new Error("the directive asks nothing");
  const contributions = answers.flatMap((value, at): readonly Contribution[] => {
    const obligation = obligations[at];
    return value && obligation ? [{ obligation, revision: 1, values: { [id]: value } }] : [];
  });
  const made = composed({
    directive: { ...directive, sections: [{ ...section, prompts: [{ ...prompt, fields: asked }] }] },
    ...{ roster, contributions, obligations },
  });
  const texts = made.document.body.flatMap((passage) => ("text" in passage ? [passage.text] : []));
  return { ...made, texts };
}

describe("a figure that fewer units gave than its sentence says", () => {
  test("says itself how many gave it, among counts", () => {
    const counts = (figures: Record<string, number>): FieldValue => ({ kind: "counts", figures });
    const { texts } = told("dem", [counts({ mot: 4, hai: 8 }), counts({ mot: 4 }), counts({ mot: 4 })]);
    expect(texts).toContain(
      "Theo báo cáo của 3/5 đơn vị, số đếm: dòng mot: 12 người; dòng hai: 08 tỷ đồng (1/5 đơn vị).",
    );
  });

  test("says it also where all units speak in the sentence", () => {
    const counts = (figures: Record<string, number>): FieldValue => ({ kind: "counts", figures });
    const full = Array(4).fill(counts({ mot: 4, hai: 8 }));
    const { texts } = told("dem", [...full, counts({ mot: 4 })]);
    expect(texts).toContain("Số đếm: dòng mot: 20 người; dòng hai: 32 tỷ đồng (4/5 đơn vị).");
  });

  test("says it behind each award of a list, once where collectives and individuals rest on the same units", () => {
    const awards = (...rows: readonly object[]) =>
      ({ kind: "awards", rows: rows.map((row) => ({ ...row, level: "province" })) }) as FieldValue;
    const merit = { form: "merit", label: "Bằng khen", collectives: 1, individuals: 2 };
    const flag = { form: "certificate-of-commendation", label: "Giấy khen", collectives: 3 };
    const { texts } = told("khen-rieng", [
      awards(merit, flag),
      awards(flag),
      awards({ ...flag, individuals: 9 }),
    ]);
    expect(texts).toContain("Bằng khen: 01 tập thể, 02 cá nhân (1/5 đơn vị).");
    expect(texts).toContain("Giấy khen: 09 tập thể, 09 cá nhân (1/5 đơn vị).");
  });

  test("gives no share of the individuals where only some units parted theirs", () => {
    const row = { form: "commendation", label: "Bằng khen", level: "province", individuals: 10 };
    const awards = (more: object) => ({ kind: "awards", rows: [{ ...row, ...more }] }) as FieldValue;
    const { texts } = told("khen", [awards({ workers: 4, leaders: 6 }), awards({})]);
    const said = texts.find((text) => text.startsWith("Bằng khen: 20 cá nhân")) ?? "";
    expect(said).toContain("người lao động trực tiếp 04 người (1/5 đơn vị)");
    expect(said).not.toContain("%");
  });

  test("says that all are of one part, and prints no part of none", () => {
    const row = { form: "commendation", label: "Bằng khen", level: "province" };
    const said = (...rows: readonly object[]) => {
      const answers = rows.map((each) => ({ kind: "awards", rows: [{ ...row, ...each }] }) as FieldValue);
      return told("khen", answers).texts.find((text) => text.startsWith("Bằng khen: ")) ?? "";
    };
    expect(said({ individuals: 34, workers: 34, leaders: 0 })).toMatch(
      /34 cá nhân.*, đều là người lao động trực tiếp\.$/,
    );
    expect(said({ individuals: 3, workers: 0, leaders: 3 })).toMatch(/, đều là cán bộ lãnh đạo, quản lý\.$/);
    expect(said({ individuals: 1, workers: 1, leaders: 0 })).toMatch(/, là người lao động trực tiếp\.$/);
    expect(said({ individuals: 4, workers: 4, leaders: 0 }, { individuals: 2 })).toContain(
      "04 người (1/5 đơn vị)",
    );
  });

  test("takes a share of the whole of those who gave the share, and of nobody else", () => {
    const ratio = (thon: Record<string, number>): FieldValue => ({ kind: "ratio", figures: { thon } });
    const { texts } = told("ty-le", [
      ratio({ tong: 10, dat: 5 }),
      ratio({ tong: 90 }),
      ratio({ tong: 10, dat: 10 }),
    ]);
    expect(texts).toContain("Theo báo cáo của 3/5 đơn vị, dòng thon: dòng dat 15/20, đạt 75% (2/5 đơn vị).");
  });

  test("says it behind an indicator that the directive lists, under a line that says how many reported any", () => {
    const rows = (...ids: readonly string[]): FieldValue => ({
      kind: "indicators",
      rows: ids.map((indicator) => ({
        indicator,
        label: `Dòng ${indicator}`,
        unit: indicator === "lua" ? "tấn" : "hộ",
        value: 8,
      })),
    });
    const { texts } = told("chi-tieu", [rows("lua", "ho"), rows("lua"), rows("lua")]);
    expect(texts).toContain("Theo báo cáo của 3/5 đơn vị, chỉ tiêu giao:");
    expect(texts).toContain("Dòng lua: 24 tấn.");
    expect(texts).toContain("Dòng ho: 08 hộ (1/5 đơn vị).");
  });

  test("says it of those who joined a movement", () => {
    const joined = (more: object) =>
      ({
        kind: "movements",
        results: [{ movement: "nong-thon-moi", name: "Chung sức", collectives: 3, ...more }],
      }) as FieldValue;
    const { texts } = told("phong-trao", [joined({ individuals: 9 }), joined({})]);
    expect(texts.join("\n")).toContain("có 06 tập thể, 09 cá nhân (1/5 đơn vị) tham gia phong trào");
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
    return texts.find((text) => text.startsWith(label));
  };

  test.each([
    ["Diện tích gieo trồng", { plan: 4 }, "Diện tích gieo trồng thực hiện 25/20 xã, đạt 125% kế hoạch."],
    ["Diện tích gieo trồng", { percent: 50 }, "Diện tích gieo trồng đạt 25 xã, bằng 50% kế hoạch."],
    ["Số xã đạt chuẩn", { plan: 4 }, "Số xã đạt chuẩn: 25/20 xã, bằng 125% kế hoạch."],
    ["Số chỉ tiêu đạt", { plan: 4 }, "Số chỉ tiêu đạt: 25/20 xã, bằng 125% kế hoạch."],
    ["Xã hoàn thành", { percent: 50 }, "Xã hoàn thành: 25 xã, bằng 50% kế hoạch."],
    ["Diện tích", { plan: 4, qualifier: "estimate" }, "Diện tích ước thực hiện 25/20 xã, đạt 125% kế hoạch."],
    ["Xã đạt chuẩn", { plan: 4, qualifier: "estimate" }, "Xã đạt chuẩn: ước 25/20 xã, bằng 125% kế hoạch."],
    ["Diện tích", { qualifier: "estimate" }, "Diện tích ước đạt 25 xã."],
    ["Diện tích", { qualifier: "at-least" }, "Diện tích trên 25 xã."],
    [
      "Diện tích",
      { plan: 4, prior: 4 },
      "Diện tích thực hiện 25/20 xã, đạt 125% kế hoạch, tăng 25% so với cùng kỳ.",
    ],
    [
      "Diện tích",
      { plan: 4, prior: 10 },
      "Diện tích thực hiện 25/20 xã, đạt 125% kế hoạch, giảm 50% so với cùng kỳ.",
    ],
    ["Diện tích", { percent: 50, prior: 5 }, "Diện tích đạt 25 xã, bằng 50% kế hoạch, ngang với cùng kỳ."],
  ] as const)("says no verb twice: %s %o", (label, row, sentence) => {
    expect(said(label, row)).toBe(sentence);
  });

  test("pads neither end of a fraction and of a range, and pads what stands alone", () => {
    const one: FieldValue = {
      kind: "indicators",
      rows: [{ indicator: "x", label: "Số trường", unit: "trường", value: 5, plan: 7 }],
    };
    const indicators = [{ id: "x", label: "Số trường", unit: "trường", measure: "flow" }];
    const { texts } = told("chi-tieu", [one], { indicators } as Partial<Field>);
    expect(texts.join("\n")).toContain("Số trường thực hiện 5/7 trường");
    const points = (value: number): FieldValue => ({
      kind: "indicators",
      rows: [{ label: "Điểm thi đua", unit: "điểm", value }],
    });
    const { texts: spans } = told("chi-tieu-rieng", [points(5), points(7)]);
    expect(spans).toContain("Điểm thi đua: từ 5 đến 7 điểm (02 đơn vị).");
    const { texts: same } = told("chi-tieu-rieng", [points(5), points(5)]);
    expect(same).toContain("Điểm thi đua: 05 điểm (02 đơn vị).");
  });
});
