import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Directive } from "../../functions/core/directives/directive.ts";
import type { Figure } from "../../functions/core/figures/figure.ts";
import type { FieldValue } from "../../functions/core/kinds/field.ts";
import { totalsIn } from "../../functions/core/kinds/field.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import type { Aggregate } from "../../functions/core/report/aggregate.ts";
import { type Contribution, mergeReports } from "../../functions/pipeline/merge.ts";
import { size } from "../support/size.ts";
import { ownTable, resultsTable, sharedTable } from "../support/tables.ts";

const path = join(import.meta.dirname, "../../infra/local/sample/rosters/district-pre-2025.json");
const roster = v.parse(Roster, JSON.parse(readFileSync(path, "utf8")));
const sector = roster.units.find(({ leadsSector }) => leadsSector === "education")?.id;

const directive = v.parse(Directive, {
  id: "property-round",
  authority: roster.authority.id,
  roster: roster.id,
  document: { kind: "Công văn", subject: "sơ kết" },
  period: { type: "H1", year: 2022, label: "6 tháng đầu năm 2022" },
  nextPeriodLabel: "6 tháng cuối năm 2022",
  preamble: [],
  groups: [
    { id: "units", words: "Các đơn vị", takes: { type: "units", units: roster.units.map(({ id }) => id) } },
    { id: "blocs", words: "Các cụm, khối", takes: { type: "blocs" } },
  ],
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
            { kind: "narrative", id: "prose", label: "Nội dung" },
            {
              kind: "counts",
              id: "counts",
              label: "Số lượng",
              rows: [{ id: "a", label: "Sáng kiến", unit: "sáng kiến" }],
            },
            {
              kind: "indicators",
              id: "figures",
              label: "Chỉ tiêu",
              indicators: [
                { id: "money", label: "Thu ngân sách", unit: "triệu đồng" },
                {
                  id: "schools",
                  label: "Trường chuẩn",
                  unit: "trường",
                  measure: "stock",
                  sector: "education",
                },
              ],
            },
            { kind: "indicators", id: "named", label: "Chỉ tiêu tự nêu" },
            { kind: "awards", id: "awards", label: "Khen thưởng" },
            { kind: "tasks", id: "tasks", label: "Nhiệm vụ" },
            { kind: "table", id: "office", label: "Biểu", design: resultsTable },
            { kind: "table", id: "shared", label: "Mô hình", design: sharedTable },
            { kind: "table", id: "own", label: "Sáng kiến", design: ownTable },
          ],
        },
      ],
    },
  ],
  demands: ["units", "blocs"].map((group) => ({
    id: group,
    kind: "report",
    action: "gửi báo cáo",
    groups: [group],
    recipient: "",
    deadline: { type: "undated", wording: "" },
  })),
  issuedAt: "2022-06-10T08:00+07:00",
} satisfies v.InferInput<typeof Directive>);
const owed = obligationsOf(directive, roster);

const figure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  { weight: 1, arbitrary: fc.constantFrom("none" as const, "unknown" as const) },
);
const money = fc.integer({ min: 0, max: 5_000_000 }).map((thousandths) => thousandths / 1000);
const unitOfMoney = fc.constantFrom("triệu đồng", "tỷ đồng", "nghìn đồng");

const ownLabel = fc.constantFrom(
  ...["Tỷ lệ gia đình văn hóa", "Thu ngân sách xã", "Thu ngân sách  xã", "Thu ngân sách xa", "Điểm thi đua"],
);
const ownUnit = fc.constantFrom("%", "tr.đ", "triệu đồng", "tỷ", "điểm", "sào", "thúng");

const cellsOf = fc.dictionary(
  fc.constantFrom("tap-the", "ca-nhan", "tong", "dat", "ty-le", "kinh-phi", "diem"),
  figure,
  { maxKeys: 5 },
);
const notes = fc.dictionary(fc.constantFrom("ghi-chu", "muc"), fc.constantFrom("tot", "kha"), { maxKeys: 2 });

