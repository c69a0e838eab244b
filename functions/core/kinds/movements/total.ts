import { labelKey, remembered } from "../../registry/label.ts";
import { launchRank, movementCalled } from "../../registry/movements.ts";
import type { Footing } from "../../report/footing.ts";
import type { Part } from "../../report/source.ts";
import { type Total, totalOf } from "../../report/total.ts";
import type { Movement, MovementResult, MovementsField, MovementsValue } from "./field.ts";

export interface MovementTotal {
  readonly id: string;
  readonly name: string;
  readonly collectives: Total;
  readonly individuals: Total;
  readonly texts: readonly Part<string>[];
}

export interface MovementsTotal {
  readonly kind: "movements";
  readonly movements: readonly MovementTotal[];
}

export function settle(
  field: MovementsField,
  parts: readonly Part<MovementsValue>[],
  footing: Footing,
): MovementsTotal {
  const found = new Map<string, Part<MovementResult>[]>();
  const keyOf = remembered((name: string) => movementCalled(name)?.id ?? labelKey(name));
  for (const { source, value } of parts) {
    for (const result of value.results) {
      const key = field.movements ? result.movement : keyOf(result.name);
      const group = found.get(key);
      if (group) group.push({ source, value: result });
      else found.set(key, [{ source, value: result }]);
    }
  }
  const listed: readonly (Movement & { readonly key?: string })[] = field.movements ?? named(found);
  return {
    kind: "movements",
    movements: listed.map(({ id, name, key }) =>
      settleOne(field.id, id, name, found.get(key ?? id) ?? [], field.movements === undefined, footing),
    ),
  };
}

/** Movements that units named: those launched highest first, each by the name the first unit gave it. */
function named(
  found: ReadonlyMap<string, readonly Part<MovementResult>[]>,
): readonly (Movement & { readonly key: string })[] {
  const all = [...found].map(([key, [first]]) => ({
    ...{ key, id: first?.value.movement ?? key, name: first?.value.name ?? key },
  }));
  return all.sort((a, b) => launchRank(a.name) - launchRank(b.name));
}

function settleOne(
  field: string,
  id: string,
  name: string,
  parts: readonly Part<MovementResult>[],
  open: boolean,
  footing: Footing,
): MovementTotal {
  const figures = (column: "collectives" | "individuals", unit: string) =>
    totalOf(
      parts,
      (result) => result[column],
      {
        ...{ field, row: `${id}.${column}`, label: `${name}, ${unit} tham gia`, unit },
        ...{ together: "sum", open },
      },
      footing,
    );
  const texts: Part<string>[] = [];
  for (const { source, value } of parts) if (value.text) texts.push({ source, value: value.text });
  return {
    id,
    name,
    collectives: figures("collectives", "tập thể"),
    individuals: figures("individuals", "cá nhân"),
    texts,
  };
}
