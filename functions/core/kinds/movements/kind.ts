import { movementCalled } from "../../registry/movements.ts";
import type { Kind } from "../kind.ts";
import type { Question } from "../question.ts";
import { plainly, small, type Writer, worded } from "../sample.ts";
import { entryName } from "../shape.ts";
import { type MovementResult, MovementsField, MovementsValue } from "./field.ts";
import { form } from "./form.ts";
import { type MovementsTotal, settle } from "./total.ts";
import { MovementsSettled, upward } from "./upward.ts";

const results: Question<MovementsField> = {
  name: "movementResults",
  fields({ named }, { movements }) {
    const launched = movements?.map(({ name, launchedBy }, index) => {
      const known = movementCalled(name);
      const launcher = launchedBy ?? known?.launchedBy;
      return { id: known?.id ?? `m${index + 1}`, name, ...(launcher ? { launchedBy: launcher } : {}) };
    });
    return [
      {
        kind: "movements",
        ...named("movements", "Kết quả thực hiện các phong trào thi đua", "movements"),
        ...(launched ? { movements: launched } : {}),
        most: 15,
      },
    ];
  },
};

export const movements = {
  Field: MovementsField,
  Value: MovementsValue,
  Settled: MovementsSettled,
  ...form,
  settle,
  figures: (total) => total.movements.flatMap(({ collectives, individuals }) => [collectives, individuals]),
  doubts: () => [],
  prose: ({ id, movements }, { results }) =>
    results.flatMap(({ movement, text }, index) =>
      text ? [{ entry: entryName(id, movements ? movement : String(index + 1), "text"), text }] : [],
    ),
  texts: (total) => total.movements.flatMap(({ texts }) => texts),
  // Whole numbers alone are taken.
  measured: () => [],
  knownByWords: false,
  ...upward,
  questions: [results],
  sample,
} satisfies Kind<MovementsField, MovementsValue, MovementsTotal, MovementsSettled, MovementResult>;

function sample(field: MovementsField, writer: Writer): MovementsValue | undefined {
  const { index, isBloc, movementSentences } = writer;
  const results = (field.movements ?? []).flatMap(({ id, name }, place) => {
    if ((index + place) % 3 === 0) return [];
    const pool = movementSentences[id] ?? plainly;
    const text = worded(pool[(index + place) % pool.length] ?? "", writer);
    const figures = isBloc
      ? {}
      : { collectives: small(index, place + 1, 4), individuals: 5 + small(index, place + 4, 40) };
    return [{ movement: id, name, text, ...figures }];
  });
  return results.length > 0 ? { kind: "movements", results } : undefined;
}
