import { describe, expect, test } from "vitest";
import { canonical, sha256 } from "../../functions/core/hash.ts";
import type { FieldValue } from "../../functions/core/kinds/field.ts";
import { asTyped, withoutLiveMarks } from "../../functions/core/report/live.ts";
import { build } from "../../functions/pipeline/build.ts";
import { faces } from "../support/press.ts";
import { fortyUnitRound } from "../support/seed-001-round.ts";

const round = fortyUnitRound();
const figure = "{{figures-1.aquaculture-output.value}}";

/** The same answer with a sentence more. */
const saidMore = (value: FieldValue): FieldValue =>
  value.kind === "narrative"
    ? { ...value, text: `${value.text}\n\nXã đã vận động ${figure} hộ hiến đất tại bản Thử Nghiệm.` }
    : value;

describe("double braces that a unit typed", () => {
  test("bring no figure of the authority into the unit's sentence", async () => {
    const [first, ...others] = round.submissions;
    const values = Object.fromEntries(
      Object.entries(first?.values ?? {}).map(([field, value]) => [field, saidMore(value)]),
    );
    const given = first ? { ...round, submissions: [{ ...first, values }, ...others] } : round;
    const built = await build(given, sha256(canonical(given)), { faces }, async () => {});
    const body = JSON.stringify(built.document.body);
    expect(body).toContain("187 tấn");
    expect(body).toContain(`${withoutLiveMarks(figure)} hộ hiến đất`);
    expect(body).not.toContain("187 hộ");
  });

  test("stand in the material book as they were typed", () => {
    for (const typed of ["a {b} {{c}} {{{d}}}", figure]) expect(asTyped(withoutLiveMarks(typed))).toBe(typed);
  });

  test("are parted wherever they stand side by side, and single ones stay", () => {
    expect(withoutLiveMarks("a {b} {{c}} {{{d}}}")).toBe("a {b} { {c}} { { {d}}}");
  });
});
