import type { Kind } from "../kind.ts";
import { noProse } from "../nothing.ts";
import type { Question } from "../question.ts";
import { small, type Writer } from "../sample.ts";
import { entryName } from "../shape.ts";
import { type IndicatorRow, IndicatorsField, IndicatorsValue } from "./field.ts";
import { form } from "./form.ts";
import { type IndicatorsTotal, settleIndicators } from "./total.ts";
import { IndicatorsSettled, upward } from "./upward.ts";

const questions: readonly Question<IndicatorsField>[] = [
  {
    name: "indicatorTable",
    fields: ({ named, hint }) => [
      {
        kind: "indicators",
        ...named("indicators", "Kết quả thực hiện các chỉ tiêu, nhiệm vụ", "results"),
        ...hint,
        most: 40,
      },
    ],
  },
  {
    name: "targetTable",
    fields: ({ named, targets }) => [
      {
        kind: "indicators",
        ...named("targets", "Kết quả thực hiện chỉ tiêu", "results"),
        indicators: targets.map(({ label, unit }, index) => ({
          ...{ id: `t${index + 1}`, label, unit },
          measure: "flow",
        })),
        most: 40,
      },
    ],
  },
];

export const indicators = {
  Field: IndicatorsField,
  Value: IndicatorsValue,
  Settled: IndicatorsSettled,
  ...form,
  settle: (field, parts, footing) => ({ kind: "indicators", rows: settleIndicators(field, parts, footing) }),
  figures: ({ rows }) => rows.map(({ total }) => total),
  doubts: ({ rows }) => rows.flatMap(({ ownDoubts }) => ownDoubts),
  ...noProse,
  measured: ({ id }, { rows }) =>
    rows.flatMap(({ indicator, label, unit, ...row }, index) =>
      (["value", "plan", "prior"] as const).map((column) => ({
        ...{ entry: entryName(id, indicator ?? String(index + 1), column), label, unit },
        value: row[column],
      })),
    ),
  knownByWords: true,
  ...upward,
  questions,
  sample,
} satisfies Kind<IndicatorsField, IndicatorsValue, IndicatorsTotal, IndicatorsSettled, IndicatorRow>;

function sample(_: IndicatorsField, { index, isLocality, isBloc }: Writer): IndicatorsValue | undefined {
  if (isBloc) return undefined;
  const rows = (isLocality ? ofLocalities : ofOffices).map(({ label, unit, plan: most }, place) => {
    const plan = most + small(index, place + 5, most);
    const value = Math.round(plan * (0.42 + small(index, place + 2, 16) / 100));
    return { label, unit, value, plan, percent: Math.round((value / plan) * 1000) / 10 };
  });
  return { kind: "indicators", rows };
}

const ofLocalities = [
  { label: "Thu ngân sách trên địa bàn", unit: "triệu đồng", plan: 900 },
  { label: "Diện tích gieo trồng vụ Đông Xuân", unit: "ha", plan: 240 },
  { label: "Trồng rừng tập trung", unit: "ha", plan: 30 },
];
const ofOffices = [
  { label: "Hồ sơ, văn bản đã giải quyết", unit: "hồ sơ", plan: 400 },
  { label: "Cuộc kiểm tra, hướng dẫn cơ sở", unit: "cuộc", plan: 12 },
];
