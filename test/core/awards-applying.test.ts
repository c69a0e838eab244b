import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { AwardsField } from "../../functions/core/kinds/awards/field.ts";
import { readField, shapeOf } from "../../functions/core/kinds/field.ts";
import { applies } from "../../functions/core/kinds/shape.ts";
import { titleIn, titles } from "../../functions/core/registry/titles.ts";
import { sayProblem } from "../../web/words/said.ts";
import { vi } from "../../web/words/vi.ts";

const listed = v.parse(AwardsField, {
  ...{ kind: "awards", id: "a", label: "Kết quả khen thưởng", split: true },
  awards: ["advanced-collective", "base-fighter", "commendation"].map((form) => ({
    ...{ id: form, form },
    label: titleIn(form)?.name ?? "",
  })),
});
const open = v.parse(AwardsField, { kind: "awards", id: "o", label: "Khen thưởng khác" });

function asked(form: string): readonly string[] {
  const shape = shapeOf(open);
  if (shape.type !== "grid") return [];
  const said = (column: string) => (column === "form" ? form : undefined);
  return shape.columns.map(({ id }) => id).filter((id) => applies(shape, {}, id, said));
}

describe("a title is counted only in those it can be conferred on", () => {
  test("the form asks a listed title for nothing else", () => {
    const shape = shapeOf(listed);
    expect(shape.type === "grid" && shape.rows).toEqual({
      type: "fixed",
      rows: [
        {
          ...{ id: "advanced-collective", label: "Tập thể lao động tiên tiến" },
          without: ["individuals", "workers", "leaders"],
        },
        { id: "base-fighter", label: "Chiến sĩ thi đua cơ sở", without: ["collectives"] },
        { id: "commendation", label: "Giấy khen" },
      ],
    });
  });

  test("in an open row the title chosen decides, as the registry has it", () => {
    for (const { id, object } of titles) {
      expect(asked(id).includes("collectives"), id).toBe(object !== "individual");
      expect(asked(id).includes("individuals"), id).toBe(object === "individual" || object === "both");
    }
    expect(asked("")).toEqual(expect.arrayContaining(["collectives", "individuals"]));
  });

  test("words in a cell that does not apply are refused there, and say to whom the title goes", () => {
    const read = readField(listed, {
      "a.advanced-collective.collectives": "3",
      "a.advanced-collective.individuals": "2",
      "a.base-fighter.collectives": "không rõ",
      "a.base-fighter.individuals": "4",
    });
    expect(
      read.ok === false && read.problems.map((problem) => [problem.field, sayProblem(vi, problem)]),
    ).toEqual([
      [
        "a.advanced-collective.individuals",
        "Tập thể lao động tiên tiến chỉ tặng cho tập thể; đề nghị xóa nội dung trong ô này.",
      ],
      [
        "a.base-fighter.collectives",
        "Chiến sĩ thi đua cơ sở chỉ tặng cho cá nhân; đề nghị xóa nội dung trong ô này.",
      ],
    ]);
    const chosen = readField(open, { "o.1.form": "province-flag", "o.1.individuals": "1" });
    expect(chosen.ok === false && chosen.problems.map(({ field }) => field)).toEqual(["o.1.individuals"]);
  });
});

describe("a title of households", () => {
  const households = v.parse(AwardsField, {
    ...{ kind: "awards", id: "h", label: "Kết quả xét tặng" },
    awards: [{ id: "cultural-family", form: "cultural-family", label: "Gia đình văn hóa" }],
  });

  test("asks for their number in one box, and says so at its row", () => {
    const shape = shapeOf(households);
    expect(shape.type === "grid" && shape.rows).toEqual({
      type: "fixed",
      rows: [
        {
          ...{ id: "cultural-family", label: "Gia đình văn hóa (số hộ gia đình)" },
          without: ["individuals", "workers", "leaders"],
        },
      ],
    });
  });
});
