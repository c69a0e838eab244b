import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { findingsInRound } from "../../functions/core/checks/round.ts";
import { Directive } from "../../functions/core/directives/directive.ts";
import { formerOf } from "../../functions/core/directives/earlier.ts";
import { UnitId } from "../../functions/core/ids.ts";
import { CalendarDate, Instant } from "../../functions/core/instant.ts";
import type { FieldValue } from "../../functions/core/kinds/field.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { originOf, type Succession } from "../../functions/core/registry/succession.ts";
import type { Aggregate } from "../../functions/core/report/aggregate.ts";
import {
  besideFormer,
  carriedOver,
  type FormerPeriod,
  saidTogether,
} from "../../functions/core/report/prior.ts";
import { mergeReports } from "../../functions/pipeline/merge.ts";
import rosterJson from "../../infra/local/sample/rosters/commune-2026.json" with { type: "json" };

const day = (text: string) => v.parse(CalendarDate, text);
const unit = (id: string) => v.parse(UnitId, id);
const whole = v.parse(Roster, rosterJson);
const [a, b, c] = whole.units.map(({ id }) => id);
if (!a || !b || !c) throw new Error("three units");
const names = new Map(whole.units.map(({ id, name }) => [id, name]));

const directive = v.parse(Directive, {
  id: "h1-2026",
  authority: whole.authority.id,
  roster: whole.id,
  document: { kind: "Công văn", subject: "sơ kết" },
  period: { type: "H1", year: 2026, label: "6 tháng đầu năm 2026" },
  nextPeriodLabel: "6 tháng cuối năm 2026",
  preamble: [],
  groups: [{ id: "g", words: "Các đơn vị", takes: { type: "units", units: [a, b, c] } }],
  sections: [
    {
      id: "s",
      number: "I.",
      heading: "Nội dung",
      prompts: [
        {
          id: "p",
          text: "Nội dung",
          fields: [
            { kind: "indicators", id: "figures", label: "Chỉ tiêu" },
            { kind: "narrative", id: "prose", label: "Lời văn" },
          ],
        },
      ],
    },
  ],
  demands: [
    {
      id: "d1",
      kind: "report",
      action: "gửi báo cáo",
      groups: ["g"],
      recipient: "UBND xã",
      deadline: { type: "undated", wording: "thường xuyên" },
    },
  ],
  issuedAt: "2026-06-01T01:00:00.000Z",
} satisfies v.InferInput<typeof Directive>);

const said = (value: number, unitName = "triệu đồng", label = "Thu ngân sách"): FieldValue => ({
  kind: "indicators",
  rows: [{ label, unit: unitName, value }],
});

function round(figures: Record<string, FieldValue>, field = "figures") {
  const contributions = obligationsOf(directive, whole).flatMap((obligation) => {
    const value = figures[obligation.party.unit];
    return value ? [{ obligation, revision: 1, values: { [field]: value } }] : [];
  });
  return mergeReports(directive, whole, contributions);
}

const former = (figures: Record<string, FieldValue>, field = "figures"): FormerPeriod => ({
  label: "6 tháng đầu năm 2025",
  issuedOn: day("2025-06-01"),
  answers: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { [field]: value }])),
});

const findingsBeside = (roster: Roster, now: Aggregate, period: FormerPeriod) =>
  findingsInRound(directive, roster, now, {
    on: day("2026-06-30"),
    former: { period, beside: besideFormer(now, period, roster.successions) },
  });

const merged = (comparable: boolean, into = a): Succession => ({
  unit: into,
  predecessors: [unit("old-a"), unit("old-b")],
  since: day("2025-07-01"),
  comparable,
});

describe("the round beside the period before", () => {
  test("adds up only those units that gave the figure in both, in one unit of measure", () => {
    const now = round({ [a]: said(120), [b]: said(50), [c]: said(7) });
    const then = former({ [a]: said(0.1, "tỷ đồng"), [b]: said(50) });
    expect(besideFormer(now, then).comparisons).toEqual([
      {
        field: "figures",
        label: "Thu ngân sách",
        unit: "triệu đồng",
        total: 177,
        now: 170,
        before: 150,
        units: 2,
      },
    ]);
  });

  test("says nothing of what cannot be added: a share of two units is no sum", () => {
    const share = (value: number) => said(value, "%", "Tỷ lệ hộ nghèo");
    expect(besideFormer(round({ [a]: share(3) }), former({ [a]: share(5) })).comparisons).toEqual([]);
  });

  test("V15: asks the officer about a sum that is more than half away from what it was, and about no other", () => {
    const found = (now: number) =>
      findingsBeside(
        whole,
        round({ [a]: said(now), [b]: said(40) }),
        former({ [a]: said(60), [b]: said(40) }),
      ).filter(({ check }) => check === "V15");
    expect(found(110)).toEqual([]);
    expect(found(111).map(({ severity, text }) => [severity, text])).toEqual([
      [
        "warn",
        "Thu ngân sách: 151 triệu đồng, trong khi 6 tháng đầu năm 2025 là 100 triệu đồng (cùng 2 đơn vị có số của cả hai kỳ). Xin kiểm tra lại hoặc nêu lý do.",
      ],
    ]);
  });

  test("holds a merged unit against the sum of its predecessors where its territory was declared the same", () => {
    const now = round({ [a]: said(120) });
    const then = former({ "old-a": said(30), "old-b": said(50) });
    expect(besideFormer(now, then, [merged(true)])).toMatchObject({
      comparisons: [{ now: 120, before: 80, units: 1 }],
      apart: [],
    });
    expect(besideFormer(now, then, [merged(false)])).toEqual({
      label: "6 tháng đầu năm 2025",
      comparisons: [],
      apart: [a],
    });
  });

  test("leaves a merged unit out where one of its predecessors gave no figure", () => {
    const now = round({ [a]: said(120), [b]: said(9) });
    const then = former({ "old-a": said(30), [b]: said(10) });
    expect(besideFormer(now, then, [merged(true)]).comparisons).toMatchObject([
      { now: 9, before: 10, units: 1 },
    ]);
  });

  test("tells who repeats last period's words, a merged unit its predecessors' among them", () => {
    const text =
      "Đơn vị đã tổ chức phát động, đăng ký giao ước, phân công lãnh đạo phụ trách từng nội dung, kiểm tra định kỳ hằng tháng và báo cáo kết quả về cơ quan thường trực đúng hạn.";
    const words: FieldValue = { kind: "narrative", text };
    const found = (then: FormerPeriod) =>
      findingsBeside({ ...whole, successions: [merged(false)] }, round({ [a]: words }, "prose"), then).map(
        (finding) => finding.text,
      );
    const repeated = `${names.get(a)}: nội dung “Đơn vị đã tổ chức phát động, đăng ký giao ước, phân…” gần như giữ nguyên của kỳ trước (giống 100%).`;
    expect(found(former({ "old-b": words }, "prose"))).toEqual([repeated]);
    expect(found(former({ [a]: words }, "prose"))).toEqual([]);
  });
});

