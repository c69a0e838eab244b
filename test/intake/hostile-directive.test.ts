import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { askedBy } from "../../functions/core/directives/asks.ts";
import { unknownTitlesIn } from "../../functions/core/directives/unknown-titles.ts";
import { readDirective } from "../../functions/intake/directive.ts";
import { openText } from "../../functions/intake/open.ts";
import type { Proposal } from "../../functions/intake/proposal.ts";
import { growth, MOST_GROWTH } from "../support/growth.ts";
import { fixture } from "./outline.ts";

const names = ["seeds/000", "seeds/003", "seeds/004", "directives/commune-2026", "directives/youth"];
const texts = names.map((name) => fixture(`${name}.txt`));

function read(text: string): Proposal | undefined {
  const opened = openText(text);
  return opened.type === "document" ? readDirective(opened.leaves, { calendar: publicCalendar }) : undefined;
}

/** Every paragraph is in some piece, or told to be in none. */
function unaccounted({ shown, ...pieces }: Proposal): readonly number[] {
  const lines = new Set<number>();
  const gather = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === "object" && value !== null)
      for (const [key, each] of Object.entries(value)) {
        if (key === "lines" && Array.isArray(each)) for (const line of each) lines.add(Number(line));
        else gather(each);
      }
  };
  gather(pieces);
  return [...lines].filter((line) => line < 1 || line > shown.length);
}

describe("whatever is read as a directive", () => {
  test("a document cut off at any place gives a proposal, and no line that is not there", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(10_000), (text, at) => {
        const proposal = read(text.slice(0, at));
        expect(proposal ? unaccounted(proposal) : []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("nor does it matter in which order its lines come", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.infiniteStream(fc.nat(1_000)), (text, order) => {
        const lines = text.split("\n").map((line) => ({ line, at: Number(order.next().value) }));
        const mixed = lines.sort((one, other) => one.at - other.at).map(({ line }) => line);
        expect(() => read(mixed.join("\n"))).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    "a",
    "Kính gửi: ",
    "- Các phòng, ban; ",
    "gửi báo cáo về ",
    "“",
    "(qua ",
    "số 1/CT-UBND ngày 1/1/2026 của ",
    "phong trào thi đua “Ba sạch” ",
    "Phong trào Thi đua xây dựng ",
    "năm 2026, ",
    "TM. ",
    "Nơi nhận: ",
    "ngày 10 tháng ",
    "Luật Thi đua ",
    "đối với các ",
    "phấn đấu có 12 xã ",
    "Giao Phòng ",
    "LĐTT, ",
  ])("takes twice the time over twice the length of “%s”", (piece) => {
    const of = (length: number) => `${piece.repeat(Math.ceil(length / piece.length))}\n1. Kết quả.`;
    const readers = (text: string) => {
      read(text);
      askedBy(text, text, true);
      unknownTitlesIn(text);
    };
    expect(growth(readers, of(50_000), of(100_000))).toBeLessThanOrEqual(MOST_GROWTH);
  });
});
