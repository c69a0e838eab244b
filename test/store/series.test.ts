import * as v from "valibot";
import { expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { idAfter, roundAfter, type SeriesEnd } from "../../functions/core/directives/series.ts";
import { PersonId } from "../../functions/core/ids.ts";
import type { Following } from "../../functions/core/world.ts";
import { directives } from "../../functions/store/directives.ts";
import { at, spring } from "../support/spring-round.ts";
import { standing } from "../support/standing-order.ts";
import { onEveryTable } from "./tables.ts";

const monthly = standing("trước ngày 25 hằng tháng");
const next = idAfter(monthly, "month");
const end: SeriesEnd = {
  ...{ directive: monthly.id, every: "month", by: v.parse(PersonId, "chuyen-vien") },
  at: at("2026-04-20T08:00+07:00"),
};

onEveryTable("standing orders", (table) => {
  const waiting = async (moment: string) => {
    const all: Following[] = [];
    for await (const each of directives(table()).toFollow(at(moment))) all.push(each);
    return all;
  };

  test("the next round waits for its day, and waits no longer once it is open", async () => {
    const store = directives(table());
    await store.issue(monthly, []);
    const due = { directive: monthly.id, every: "month" } as const;
    expect(await waiting("2026-04-24T23:59+07:00")).toEqual([]);
    expect(await waiting("2026-04-25T00:00+07:00")).toEqual([due]);
    await store.followed(due);
    expect(await waiting("2026-04-25T00:00+07:00")).toEqual([]);
    const given = { roster: spring.roster, calendar: publicCalendar, now: at("2026-04-25T00:00+07:00") };
    const second = roundAfter(monthly, "month", given);
    if (!second) throw new Error("a round");
    await store.issue(second, []);
    expect(await store.find(next)).toEqual(second);
    expect(await waiting("2026-05-25T00:00+07:00")).toEqual([{ directive: next, every: "month" }]);
  });

  test("an order that was ended gives the id of its next round to nobody", async () => {
    const store = directives(table());
    await store.issue(monthly, []);
    expect(await store.endSeries(end, next)).toBe(true);
    expect(await store.endSeries(end, next)).toBe(false);
    expect(await store.keepId(next, ["press"])).toBeUndefined();
    expect(await store.seriesEnds(monthly.id)).toEqual([end]);
  });

  test("an order whose next round is being opened is not ended", async () => {
    const store = directives(table());
    await store.issue(monthly, []);
    expect(await store.keepId(next, ["press"])).toMatchObject({ id: next });
    expect(await store.endSeries(end, next)).toBe(false);
    expect(await store.seriesEnds(monthly.id)).toEqual([]);
  });

  test("a directive that comes back in no rhythm waits for nothing", async () => {
    await directives(table()).issue(spring.directive, []);
    expect(await waiting("2030-01-01T00:00+07:00")).toEqual([]);
  });
});
