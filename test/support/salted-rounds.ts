import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { expect } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import { sha256 } from "../../functions/core/hash.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import type { TableDesign } from "../../functions/core/kinds/table/design.ts";
import { withSources } from "../../functions/core/report/report-file.ts";
import { Round } from "../../functions/core/round/round.ts";
import { loadFaces } from "../../functions/pdf/faces.ts";
import { build } from "../../functions/pipeline/build.ts";
import { frozenOf, problemsIn } from "../../functions/pipeline/frozen.ts";
import { districtOf, issued } from "./played.ts";
import { fontPath } from "./press.ts";
import { size } from "./size.ts";
import { resultsTable, sharedTable } from "./tables.ts";

/** Over both halves. */
const ROUNDS = size("ROUNDS");

const faces = loadFaces((file) => readFileSync(fontPath(file)));
const roster = districtOf(4);
const directive = asking(issued("an-son-2022-h1", roster), [
  ["bieu", resultsTable],
  ["mo-hinh", sharedTable],
]);

/** The sample's directive with tables of the office's own at the end of its first section. */
function asking(of: Directive, tables: readonly (readonly [string, TableDesign])[]): Directive {
  const [first, ...others] = of.sections;
  if (!first) return of;
  const fields = tables.map(
    ([id, design]): Field => ({
      ...{ kind: "table", id, label: design.title, required: false, topic: "results", design },
    }),
  );
  const prompts = [...first.prompts, { id: "bieu", text: "Báo cáo theo biểu", fields }];
  return { ...of, sections: [{ ...first, prompts }, ...others] };
}

const salts = [
  "Ðảng bộ xã ðã tổ chức",
  "cоng tác tuyên truyền",
  "ｔhi đua\u00a0yêu\u2009nước\u00ad",
  "xem https://thiduakhenthuong.example.vn/van-ban/chi-tiet/2022/06/bao-cao-so-ket-6-thang-dau-nam?id=12345",
  "gửi về phong.noi.vu.huyen.an.son.tinh.mau@thiduakhenthuong.example.gov.vn",
  "theo Văn bản số 1234567/QĐ-UBND-HĐTĐKT-PNV-TTr-TCCB-VP-BTĐKT-2022",
  "C«ng t¸c thi ®ua khen th­ëng",
  "Coâng taùc thi ñua khen thöôûng",
  "kết quả \u0007\u200b😀 中文 đạt",
  "- Phát động 03 đợt;\n+ Ký 12 giao ước",
  "I. ĐẶC ĐIỂM\n1. Thuận lợi\na) Được quan tâm",
  "TT\tDanh hiệu\tSố lượng\n1\tLĐTT\t12",
  "**Hoàn thành** tốt _nhiệm vụ_",
  "Đơn vị chưa hoàn thành 07 chỉ tiêu.",
];
const units = [
  "ha",
  "m2",
  "tấn",
  "tạ",
  "triệu đồng",
  "tr.đ",
  "tỷ đồng",
  "%",
  "hộ",
  "điểm",
  "người/km2",
  "xyz",
];
const labels = [
  "Tỷ lệ gia đình văn hóa",
  "Diện tích gieo trồng",
  "Diện tich gieo trồng",
  "Thu ngân sách",
  "Hộ nghèo giảm",
  "Sản lượng lúa",
];

const report = fc.record({
  prose: fc.array(fc.constantFrom(...salts), { minLength: 1, maxLength: 6 }),
  rows: fc.uniqueArray(
    fc.record({
      label: fc.constantFrom(...labels),
      unit: fc.constantFrom(...units),
      value: fc.oneof(
        fc.integer({ min: 0, max: 100_000 }).map((whole) => whole.toLocaleString("vi")),
        fc.constantFrom("43,75", "90,25", "0,03", "1762", "8,5"),
      ),
    }),
    { selector: ({ label }) => label, maxLength: 5 },
  ),
  tasks: fc.constantFrom(0, 3, 45),
  cells: fc.record(
    {
      "bieu.ntm.tap-the": fc.constantFrom("3", "1.762", "không phát sinh", "chưa có số liệu"),
      "bieu.ntm.tong": fc.constantFrom("2000", "9.000"),
      "bieu.ntm.dat": fc.constantFrom("0", "5"),
      "bieu.ngheo.diem": fc.constantFrom("90", "95,5"),
      "bieu.tat-ca.kinh-phi": fc.constantFrom("12,5", "8"),
      "mo-hinh.1.ho": fc.constantFrom("5", "7"),
    },
    { requiredKeys: [] },
  ),
  notes: fc.array(fc.constantFrom(...salts), { maxLength: 3 }),
});
type Told = typeof report extends fc.Arbitrary<infer T> ? T : never;

