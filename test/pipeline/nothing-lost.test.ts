import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../functions/core/directives/directive.ts";
import { claimId } from "../../functions/core/report/material.ts";
import { answerIn } from "../../functions/core/report/statements.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";
import { composed, districtOf, issued, played, type Said, typed } from "../support/played.ts";

const words =
  "tổ chức phong trào thi đua xây dựng nông thôn mới gắn với nhiệm vụ chính trị của địa phương hộ gia đình văn hóa chỉ tiêu được giao hoàn thành vượt kế hoạch đề ra công tác khen thưởng kịp thời đúng đối tượng chưa còn không".split(
    " ",
  );

/** Sentences that no two units share, from a seed and not by chance; some are empty, some have figures. */
function prose(seed: number, sentences: number): string {
  let state = seed * 2654435761 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const said = Array.from({ length: sentences }, () => {
    const kind = next(12);
    if (kind === 0) return "Không có.";
    if (kind === 1) return `Đơn vị vận động ${next(90) + 2} hộ hiến đất làm đường giao thông nông thôn.`;
    const text = Array.from({ length: 9 + next(14) }, () => words[next(words.length)] ?? "").join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  });
  return said.join(" ");
}

function roundOf(units: number, sentences = 12): Said {
  const roster = districtOf(units);
  const directive = issued("an-son-2022-h1", roster);
  return played(directive, roster, units, (field, index) =>
    field.kind === "narrative"
      ? { [field.id]: prose(index * 31 + field.id.length, sentences).slice(0, field.maxChars) }
      : typed(field, index),
  );
}

/** Every sentence of every answer in words, by the id its claim has to have. */
function sentencesOf({ aggregate }: ReturnType<typeof composed>): ReadonlySet<string> {
  return new Set(
    Object.values(aggregate.totals).flatMap((total) =>
      total.kind === "narrative"
        ? total.texts.flatMap(({ source, value }) =>
            answerIn(value).statements.map(({ text }) => claimId(source, text)),
          )
        : [],
    ),
  );
}

describe("five hundred units of distinct prose", () => {
  const round = composed(roundOf(500, 6));
  const claims = round.material.flatMap((group) => group.claims);
  const prosaic = new Set(
    fieldsOf(issued("an-son-2022-h1", districtOf(1))).flatMap(({ kind, id }) =>
      kind === "narrative" ? [id] : [],
    ),
  );

  test("have every sentence accounted for, each once", () => {
    const sentences = sentencesOf(round);
    expect(sentences.size).toBeGreaterThan(10_000);
    const ids = claims.flatMap(({ id, source }) => (prosaic.has(source.field) ? [id] : []));
    expect(ids).toHaveLength(new Set(ids).size);
    expect(new Set(ids)).toEqual(sentences);
  });

  test("have no sentence under a paragraph that is not on the page", () => {
    const marks = new Set(round.printed.map(({ mark }) => mark));
    const lost = claims.filter(({ fate }) => "mark" in fate && !marks.has(fate.mark));
    expect(lost).toEqual([]);
  });

  test("are led by units of many blocs, and not by the first of the roster", () => {
    const printed = claims.filter(({ fate }) => fate.type === "printed");
    expect(new Set(printed.map(({ source }) => source.unit)).size).toBeGreaterThan(10);
  });

  test("have what the page does not say named as left out with its reason", () => {
    const off = claims.filter(({ fate }) => fate.type !== "printed").length;
    expect(round.leftOut.filter(({ field, why }) => prosaic.has(field) && why !== "heading")).toHaveLength(
      claims.filter(({ fate, source }) => fate.type !== "printed" && prosaic.has(source.field)).length,
    );
    expect(off).toBeGreaterThan(10_000);
  });
});

test("twice as many units take no more than about twice as long", () => {
  const [once, twice] = [roundOf(60), roundOf(120)];
  expect(growth(composed, once, twice)).toBeLessThanOrEqual(MOST_GROWTH);
});

test("any sentences, whoever sends them, are each one claim with a fate that holds", () => {
  const roster = districtOf(6);
  const directive = issued("an-son-2022-h1", roster);
  const said = fc.constantFrom(
    "Đơn vị đã phát động thi đua ngay từ đầu năm.",
    "Không có.",
    "Xã vận động 99 hộ hiến đất làm đường.",
    "Xã vận động 87 hộ hiến đất làm đường.",
    "Báo cáo gửi chậm do cán bộ ốm.",
    "Quân số huấn luyện đạt 100%.",
    "Đề nghị cấp trên bố trí kinh phí.",
    "Tuyên truyền:\n+ Qua loa;\n• Phát 12 buổi",
    "Rất đẹp.",
    "Công tác bình xét chưa kịp thời.",
    "Tổ chức 05 lớp tập huấn tại thôn Hạ, xã Đông Giang.",
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(said, { minLength: 1, maxLength: 6 }), { minLength: 6, maxLength: 6 }),
      (texts) => {
        const round = composed(
          played(directive, roster, 6, (field, index) =>
            field.kind === "narrative"
              ? { [field.id]: (texts[index] ?? []).join("\n\n") }
              : typed(field, index),
          ),
        );
        const claims = round.material.flatMap((group) => group.claims);
        const ids = new Set(claims.map(({ id }) => id));
        for (const id of sentencesOf(round)) expect(ids.has(id)).toBe(true);
        const marks = new Set(round.printed.map(({ mark }) => mark));
        for (const { fate } of claims) if ("mark" in fate) expect(marks.has(fate.mark)).toBe(true);
        const page = round.printed.map(({ text }) => text).join("\n");
        expect(page).not.toMatch(/Quân số|gửi chậm|Không có\./u);
      },
    ),
    { numRuns: 25 },
  );
});
