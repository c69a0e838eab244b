import * as v from "valibot";
import { Figure, printFigure } from "../../figures/figure.ts";
import type { Problem } from "../../problem/outcome.ts";
import { labelKey, remembered } from "../../registry/label.ts";
import { launchRank, movementCalled } from "../../registry/movements.ts";
import { fold } from "../../registry/spelling.ts";
import type { Footing } from "../../report/footing.ts";
import type { Part } from "../../report/source.ts";
import { type Total, totalOf } from "../../report/total.ts";
import { base, key } from "../base.ts";
import { cells, openRows, reading, rowReader } from "../grid.ts";
import type { Kind } from "../kind.ts";
import { tidy } from "../narrative/kind.ts";
import type { OwnColumn } from "../shape.ts";

/** A movement as the directive names it; `id` is the registry's, so that four spellings stay one movement. */
export const Movement = v.object({ id: key, name: v.string(), launchedBy: v.optional(v.string()) });
export type Movement = v.InferOutput<typeof Movement>;

/** Results of emulation movements: those the directive lists, or, where it lists none, those the unit names. */
export const MovementsField = v.object({
  kind: v.literal("movements"),
  ...base,
  movements: v.optional(v.array(Movement)),
  most: v.optional(v.number(), 15),
});
export type MovementsField = v.InferOutput<typeof MovementsField>;

export const MovementResult = v.object({
  movement: v.string(),
  name: v.string(),
  text: v.optional(v.string()),
  collectives: v.optional(Figure),
  individuals: v.optional(Figure),
});
export type MovementResult = v.InferOutput<typeof MovementResult>;

export const MovementsValue = v.object({ kind: v.literal("movements"), results: v.array(MovementResult) });
export type MovementsValue = v.InferOutput<typeof MovementsValue>;

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

const columns: readonly OwnColumn[] = [
  { id: "text", label: "Kết quả thực hiện", entry: "text" },
  { id: "collectives", label: "Tập thể tham gia", entry: "number" },
  { id: "individuals", label: "Cá nhân tham gia", entry: "number" },
];

const name: OwnColumn = { id: "name", label: "Phong trào thi đua", entry: "text" };

export const movements: Kind<MovementsField, MovementsValue, MovementsTotal> = {
  shape: (field) =>
    field.movements
      ? {
          type: "grid",
          columns,
          rows: { type: "fixed", rows: field.movements.map(({ id, name }) => ({ id, label: name })) },
        }
      : {
          type: "grid",
          columns: [name, ...columns],
          rows: { type: "open", least: 2, most: field.most },
        },
  read(field, entries) {
    const problems: Problem[] = [];
    const rows = field.movements ?? openRows(field.id, entries).map((id) => ({ id, name: undefined }));
    const results = rows.flatMap(({ id, name }) => {
      const row = rowReader(field.id, id, entries, problems);
      const text = tidy(row.text("text", 6000) ?? "");
      const [collectives, individuals] = [row.figure("collectives"), row.figure("individuals")];
      const called = name ?? row.text("name", 300);
      if (!called) row.refuse("name", { code: "needs-movement" });
      if (name && text === "" && collectives === undefined && individuals === undefined) return [];
      return {
        movement: name ? id : (movementCalled(called ?? "")?.id ?? fold(called ?? "")),
        name: called ?? "",
        ...(text === "" ? {} : { text }),
        ...(collectives === undefined ? {} : { collectives }),
        ...(individuals === undefined ? {} : { individuals }),
      };
    });
    return reading(problems, results.length > 0 ? { kind: "movements", results } : undefined);
  },
  write: (field, { results }) =>
    Object.assign(
      {},
      ...results.map(({ movement, name, ...said }, index) =>
        cells(
          field.id,
          field.movements ? movement : String(index + 1),
          field.movements ? said : { name, ...said },
        ),
      ),
    ),
  print: (_, { results }) =>
    results
      .map(({ name, text, collectives, individuals }) => {
        const joined = [
          text,
          collectives === undefined ? undefined : `tập thể tham gia: ${printFigure(collectives)}`,
          individuals === undefined ? undefined : `cá nhân tham gia: ${printFigure(individuals)}`,
        ];
        return `${name}: ${joined.filter(Boolean).join("; ")}`;
      })
      .join("\n"),
  settle(field, parts, footing) {
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
  },
};

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
