import type { Kind } from "../kind.ts";
import { small } from "../sample.ts";
import { type Tallied, type TallySettled, type TallyTotal, type TallyValue, tally } from "../tally.ts";
import { inUnit, isSame, made, single } from "../upward.ts";
import { CountsField } from "./field.ts";
import { questions } from "./questions.ts";

/** Rows of figures that the directive names. */
export const counts = {
  Field: CountsField,
  ...tally("counts", ({ rows }: CountsField) => rows),
  take(field, pool) {
    const found = field.rows.flatMap(({ id, label, unit }) => {
      const item = single(pool, (told) => isSame(told.label, label) && inUnit(told, unit) !== undefined);
      const figure = item && inUnit(item.told, unit);
      return item && figure !== undefined ? [{ item, row: id, figure }] : [];
    });
    const figures = Object.fromEntries(found.map(({ row, figure }) => [row, figure]));
    return made({ kind: "counts", figures }, found);
  },
  questions,
  sample(field, { index, isBloc }) {
    // A bloc counts nothing of its own: its members' figures are in their own reports.
    if (isBloc) return undefined;
    // What reaches further is counted in fewer.
    const figures = field.rows.map(
      ({ id }, place) => [id, small(index, place + 2, Math.max(2, 6 - 3 * place))] as const,
    );
    return { kind: "counts", figures: Object.fromEntries(figures) };
  },
} satisfies Kind<CountsField, TallyValue<"counts">, TallyTotal<"counts">, TallySettled<"counts">, Tallied>;
