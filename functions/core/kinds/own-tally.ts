import * as v from "valibot";
import { type Base, base, type Topic } from "./base.ts";
import type { Kind } from "./kind.ts";
import {
  type Tallied,
  type TallyRow,
  type TallySettled,
  type TallyTotal,
  type TallyValue,
  tally,
} from "./tally.ts";
import { made } from "./upward.ts";

interface OwnTally<R extends readonly TallyRow[]> {
  /** The same under every directive. */
  readonly rows: R;
  /** What a drafter writes for it in brackets. */
  readonly label: string;
  readonly topic: Topic;
}

type OwnField<K extends string> = Base & { readonly kind: K };

type Words<R extends readonly TallyRow[]> = R[number]["label" | "unit"];

/** A kind that asks for figures under rows of its own, and of a directive only whether it wants them. */
export function ownTally<const K extends string, const R extends readonly TallyRow[]>(
  kind: K,
  { rows, label, topic }: OwnTally<R>,
) {
  const common = tally<K, OwnField<K>>(kind, () => rows);
  return {
    Field: v.object({ kind: v.literal(kind), ...base }),
    ...common,
    labels: [...common.labels, ...rows.flatMap((row): Words<R>[] => [row.label, row.unit])],
    take(_, pool) {
      const items = pool.filter((item) => pool.filter(({ told }) => told.row === item.told.row).length === 1);
      const figures = Object.fromEntries(items.map(({ told }) => [told.row, told.figure]));
      return made(
        { kind, figures },
        items.map((item) => ({ item, row: item.told.row })),
      );
    },
    questions: [{ name: kind, fields: ({ named }) => [{ kind, ...named(kind, label, topic) }] }],
    // In the sample nobody has anything to count here.
    sample: () => undefined,
  } satisfies Kind<OwnField<K>, TallyValue<K>, TallyTotal<K>, TallySettled<K>, Tallied>;
}
