import { expect, test } from "vitest";
import { keepCalendar } from "../../functions/acts/keep-calendar.ts";
import type { CalendarYear } from "../../functions/core/calendar/year.ts";
import type { Roster } from "../../functions/core/people/roster.ts";

type World = Parameters<typeof keepCalendar>[0];

test("a year that the Government announces takes the place of what was known of it; other years and ladders stay", async () => {
  const year = (of: number, source: string) => ({ year: of, source }) as unknown as CalendarYear;
  const ladders = [{ id: "own" }];
  let held = {
    id: "roster",
    authority: { rules: { ladders, calendarYears: [year(2025, "cũ"), year(2026, "dự kiến")] } },
  } as unknown as Roster;
  const world = {
    rosters: {
      amend: async (_: string, change: (roster: Roster) => Roster) => {
        held = change(held);
      },
    },
  } as unknown as World;
  await keepCalendar(world, { roster: held }, year(2026, "công bố"));
  expect(held.authority.rules).toEqual({
    ladders,
    calendarYears: [year(2025, "cũ"), year(2026, "công bố")],
  });
});
