import * as v from "valibot";
import { printFigure } from "../../figures/figure.ts";
import type { Upward } from "../kind.ts";
import { figureOf, type Item, listed, made, SettledFigure, single, toldOnce } from "../upward.ts";
import { AwardRow, type AwardsField, type AwardsValue } from "./field.ts";
import { awardKey } from "./total.ts";

export const AwardsSettled = v.object({
  kind: v.literal("awards"),
  rows: v.array(
    v.object({
      about: v.omit(AwardRow, [
        ...(["decision", "recipient", "collectives", "individuals", "workers", "leaders"] as const),
      ]),
      figures: v.object({
        collectives: SettledFigure,
        individuals: SettledFigure,
        workers: SettledFigure,
        leaders: SettledFigure,
      }),
      mentions: v.array(v.object({ value: AwardRow })),
    }),
  ),
});
export type AwardsSettled = v.InferOutput<typeof AwardsSettled>;

export const upward: Upward<AwardsField, AwardsValue, AwardsSettled, AwardRow> = {
  isOpen: ({ awards }) => awards === undefined,
  items: ({ id }, settled) => settled?.rows.flatMap((row) => itemOf(id, row)) ?? [],
  take(field, pool) {
    if (!field.awards) {
      const { told, rows } = listed(toldOnce(pool, awardKey), field.most);
      return made({ kind: "awards", rows: told.map((row) => columnsAsked(field, row)) }, rows);
    }
    const found = field.awards.flatMap(({ id, ...about }) => {
      const item = single(pool, (row) => awardKey(row) === awardKey(about));
      return item ? [{ item, row: id, value: { ...columnsAsked(field, item.told), ...about } }] : [];
    });
    return made({ kind: "awards", rows: found.map(({ value }) => value) }, found);
  },
};

/** A decision or recipient stays with the figures only where it is the one behind all of them. */
function itemOf(
  from: string,
  { about, figures, mentions }: AwardsSettled["rows"][number],
): readonly Item<AwardRow>[] {
  const columns = Object.entries(figures).flatMap(([column, sum]) => {
    const figure = figureOf(sum);
    return figure === undefined ? [] : [[column, figure] as const];
  });
  if (columns.length === 0) return [];
  const decision = onlyOne(mentions.map(({ value }) => value.decision));
  const recipient = onlyOne(mentions.map(({ value }) => value.recipient));
  const row: AwardRow = {
    ...about,
    ...(decision ? { decision } : {}),
    ...(recipient ? { recipient } : {}),
    ...Object.fromEntries(columns),
  };
  const said = `${about.label}: ${columns.map(([, figure]) => printFigure(figure)).join(", ")}`;
  return [{ from, said, told: row }];
}

function onlyOne(values: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

/** Workers and leaders are told only where the form splits the individuals. */
function columnsAsked({ split }: AwardsField, row: AwardRow): AwardRow {
  if (split) return row;
  const { workers: _workers, leaders: _leaders, ...asked } = row;
  return asked;
}
