import type { CalendarYear } from "../core/calendar/year.ts";
import type { Roster } from "../core/people/roster.ts";
import type { World } from "../core/world.ts";
import type { RoundContext } from "./context.ts";

/**
 * Keeps a year of days off that the Government has announced, in the place of what was known of that year.
 */
export async function keepCalendar(
  world: Pick<World, "rosters">,
  { roster }: Pick<RoundContext, "roster">,
  year: CalendarYear,
): Promise<void> {
  await world.rosters.amend(roster.id, (held) => withCalendarYear(held, year));
}

/** The other years and the ladders stay. */
function withCalendarYear(roster: Roster, entered: CalendarYear): Roster {
  const { ladders = [], calendarYears = [] } = roster.authority.rules ?? {};
  const others = calendarYears.filter(({ year }) => year !== entered.year);
  const rules = { ladders, calendarYears: [...others, entered] };
  return { ...roster, authority: { ...roster.authority, rules } };
}