describe("who stood in a unit's place before", () => {
  const older: Succession = {
    unit: unit("old-a"),
    predecessors: [unit("oldest")],
    since: day("2020-01-01"),
    comparable: false,
  };

  test("is the unit itself while nobody preceded it, or when it was merged before that day", () => {
    expect(originOf(a, [], day("2025-06-01"))).toEqual({ units: [a], comparable: true });
    expect(originOf(a, [merged(true)], day("2025-07-01"))).toEqual({ units: [a], comparable: true });
  });

  test("reaches back through several mergers, and is comparable only if each of them is", () => {
    expect(originOf(a, [merged(true), older], day("2019-06-01"))).toEqual({
      units: ["oldest", "old-b"],
      comparable: false,
      since: "2025-07-01",
    });
    expect(originOf(a, [merged(true), older], day("2024-06-01")).units).toEqual(["old-a", "old-b"]);
  });

  test("is found for a unit that took another in and kept its name", () => {
    const grown = { ...merged(true), predecessors: [a, unit("old-b")] };
    expect(originOf(a, [grown], day("2025-06-01")).units).toEqual([a, "old-b"]);
  });

  test("comes to an end in a list that names two units for each other", () => {
    const each = (of: UnitId, by: UnitId) => ({ ...merged(true, of), predecessors: [by] });
    expect(originOf(a, [each(a, b), each(b, a)], day("2025-06-01")).units).toEqual([a]);
  });

  test("added together gives the figures that every one of them gave, in the first one's words", () => {
    const rows = (...each: readonly [string, number, string][]): Record<string, FieldValue> => ({
      f: {
        kind: "indicators",
        rows: each.map(([label, value, unitName]) => ({ label, unit: unitName, value })),
      },
    });
    const one = rows(["Thu ngân sách", 2, "tỷ đồng"], ["Số hộ nghèo", 10, "hộ"]);
    expect(saidTogether([one, rows(["1. Thu ngân sách", 500, "triệu đồng"])])).toEqual(
      rows(["Thu ngân sách", 2.5, "tỷ đồng"]),
    );
    expect(saidTogether([one])).toBe(one);
  });
});

describe("which directive is the period before", () => {
  const other = (id: string, type: string, issuedAt: string, more: Partial<Directive> = {}): Directive => ({
    ...directive,
    ...{
      id: id as never,
      period: { ...directive.period, type },
      issuedAt: v.parse(Instant, issuedAt),
      ...more,
    },
  });

  test("is the last of the same authority about the same part of a year, and never one that was rehearsed", () => {
    const all = [
      directive,
      other("h1-2024", "H1", "2024-06-01T08:00+07:00"),
      other("h1-2025", "H1", "2025-06-01T08:00+07:00"),
      other("year-2025", "YEAR", "2025-12-01T08:00+07:00"),
      other("played", "H1", "2026-05-01T08:00+07:00", { rehearsal: true }),
      other("another", "H1", "2026-05-01T08:00+07:00", { authority: "other" as never }),
      other("later", "H1", "2026-09-01T08:00+07:00"),
    ];
    expect(formerOf(directive, all)?.id).toBe("h1-2025");
    expect(formerOf(directive, [directive])).toBeUndefined();
  });

  test("is read under this directive's names, where one field asked the same then", () => {
    const [figures] = directive.sections.flatMap(({ prompts }) => prompts.flatMap(({ fields }) => fields));
    if (!figures) throw new Error("a field");
    const then = { ...figures, id: "cu" };
    expect(carriedOver([figures], [then], { cu: said(3) })).toEqual({ figures: said(3) });
    expect(carriedOver([figures], [then, { ...then, id: "hai" }], { cu: said(3) })).toEqual({});
  });
});