/** A word that no other sentence has, so that it can be looked for wherever its sentence went. */
const word = (unit: number, place: number) =>
  `kq${String.fromCharCode(97 + unit)}${String.fromCharCode(97 + place)}x`;

/** Where words stand in the tables; the first names a row, which several units may share. */
const noted = ["mo-hinh.1.ten", "bieu.ntm.ghi-chu", "mo-hinh.1.noi"];
const note = (unit: number, place: number) => word(unit, NOTES + place);
const NOTES = 12;

function entriesOf({ prose, rows, tasks, cells, notes }: Told, unit: number): Record<string, string> {
  const entries: Record<string, string> = {
    "i-2-c-text": prose.map((salt, place) => `Việc ${word(unit, place)}: ${salt}.`).join("\n"),
    ...cells,
  };
  for (const [place, salt] of notes.entries())
    entries[noted[place] ?? ""] = `Biểu ${note(unit, place)}: ${salt}`;
  for (const [at, row] of rows.entries())
    for (const [column, said] of Object.entries(row)) entries[`i-2-b-indicators.${at + 1}.${column}`] = said;
  for (let at = 1; at <= tasks; at += 1) entries[`i-4-b-tasks.${at}.task`] = `Nhiệm vụ thứ ${at}`;
  return entries;
}

/** One half of the rounds; two files ask for one each, since a core takes a file at a time. */
export async function assembleSalted(half: 1 | 2): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 4 }), async (reports) => {
      const given = reports.map((told, at) => entriesOf(told, at));
      const asked = refused(roundOf(given));
      // Forty-five rows are named before sending; whatever is named the unit takes back or mends.
      for (const [at, { tasks }] of reports.entries())
        expect(asked.some((line) => line.startsWith(`d1.${roster.units[at]?.id}, i-4-b-tasks`))).toBe(
          tasks > 30,
        );
      const kept = given.map((entries, at) => withoutAsked(entries, asked, roster.units[at]?.id ?? ""));
      const round = roundOf(kept);
      const {
        report: file,
        document,
        breaches,
      } = await build(round, sha256(JSON.stringify(kept)), { faces }, async () => {});
      expect(breaches).toEqual([]);
      const { aggregate, leftOut } = withSources(JSON.parse(new TextDecoder().decode(file))) as {
        aggregate: { totals: Record<string, { rows?: { total: Whom }[] }> };

        leftOut: object[];
      };
      const words = JSON.stringify([document, leftOut]);
      for (const [unit, entries] of kept.entries())
        for (const [place] of (entries["i-2-c-text"] === undefined
          ? []
          : (reports[unit]?.prose ?? [])
        ).entries())
          expect(words, word(unit, place)).toContain(word(unit, place));
      for (const [unit, entries] of kept.entries())
        for (const [place, name] of noted.entries())
          if (entries[name] !== undefined) expect(words, name).toContain(note(unit, place));
      const rows = aggregate.totals["i-2-b-indicators"]?.rows ?? [];
      for (const [at, entries] of kept.entries()) {
        const figures = Object.keys(entries).filter((name) => /indicators\.\d+\.value$/.test(name)).length;
        const id = roster.units[at]?.id ?? "";
        const found = rows.filter(
          ({ total }) =>
            total.counted.includes(id) || total.leftOut.some(({ unit, said }) => unit === id && said),
        );
        expect(found.length, id).toBeGreaterThanOrEqual(figures);
      }
    }),
    { numRuns: Math.ceil(ROUNDS / 2), seed: 2022 + half, endOnFailure: true },
  );
}

interface Whom {
  readonly counted: readonly string[];
  readonly leftOut: readonly { readonly unit: string; readonly said?: string }[];
}

const refused = (round: Round) => problemsIn(frozenOf(round), ({ code }) => String(code));

/** What was asked about, row by row, is taken out again. */
function withoutAsked(
  entries: Record<string, string>,
  asked: readonly string[],
  unit: string,
): Record<string, string> {
  const rows = asked.flatMap((line) => {
    const [who, where = ""] = line.split(/, |: /);
    return where !== "" && who === `d1.${unit}` ? [where.split(".").slice(0, 2).join(".")] : [];
  });
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([name]) =>
        !rows.some((row) => `${name}.`.startsWith(`${row}.`)) &&
        !(rows.some((row) => row.startsWith("i-4-b-tasks")) && name.startsWith("i-4-b-tasks")),
    ),
  );
}

function roundOf(all: readonly Readonly<Record<string, string>>[]): Round {
  const submissions = all.map((entries, at) => ({
    obligation: `d1.${roster.units[at]?.id}`,
    receivedAt: "2022-06-20T08:00+07:00",
    entries,
  }));
  return v.parse(Round, { roster, directive, asOf: "2022-07-02T08:00+07:00", submissions });
}
