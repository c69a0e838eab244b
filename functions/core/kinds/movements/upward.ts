import * as v from "valibot";
import { printFigure } from "../../figures/figure.ts";
import type { Upward } from "../kind.ts";
import {
  figureOf,
  type Item,
  isSame,
  listed,
  made,
  SettledFigure,
  single,
  statementsUnder,
  toldOnce,
} from "../upward.ts";
import type { MovementResult, MovementsField, MovementsValue } from "./field.ts";

export const MovementsSettled = v.object({
  kind: v.literal("movements"),
  movements: v.array(
    v.object({ id: v.string(), name: v.string(), collectives: SettledFigure, individuals: SettledFigure }),
  ),
});
export type MovementsSettled = v.InferOutput<typeof MovementsSettled>;

export const upward: Upward<MovementsField, MovementsValue, MovementsSettled, MovementResult> = {
  isOpen: ({ movements }) => movements === undefined,
  items: ({ id: from }, settled, finished) =>
    settled?.movements.flatMap(({ id, name, ...sums }): readonly Item<MovementResult>[] => {
      const text = statementsUnder(`${from}.${id}`, finished).join("\n");
      const [collectives, individuals] = [figureOf(sums.collectives), figureOf(sums.individuals)];
      const result: MovementResult = {
        ...{ movement: id, name },
        ...(text === "" ? {} : { text }),
        ...(collectives === undefined ? {} : { collectives }),
        ...(individuals === undefined ? {} : { individuals }),
      };
      if (Object.keys(result).length === 2) return [];
      const figures = [
        collectives === undefined ? undefined : `${printFigure(collectives)} tập thể`,
        individuals === undefined ? undefined : `${printFigure(individuals)} cá nhân`,
      ];
      return [{ from, said: [name, ...figures].filter(Boolean).join(", "), told: result }];
    }) ?? [],
  take(field, pool) {
    if (!field.movements) {
      const { told, rows } = listed(
        toldOnce(pool, ({ movement }) => movement),
        field.most,
      );
      return made({ kind: "movements", results: told }, rows);
    }
    const found = field.movements.flatMap(({ id, name }) => {
      // Numbered in the order of a list ("m3") an id says nothing outside it: then the name must be the same.
      const item = single(
        pool,
        (told) => isSame(told.name, name) || (told.movement === id && !/^m\d+$/.test(id)),
      );
      return item ? [{ item, row: id, value: { ...item.told, movement: id, name } }] : [];
    });
    return made({ kind: "movements", results: found.map(({ value }) => value) }, found);
  },
};
