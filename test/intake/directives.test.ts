import { describe, expect, test } from "vitest";
import { publicCalendar } from "../../functions/core/calendar/holidays.ts";
import { readDirective } from "../../functions/intake/directive.ts";
import { openText } from "../../functions/intake/open.ts";
import { fixture, leavesIn } from "./outline.ts";
import { proposalShown } from "./proposal-shown.ts";

/** Written in the hands of many offices; beside each, in NAME.read.txt, what a careful reader makes of it. */
const directives = {
  "commune-2026": "a commune's letter of 2026, head and foot in two columns of one line",
  "province-plan": "a province's plan: no salutation, three days in one point",
  "party-guidance": "a Party committee's guidance: another order of symbol, a star under its name",
  "council-notice": "a council's notice with self-scoring and three duties by day",
  "school-year": "a school year's letter: numbers with slashes, a window for files",
  quarterly: "a standing order that comes back every quarter and every year",
  "launch-2026": "a launching plan whose number and day are still open",
  registration: "a bloc's letter of registrations and self-scoring",
  "short-letter": "a letter without any number, its day in the sentence that asks",
  "annex-outline": "a letter whose outline stands behind the signature, of a movement over five years",
  "web-copy": "a copy from a web page, salutation on one line, points without numbers",
  youth: "the Youth Union's guidance: a day before what is due by it, recipients behind the signature",
  "day-table": "a commune's letter: the days of each group in a table, its superior's day told in the lead",
  articles: "a province's notice in articles, two days in one of them",
  "school-notice": "a school's notice: its name in capitals, three days of which one is its own meeting",
  "party-star": "a Party guidance with a star and dashes, its subject beginning with what it carries out",
  "annex-days": "a letter whose days stand in an annex behind the signature",
  "quoted-day": "a women's union's letter: another document's day beside its own, addressees with commas",
  scan: "a letter out of a scan: blanks before stops, a number and a day taken apart",
  "union-plan": "a trade union's plan: the State's name over two lines, no day of its own yet",
} as const;

describe("directives of other offices", () => {
  test.each(Object.entries(directives))("%s: %s", async (name) => {
    const leaves = leavesIn(openText(fixture(`directives/${name}.txt`)));
    const proposal = readDirective(leaves, { calendar: publicCalendar });
    await expect(proposalShown(proposal)).toMatchFileSnapshot(`directives/${name}.read.txt`);
  });
});
