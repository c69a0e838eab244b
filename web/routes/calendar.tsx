import type { Context } from "hono";
import { keepCalendar } from "../../functions/acts/keep-calendar.ts";
import { printYear, readYear } from "../../functions/core/calendar/written.ts";
import type { CalendarYear } from "../../functions/core/calendar/year.ts";
import { dateIn, partsOf } from "../../functions/core/instant.ts";
import { calendarFor } from "../../functions/core/ladder/rules.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textOf } from "../form.ts";
import { CalendarPage } from "../pages/calendar.tsx";
import { paths } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnAuthority, Route } from "../route.ts";
import { show } from "../show.ts";

/**
 * The authority's calendar: read by whoever drafts a deadline, entered when the Government has announced a
 * year.
 */
export function calendarRoutes(world: World): readonly Route[] {
  const own = { path: paths.calendar, about: "authority", act: "issue-directive" } as const;
  return [
    { method: "get", ...own, answer: read },
    { method: "post", ...own, answer: keep(world) },
  ];
}

const read = (c: Context, context: OnAuthority) => {
  const years = yearsOf(context);
  const asked = Number(c.req.query("nam") ?? partsOf(dateIn(context.now)).year);
  const known = years.find(({ year }) => year === asked) ?? years.at(-1);
  const entered = known ? { year: known.year, days: printYear(known), source: known.source } : empty(asked);
  return show(c, <CalendarPage {...context} {...entered} years={years} problems={[]} />);
};

const empty = (year: number) => ({ year, days: "", source: "" });

const keep = (world: World) => async (c: Context, context: OnAuthority) => {
  const { frame } = context;
  const form = await formIn(c);
  if (!form) return unreadable(c, frame);
  const entered = {
    year: Number(textOf(form.year)),
    days: textOf(form.days),
    source: textOf(form.source),
  };
  const written = readYear(entered.year, entered.days, entered.source);
  if (!written.ok) {
    return show(
      c,
      <CalendarPage {...context} {...entered} years={yearsOf(context)} problems={written.problems} />,
      422,
    );
  }
  await keepCalendar(world, context, written.year);
  return c.redirect(`${paths.calendar}?nam=${written.year.year}`, 303);
};

function yearsOf({ roster }: OnAuthority): readonly CalendarYear[] {
  return [...calendarFor(roster.authority).years.values()].sort((a, b) => a.year - b.year);
}
