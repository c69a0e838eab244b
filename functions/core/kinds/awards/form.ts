import { printFigure } from "../../figures/figure.ts";
import type { Problem } from "../../problem/outcome.ts";
import { levelNames, levels } from "../../registry/title.ts";
import { titleIn, titles } from "../../registry/titles.ts";
import { cells, openRows, type RowReader, reading, rowReader } from "../grid.ts";
import type { Form } from "../kind.ts";
import type { GridColumn, Option } from "../shape.ts";
import {
  type AwardColumn,
  type AwardRow,
  type AwardsField,
  type AwardsValue,
  awardTypeNames,
  awardTypes,
} from "./field.ts";

const optionsOf = (entries: readonly (readonly [string, string])[]): readonly Option[] =>
  entries.map(([value, label]) => ({ value, label }));

const named = [
  {
    id: "form",
    label: "Danh hiệu, hình thức",
    entry: "choice",
    options: titles.map(({ id, name }) => ({ value: id, label: name, ...without(id) })),
  },
  {
    id: "level",
    label: "Người quyết định",
    entry: "choice",
    options: optionsOf(levels.map((level) => [level, levelNames[level]])),
  },
  {
    id: "type",
    label: "Loại",
    entry: "choice",
    options: optionsOf(awardTypes.map((type) => [type, awardTypeNames[type]])),
  },
  { id: "occasion", label: "Nội dung, thành tích", entry: "text" },
  { id: "decision", label: "Số quyết định", entry: "text" },
  { id: "recipient", label: "Tập thể, cá nhân được khen", entry: "text" },
] as const satisfies readonly GridColumn[];

const figures = [
  { id: "collectives", label: "Tập thể", entry: "number" },
  { id: "individuals", label: "Cá nhân", entry: "number" },
] as const satisfies readonly GridColumn[];

const split = [
  { id: "workers", label: "Trong đó: người lao động trực tiếp", entry: "number" },
  { id: "leaders", label: "Trong đó: cán bộ lãnh đạo, quản lý", entry: "number" },
] as const satisfies readonly GridColumn[];

export const form = {
  labels: [...[...named, ...figures, ...split].map(({ label }) => label), ...Object.values(awardTypeNames)],
  shape: (field) => ({
    type: "grid",
    columns: [...(field.awards ? [] : named), ...figures, ...(field.split ? split : [])],
    rows: field.awards
      ? {
          type: "fixed",
          rows: field.awards.map(({ id, label, form }) => ({
            id,
            label: askedLabel(label, form),
            ...without(form),
          })),
        }
      : { type: "open", least: 2, most: field.most },
  }),
  read(field, entries) {
    const problems: Problem[] = [];
    const rows = field.awards
      ? field.awards.flatMap(({ id, ...asked }) => {
          const said = readFigures(field, asked.form, rowReader(field.id, id, entries, problems));
          return Object.keys(said).length > 0 ? [{ ...asked, ...said }] : [];
        })
      : openRows(field.id, entries).map((id) => readNamed(field, rowReader(field.id, id, entries, problems)));
    return reading(problems, rows.length > 0 ? { kind: "awards", rows } : undefined);
  },
  write: (field, { rows }) =>
    Object.assign(
      {},
      ...rows.map(({ label, form, level, type, occasion, decision, recipient, ...said }, index) => {
        const id = field.awards?.find((asked) => asked.label === label)?.id;
        const open = { form, level, type, occasion, decision, recipient };
        return cells(field.id, id ?? String(index + 1), id ? said : { ...open, ...said });
      }),
    ),
  print: (_, { rows }) => rows.map(printRow).join("; "),
} satisfies Form<AwardsField, AwardsValue>;

/** A household is counted in the box for collectives, and its row says so. */
const askedLabel = (label: string, form: string) =>
  titleIn(form)?.object === "household" ? `${label} (số hộ gia đình)` : label;

/**
 * The figures a title has nothing to say in, by the registry: nobody's department is a fighter, and nobody is
 * an advanced collective.
 */
function without(form: string): { readonly without?: readonly AwardColumn[] } {
  switch (titleIn(form)?.object ?? "both") {
    case "collective":
    case "household":
      return { without: ["individuals", "workers", "leaders"] };
    case "individual":
      return { without: ["collectives"] };
    case "both":
      return {};
  }
}

function readFigures(field: AwardsField, form: string, row: RowReader): Partial<AwardRow> {
  const none = without(form).without ?? [];
  for (const column of none) {
    if (row.text(column) !== undefined)
      row.refuse(column, { code: "not-conferred", title: titleIn(form)?.name ?? "", on: column });
  }
  const figure = (column: AwardColumn) => (none.includes(column) ? undefined : row.figure(column));
  const [collectives, individuals] = [figure("collectives"), figure("individuals")];
  const [workers, leaders] = field.split ? [figure("workers"), figure("leaders")] : [];
  if (typeof workers === "number" && typeof leaders === "number" && workers + leaders !== individuals) {
    row.refuse("individuals", { code: "split-over", workers, leaders, individuals });
  }
  return {
    ...(collectives === undefined ? {} : { collectives }),
    ...(individuals === undefined ? {} : { individuals }),
    ...(workers === undefined ? {} : { workers }),
    ...(leaders === undefined ? {} : { leaders }),
  };
}

function readNamed(field: AwardsField, row: RowReader): AwardRow {
  const form = row.choice(
    "form",
    titles.map(({ id }) => id),
  );
  if (!form) row.refuse("form", { code: "needs-title" });
  const [level, type] = [row.choice("level", levels), row.choice("type", awardTypes)];
  const [occasion, decision, recipient] = [
    row.text("occasion", 300),
    row.text("decision", 60),
    row.text("recipient", 300),
  ];
  return {
    form: form ?? "other",
    label: titleIn(form ?? "other")?.name ?? "",
    ...(level ? { level } : {}),
    ...(type ? { type } : {}),
    ...(occasion ? { occasion } : {}),
    ...(decision ? { decision } : {}),
    ...(recipient ? { recipient } : {}),
    ...readFigures(field, form ?? "other", row),
  };
}

function printRow({ label, occasion, collectives, individuals, workers, leaders }: AwardRow): string {
  const said = [
    collectives === undefined ? undefined : `tập thể: ${printFigure(collectives)}`,
    individuals === undefined ? undefined : `cá nhân: ${printFigure(individuals)}`,
    workers === undefined ? undefined : `lao động trực tiếp: ${printFigure(workers)}`,
    leaders === undefined ? undefined : `lãnh đạo, quản lý: ${printFigure(leaders)}`,
  ];
  return `${label}${occasion ? ` (${occasion})` : ""}: ${said.filter(Boolean).join(", ")}`;
}
