import type { Directive } from "../../core/directives/directive.ts";
import { formerOf } from "../../core/directives/earlier.ts";
import { type Comparison, comparisonOf } from "../../core/report/comparison.ts";
import type { Edition } from "../../core/round/edition.ts";
import type { World } from "../../core/world.ts";
import { readDeskIndex, readPrinted } from "../../pipeline/desk/read.ts";

/** Which editions to lay beside each other: two of the round, or the last report of the period before. */
interface Sides {
  readonly before: number | "former-period";
  readonly now: number;
}

export interface EditionsCompared {
  readonly before: Edition;
  readonly now: Edition;
  /** Of the directive before, where the two are of different periods. */
  readonly formerPeriod: string | undefined;
  readonly comparison: Comparison;
}

type Reading = Pick<World, "directives" | "editions" | "files">;

/**
 * What became of one edition in another; undefined where one of them is not there or says nothing by section.
 */
export async function compareEditions(
  world: Reading,
  directive: Directive,
  sides: Sides,
): Promise<EditionsCompared | undefined> {
  const former = sides.before === "former-period" ? await formerPeriod(world, directive) : undefined;
  const [before, now] = await Promise.all([
    sides.before === "former-period" ? former?.edition : world.editions.find(directive.id, sides.before),
    world.editions.find(directive.id, sides.now),
  ]);
  if (!before?.desk || !now?.desk) return undefined;
  const [then, told] = await Promise.all([saidIn(world, before.desk.key), saidIn(world, now.desk.key)]);
  return { before, now, formerPeriod: former?.period, comparison: comparisonOf(then, told) };
}

/** Whether there is a report of the period before to lay beside this one. */
export async function hasFormerReport(world: Reading, directive: Directive): Promise<boolean> {
  return (await formerPeriod(world, directive))?.edition !== undefined;
}

const saidIn = async (world: Reading, key: string) => readPrinted(world, await readDeskIndex(world, key));

/** The issued report of the period before, or its newest draft. */
async function formerPeriod(world: Reading, directive: Directive) {
  const before = formerOf(directive, await world.directives.all());
  if (!before) return undefined;
  const made = (await world.editions.all(before.id)).filter(({ desk }) => desk !== undefined);
  const edition = made.findLast(({ signed }) => signed !== undefined) ?? made.at(-1);
  return { edition, period: before.period.label };
}
