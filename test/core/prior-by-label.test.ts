import { expect, test } from "vitest";
import * as figures from "../../functions/core/checks/figures.ts";

// A unit that names its own indicators puts them in another order the next time.
test("an indicator is held against the one of its name in the period before, not against the row in its place", () => {
  const field = { id: "f", kind: "indicators" } as never;
  const row = (label: string, value: number, unit = "cây") => ({ label, unit, value });
  const value = (...rows: readonly object[]) => ({ f: { kind: "indicators", rows } }) as never;
  const check = Object.values(figures).find((each) => /kỳ trước/.test(each.rule));
  const hits = (now: never, prior: never) => check?.find({ fields: [field], values: now, prior } as never);
  const before = value(row("Số cây trồng", 10), row("Kinh phí", 2, "tỷ đồng"));
  expect(hits(value(row("Kinh phí", 2000, "triệu đồng"), row("1. Số cây trồng", 10)), before)).toEqual([]);
  expect(hits(value(row("Kinh phí", 9, "tỷ đồng")), before)).toMatchObject([{ was: 2, value: 9 }]);
});