const answers: fc.Arbitrary<Record<string, FieldValue>> = fc
  .record(
    {
      prose: fc
        .constantFrom("Đơn vị làm tốt.", "Phong trào lan tỏa.", "Còn hạn chế về kinh phí.")
        .map((text) => ({ kind: "narrative" as const, text })),
      counts: figure.map((a) => ({ kind: "counts" as const, figures: { a } })),
      figures: fc.tuple(money, unitOfMoney, figure).map(([value, unit, schools]) => ({
        kind: "indicators" as const,
        rows: [
          { indicator: "money", label: "Thu ngân sách", unit, value },
          { indicator: "schools", label: "Trường chuẩn", unit: "trường", value: schools },
        ],
      })),
      awards: fc
        .array(
          fc.tuple(
            fc.constantFrom("merit", "commendation"),
            fc.integer({ min: 0, max: 9 }),
            fc.option(fc.constantFrom("Tổ Một", "Tổ Hai"), { nil: undefined }),
          ),
          { minLength: 1, maxLength: 3 },
        )
        .map((rows) => ({
          kind: "awards" as const,
          rows: rows.map(([form, collectives, recipient]) => ({
            form,
            label: form,
            collectives,
            ...(recipient ? { recipient, decision: "15/QĐ-UBND" } : {}),
          })),
        })),
      named: fc.array(fc.tuple(ownLabel, ownUnit, money), { minLength: 1, maxLength: 4 }).map((rows) => ({
        kind: "indicators" as const,
        rows: rows.map(([label, unit, value]) => ({ label, unit, value })),
      })),
      office: fc
        .array(
          fc.record({ row: fc.constantFrom("ntm", "ngheo", "tat-ca"), figures: cellsOf, words: notes }),
          {
            ...{ minLength: 1, maxLength: 3 },
          },
        )
        .map((rows) => ({
          kind: "table" as const,
          rows: [...new Map(rows.map((row) => [row.row, row])).values()],
        })),
      shared: fc.array(fc.tuple(ownLabel, figure), { minLength: 1, maxLength: 3 }).map((rows) => ({
        kind: "table" as const,
        rows: rows.map(([ten, ho]) => ({ figures: { ho }, words: { ten } })),
      })),
      own: fc.array(fc.tuple(ownLabel, figure), { minLength: 1, maxLength: 3 }).map((rows) => ({
        kind: "table" as const,
        rows: rows.map(([ten, people]) => ({ figures: { "tac-gia": people }, words: { ten } })),
      })),
      tasks: fc.constant({ kind: "tasks" as const, lines: [{ task: "Phát động thi đua" }] }),
    },
    { requiredKeys: [] },
  )
  .map((all) => all as Record<string, FieldValue>);

/** Who reported, and what, in an order of its own. */
const round: fc.Arbitrary<readonly Contribution[]> = fc
  .tuple(
    fc.shuffledSubarray(
      owed.map((obligation) => obligation),
      { minLength: 0 },
    ),
    fc.array(answers, { minLength: owed.length, maxLength: owed.length }),
  )
  .map(([parties, said]) =>
    parties.map((obligation, index) => ({
      obligation,
      revision: 1 + (index % 3),
      values: said[index] ?? {},
    })),
  );

const rounds = { numRuns: size("MERGES"), seed: 20220627 };
const settled = (reports: readonly Contribution[]): Aggregate => mergeReports(directive, roster, reports);
const together = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...a, ...b];
const nothing: readonly Contribution[] = [];

