import { describe, expect, test } from "vitest";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { AwardRow } from "../../functions/core/kinds/awards/field.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { composed, district, issued } from "../support/played.ts";

const field = "i-3-a-awards";
const directive = JSON.parse(JSON.stringify(issued("an-son-2022-h1", district)), (_, value) =>
  value?.id === field && value.kind === "awards" ? { ...value, awards: undefined } : value,
) as Directive;
const owed = obligationsOf(directive, district);

/** The points that the report makes of what one unit says of its awards. */
function told(rows: readonly AwardRow[]): readonly string[] {
  const [obligation] = owed;
  if (!obligation) throw new Error("nobody owes a report");
  const values = { [field]: { kind: "awards" as const, rows: [...rows] } };
  const contributions = [{ obligation, revision: 1, values }];
  const { document } = composed({ directive, roster: district, contributions, obligations: owed });
  return document.body.flatMap((passage) => (passage.type === "point" ? [passage.text] : []));
}

describe("awards as a report tells them", () => {
  test("a title is conferred as a title, also where the outline has a form of its own for it", () => {
    const fighter = {
      form: "emulator-province",
      level: "province",
      label: "Chiến sĩ thi đua cấp tỉnh",
    } as const;
    expect(told([{ ...fighter, individuals: 38 }])).toContain(
      "Chủ tịch UBND tỉnh tặng danh hiệu Chiến sĩ thi đua cấp tỉnh cho 38 cá nhân.",
    );
  });

  test("of one occasion fighters come first, and no colon stands behind its colon", () => {
    const occasion = "năm học 2025 - 2026";
    const rows: readonly AwardRow[] = [
      { form: "advanced-worker", label: "Lao động tiên tiến", occasion, individuals: 74 },
      { form: "base-fighter", label: "Chiến sĩ thi đua cơ sở", occasion, individuals: 15 },
    ];
    expect(told(rows)).toContain(
      "Khen thưởng năm học 2025 - 2026: danh hiệu Chiến sĩ thi đua cơ sở cho 15 cá nhân; danh hiệu Lao động tiên tiến cho 74 cá nhân.",
    );
  });

  test("what was rewarded at once is said to have been, once", () => {
    const row = { form: "commendation", level: "district", type: "ad-hoc", label: "Giấy khen" } as const;
    expect(told([{ ...row, occasion: "dũng cảm cứu người", individuals: 1 }])).toContain(
      "Khen thưởng đột xuất về dũng cảm cứu người: Chủ tịch UBND huyện tặng Giấy khen cho 01 cá nhân.",
    );
    expect(told([{ ...row, occasion: "chuyên đề, đột xuất", individuals: 1 }])).toContain(
      "Khen thưởng chuyên đề, đột xuất: Chủ tịch UBND huyện tặng Giấy khen cho 01 cá nhân.",
    );
  });

  test("a minister whom the unit named is named", () => {
    const label = "Bằng khen của Bộ trưởng Bộ Nội vụ";
    expect(told([{ form: "merit", level: "ministry", label, collectives: 2 }])).toContain(
      "Bộ trưởng Bộ Nội vụ tặng Bằng khen cho 02 tập thể.",
    );
  });
});
