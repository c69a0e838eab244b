import type { Problem } from "../../problem/outcome.ts";
import { cells, openRows, reading, rowReader } from "../grid.ts";
import type { Form } from "../kind.ts";
import type { GridColumn } from "../shape.ts";
import { baseNames, bases, type ExemplarsField, type ExemplarsValue, sortNames, sorts } from "./field.ts";

const columns = [
  {
    id: "sort",
    label: "Loại",
    entry: "choice",
    options: sorts.map((value) => ({ value, label: sortNames[value] })),
  },
  { id: "name", label: "Tên", entry: "text" },
  { id: "place", label: "Địa chỉ, nơi công tác", entry: "text" },
  { id: "achievement", label: "Thành tích, cách làm", entry: "text", prose: true },
  {
    id: "basis",
    label: "Căn cứ nêu tên",
    entry: "choice",
    options: bases.map((value) => ({ value, label: baseNames[value] })),
  },
] as const satisfies readonly GridColumn[];

export const form = {
  labels: [...columns.map(({ label }) => label), ...Object.values(sortNames), ...Object.values(baseNames)],
  shape: ({ most }) => ({
    type: "grid",
    columns,
    rows: { type: "open", least: 2, most },
  }),
  read(field, entries) {
    const problems: Problem[] = [];
    const read = openRows(field.id, entries).map((id) => {
      const row = rowReader(field.id, id, entries, problems);
      const [name, place, achievement] = [
        row.text("name", 200),
        row.text("place", 200),
        row.text("achievement", 1000),
      ];
      const [sort, basis] = [row.choice("sort", sorts), row.choice("basis", bases)];
      if (!name) row.refuse("name", { code: "needs-exemplar" });
      if (!achievement) row.refuse("achievement", { code: "needs-achievement" });
      return {
        sort: sort ?? "collective",
        name: name ?? "",
        achievement: achievement ?? "",
        // A private person whose consent nobody vouched for stays unnamed.
        basis: basis ?? (sort === "individual" || sort === "household" ? "none" : "public"),
        ...(place ? { place } : {}),
      };
    });
    return reading(problems, read.length > 0 ? { kind: "exemplars", exemplars: read } : undefined);
  },
  write: (field, value) =>
    Object.assign({}, ...value.exemplars.map((each, index) => cells(field.id, String(index + 1), each))),
  print: (_, value) =>
    value.exemplars
      .map(({ name, place, achievement }) => `${name}${place ? ` (${place})` : ""}: ${achievement}`)
      .join("; "),
} satisfies Form<ExemplarsField, ExemplarsValue>;