// A thousand rounds in every order take a minute and a half of a core by themselves.
describe("merging a round", { timeout: 600_000 }, () => {
  test("comes to the same whatever order and grouping the reports are laid together in", () => {
    const cut = fc.tuple(fc.nat(56), fc.nat(56));
    fc.assert(
      fc.property(round, cut, (all, [one, two]) => {
        const [first, second] = [Math.min(one, two), Math.max(one, two)];
        const [a, b, c] = [all.slice(0, first), all.slice(first, second), all.slice(second)] as const;
        const left = settled(together(together(a, b), c));
        deepStrictEqual(settled(together(a, together(b, c))), left);
        deepStrictEqual(settled(together(c, together(b, a))), left);
        deepStrictEqual(settled(together(nothing, together(a, together(b, together(c, nothing))))), left);
      }),
      rounds,
    );
  });

  test("comes to the same by blocs and all at once", () => {
    fc.assert(
      fc.property(round, (all) => {
        const boards = [...new Set(owed.map(({ board }) => board))];
        const tiers = boards.map((board) => all.filter(({ obligation }) => obligation.board === board));
        deepStrictEqual(settled(tiers.reduce(together, nothing)), settled(all));
      }),
      rounds,
    );
  });

  test("adds up no share and no score, and every figure a unit names is in a total or named as left out", () => {
    fc.assert(
      fc.property(round, (all) => {
        const { named } = settled(all).totals;
        const rows = named?.kind === "indicators" ? named.rows : [];
        for (const { indicator, total, said, value, range } of rows) {
          const told = new Set([...total.counted, ...total.leftOut.map(({ unit }) => unit)]);
          const spoke = said.flatMap(({ source }) => (source.bloc ? [] : [source.unit]));
          expect(spoke.filter((unit) => !told.has(unit))).toEqual([]);
          if (indicator.unit !== "%" && indicator.unit !== "điểm") continue;
          const figures = said.flatMap(({ value: { value: each } }) =>
            typeof each === "number" ? [each] : [],
          );
          if (value !== undefined) expect(figures).toContain(value);
          if (range)
            expect([figures.includes(range.least), figures.includes(range.most)]).toEqual([true, true]);
        }
      }),
      rounds,
    );
  });

  test("totals any subset of units as an accountant would by hand", () => {
    fc.assert(
      fc.property(round, (all) => {
        const aggregate = settled(all);
        const { counts, figures } = aggregate.totals;
        expect(counts?.kind === "counts" ? counts.rows[0]?.total.value : undefined).toBe(
          byHand(all, initiativesOf),
        );
        const rows = figures?.kind === "indicators" ? figures.rows : [];
        expect(rows[0]?.value).toBe(byHand(all, moneyOf));
        const owner = all.find(
          ({ obligation }) => obligation.party.type === "unit" && obligation.party.unit === sector,
        );
        const schools = owner && schoolsOf(owner.values);
        expect(rows[1]?.value).toBe(typeof schools === "number" ? schools : byHand(all, schoolsOf));
      }),
      rounds,
    );
  });

  test("loses no report, no figure and no sentence, and knows where each came from", () => {
    fc.assert(
      fc.property(round, (all) => {
        const aggregate = settled(all);
        expect(new Set(aggregate.counted.map(({ obligation }) => obligation))).toEqual(
          new Set(all.map(({ obligation }) => obligation.id)),
        );
        const { prose, tasks, counts, awards } = aggregate.totals;
        const texts = prose?.kind === "narrative" ? prose.texts : [];
        expect(
          texts.map(({ source, value }) => `${source.obligation}@${source.revision}: ${value}`).sort(),
        ).toEqual(
          all
            .flatMap(({ obligation, revision, values }) =>
              values.prose?.kind === "narrative"
                ? [`${obligation.id}@${revision}: ${values.prose.text}`]
                : [],
            )
            .sort(),
        );
        expect(tasks?.kind === "tasks" ? tasks.lines.length : 0).toBe(
          all.filter(({ values }) => values.tasks).length,
        );
        expect(counts?.kind === "counts" ? counts.rows[0]?.total.parts.length : 0).toBe(
          all.filter(({ values }) => values.counts).length,
        );
        expect(awards?.kind === "awards" ? awards.rows.flatMap(({ mentions }) => mentions).length : 0).toBe(
          all.flatMap(({ values }) => (values.awards?.kind === "awards" ? values.awards.rows : [])).length,
        );
        for (const { parts, given, asked } of Object.values(aggregate.totals).flatMap(totalsIn)) {
          expect(given).toBeLessThanOrEqual(asked);
          for (const { source } of parts) {
            const from = all.find(({ obligation }) => obligation.id === source.obligation);
            expect([from?.revision, from?.values[source.field] !== undefined]).toEqual([
              source.revision,
              true,
            ]);
          }
        }
      }),
      rounds,
    );
  });

  test("totals the cells of an office's table as an accountant would, and no share", () => {
    fc.assert(
      fc.property(round, (all) => {
        const { office, shared, own } = settled(all).totals;
        const rows = office?.kind === "table" ? office.rows : [];
        const cell = (row: string, column: string) =>
          rows.find((each) => each.row === row)?.cells.find((each) => each.column === column);
        expect(cell("ngheo", "kinh-phi")?.total.value).toBe(byHand(all, cellIn("ngheo", "kinh-phi")));
        const rate = cell("ngheo", "ty-le")?.rate;
        if (rate) expect(rate.value).toBe(((rate.part.value ?? 0) / (rate.whole.value ?? 0)) * 100);
        const sums = shared?.kind === "table" ? shared.sums.map(({ total }) => total.value) : [];
        if (sums.length > 0) expect(sums).toEqual([byHand(all, rowsTogether("shared", "ho"))]);
        const listed = own?.kind === "table" ? own.listed : [];
        expect(listed).toHaveLength(
          all.reduce(
            (count, { values }) => count + (values.own?.kind === "table" ? values.own.rows.length : 0),
            0,
          ),
        );
      }),
      rounds,
    );
  });

  test("counts an award told by name once, whoever tells it", () => {
    fc.assert(
      fc.property(round, (all) => {
        const rows = all.flatMap(({ values }) =>
          values.awards?.kind === "awards" ? values.awards.rows : [],
        );
        const named = new Set(
          rows.flatMap(({ form, recipient }) => (recipient ? [`${form}|${recipient}`] : [])),
        );
        const { awards } = settled(all);
        const told = awards.flatMap(({ mentions }) =>
          mentions.filter(({ value }) => value.recipient && value.collectives !== undefined),
        );
        expect(told).toHaveLength(named.size);
      }),
      rounds,
    );
  });
});

