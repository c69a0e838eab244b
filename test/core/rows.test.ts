import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { checkFields } from "../../functions/core/kinds/answers.ts";
import { Field, type FieldKind, shapeOf } from "../../functions/core/kinds/field.ts";
import { entryName } from "../../functions/core/kinds/shape.ts";
import { GridInput } from "../../web/ui/grid.tsx";
import { vi } from "../../web/words/vi.ts";

const open: readonly FieldKind[] = [
  ...(["indicators", "movements", "awards", "exemplars", "documents"] as const),
  ...(["targets", "tasks", "proposals", "dossiers"] as const),
];
const fieldOf = (kind: FieldKind) => v.parse(Field, { kind, id: "bang", label: "Bảng" });

function rowsTyped(field: Field, ids: readonly (string | number)[]): Record<string, string> {
  const shape = shapeOf(field);
  if (shape.type !== "grid") throw new Error("no table");
  const [column] = shape.columns.filter(({ entry }) => entry === "text");
  return Object.fromEntries(ids.map((id) => [entryName(field.id, String(id), column?.id ?? ""), "Nội dung"]));
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const limitOf = (field: Field) => {
  const shape = shapeOf(field);
  if (shape.type !== "grid" || shape.rows.type !== "open") throw new Error("no open table");
  return shape.rows.most;
};

describe("rows of a table that takes so many (case rows-cut)", () => {
  test.each(open)("are asked about where there are more, and never dropped: %s", (kind) => {
    const field = fieldOf(kind);
    const most = limitOf(field);
    const codes = (count: number) =>
      checkFields([field], rowsTyped(field, upTo(count))).problems.filter(
        ({ code }) => code === "too-many-rows",
      );
    expect(codes(most)).toEqual([]);
    expect(codes(most + 15)).toMatchObject([{ rows: most + 15, most }]);
  });

  test("are all kept in the form, and what is said names both numbers", () => {
    const field = fieldOf("tasks");
    const entries = rowsTyped(field, upTo(45));
    const { problems, values } = checkFields([field], entries);
    expect(values).toEqual({});
    expect(problems.map((each) => [each.field, each.code])).toEqual([["bang.31.task", "too-many-rows"]]);
    const shape = shapeOf(field);
    if (shape.type !== "grid") throw new Error("no table");
    const page = String(GridInput({ field, entries, problems, words: vi, shape }));
    expect(page.match(/Nội dung/g)?.length).toBeGreaterThanOrEqual(45);
    expect(page).toContain("Bảng này nhận nhiều nhất 30 dòng, đang có 45 dòng.");
  });

  test("take no place where they are gaps between two others, and all count", () => {
    const field = fieldOf("tasks");
    const { problems, values } = checkFields([field], rowsTyped(field, [2, 7, 31, 90]));
    expect(problems).toEqual([]);
    expect(values.bang).toMatchObject({ lines: Array(4).fill({ task: "Nội dung" }) });
  });

  test.each(["0", "-1", "1.5", "01", "1e1", "abc", ""])(
    "are asked about when no row is called “%s”",
    (row) => {
      const { problems } = checkFields([fieldOf("tasks")], { [`bang.${row}.task`]: "Nội dung" });
      expect(problems.map(({ code }) => code)).toContain("no-such-cell");
    },
  );

  test("are asked about when they are none of a fixed table's, or stand in a column it does not have", () => {
    const rows = [{ id: "a", label: "Sáng kiến", unit: "sáng kiến" }];
    const field = v.parse(Field, { kind: "counts", id: "bang", label: "Bảng", rows });
    const { problems } = checkFields([field], {
      "bang.a.value": "3",
      "bang.b.value": "4",
      "bang.a.other": "5",
      "bang.a.value.more": "6",
    });
    expect(problems.map((each) => ("name" in each ? each.name : each.code)).sort()).toEqual([
      "bang.a.other",
      "bang.a.value.more",
      "bang.b.value",
    ]);
  });
});
