import type { Kind } from "../kind.ts";
import { noProse } from "../nothing.ts";
import type { Question } from "../question.ts";
import { small, type Writer } from "../sample.ts";
import { RatioField, RatioValue } from "./field.ts";
import { form } from "./form.ts";
import { type RatioTotal, settle } from "./total.ts";
import { type Cell, RatioSettled, upward } from "./upward.ts";

/** Shares of a whole. */
export const ratio = {
  Field: RatioField,
  Value: RatioValue,
  Settled: RatioSettled,
  ...form,
  settle,
  figures: ({ rows }) => rows.flatMap(({ whole, shares }) => [whole, ...shares.map(({ total }) => total)]),
  doubts: () => [],
  ...noProse,
  // Whole numbers alone are taken.
  measured: () => [],
  knownByWords: false,
  ...upward,
  questions: [pledges()],
  sample,
} satisfies Kind<RatioField, RatioValue, RatioTotal, RatioSettled, Cell>;

function pledges(): Question<RatioField> {
  return {
    name: "emulationPledge",
    fields: ({ named }) => [
      {
        kind: "ratio",
        ...named("pledges", "Đăng ký, ký giao ước thi đua", "launch"),
        rows: [
          { id: "collectives", label: "Tập thể (phòng, ban, bộ phận trực thuộc)" },
          { id: "people", label: "Cán bộ, công chức, viên chức, người lao động" },
        ],
        whole: { id: "total", label: "Tổng số" },
        shares: [{ id: "registered", label: "Đã đăng ký thi đua" }],
        unit: "",
      },
    ],
  };
}

function sample(field: RatioField, { index, isBloc }: Writer): RatioValue | undefined {
  if (isBloc) return undefined;
  const figures = field.rows.map(({ id }, place) => {
    const whole = 24 + small(index, place + 3, 14);
    const first = Math.ceil(whole * 0.7);
    const shares = field.shares.map((share, at) => [share.id, at === 0 ? first : whole - first] as const);
    return [id, Object.fromEntries([[field.whole.id, whole], ...shares])] as const;
  });
  return { kind: "ratio", figures: Object.fromEntries(figures) };
}