const cellIn =
  (row: string, column: string) =>
  ({ office }: Said) =>
    office?.kind === "table" ? office.rows.find((each) => each.row === row)?.figures[column] : undefined;

const rowsTogether = (field: string, column: string) => (said: Said) => {
  const value = said[field];
  const figures = value?.kind === "table" ? value.rows.flatMap(({ figures: all }) => all[column] ?? []) : [];
  if (figures.length === 0 || figures.includes("unknown")) return undefined;
  const numbers = figures.filter((each) => typeof each === "number");
  return numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) : "none";
};

type Said = Readonly<Record<string, FieldValue>>;
const initiativesOf = ({ counts }: Said) => (counts?.kind === "counts" ? counts.figures.a : undefined);
const schoolsOf = ({ figures }: Said) =>
  figures?.kind === "indicators" ? (figures.rows[1]?.value as Figure) : undefined;

/** Money in million đồng, worked out through đồng rather than by shifting the decimal point. */
function moneyOf({ figures }: Said): Figure | undefined {
  const row = figures?.kind === "indicators" ? figures.rows[0] : undefined;
  if (typeof row?.value !== "number") return undefined;
  const inThousands = { "nghìn đồng": 1n, "triệu đồng": 1000n, "tỷ đồng": 1_000_000n }[row.unit] ?? 0n;
  return Number(BigInt(Math.round(row.value * 1000)) * inThousands) / 1_000_000;
}

/**
 * The oracle: bloc by bloc in millionths, the larger of "the bloc says" and "its members say" where one kept
 * silent.
 */
function byHand(
  all: readonly Contribution[],
  figureOf: (values: Said) => Figure | undefined,
): number | undefined {
  const millionths = (value: number) => BigInt(Math.round(value * 1_000_000));
  let sum = 0n;
  let any = false;
  for (const { id, members } of roster.blocs) {
    let own = 0n;
    let heard = 0;
    for (const unit of members) {
      const report = all.find(({ obligation: { party } }) => party.type === "unit" && party.unit === unit);
      const figure = report && figureOf(report.values);
      if (figure !== undefined && figure !== "unknown") heard++;
      if (typeof figure === "number") {
        own += millionths(figure);
        any = true;
      }
    }
    const lead = all.find(({ obligation: { party } }) => party.type === "bloc" && party.bloc === id);
    const stated = lead && figureOf(lead.values);
    if (typeof stated === "number" && heard < members.length && millionths(stated) >= own) {
      own = millionths(stated);
      any = true;
    }
    sum += own;
  }
  return any ? Number(sum) / 1_000_000 : undefined;
}
