import * as v from "valibot";
import { expect, test } from "vitest";
import { addMilliseconds, Instant } from "../../functions/core/instant.ts";
import { scan } from "../../functions/store/table.ts";
import { tallies } from "../../functions/store/tallies.ts";
import { onEveryTable } from "./tables.ts";

const at = (text: string) => v.parse(Instant, text);
const limit = { most: 5, minutes: 15 };
const now = at("2022-06-24T08:05+07:00");

onEveryTable("what is counted so that it can be refused", (table) => {
  test("of twenty who come at once as many pass as may, and the others are told when the next span begins", async () => {
    const { count } = tallies(table());
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => count("link a@mau.example", limit, now)),
    );
    expect(answers.filter((until) => until === undefined)).toHaveLength(5);
    expect(new Set(answers.filter((until) => until !== undefined))).toEqual(
      new Set([at("2022-06-24T08:15+07:00")]),
    );
  });

  test("another hand and the next span are counted from nought", async () => {
    const { count } = tallies(table());
    const often = async (about: string, when: typeof now) => {
      let passed = 0;
      while ((await count(about, limit, when)) === undefined) passed += 1;
      return passed;
    };
    expect(await often("link a@mau.example", now)).toBe(5);
    expect(await often("link b@mau.example", now)).toBe(5);
    expect(await often("link a@mau.example", addMilliseconds(now, 599_999))).toBe(0);
    expect(await often("link a@mau.example", addMilliseconds(now, 600_000))).toBe(5);
  });

  test("what lies in the table names nobody, and leaves with its span", async () => {
    await tallies(table()).count("link vanphong@mau.example", limit, now);
    const items = [];
    for await (const item of scan(table())) items.push(item);
    expect(JSON.stringify(items)).not.toMatch(/vanphong|mau\.example/);
    expect(items.map(({ expiresAt }) => expiresAt?.N)).toEqual([
      String(Date.parse("2022-06-24T08:15+07:00") / 1000),
    ]);
  });
});
