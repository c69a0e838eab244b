import type { CalendarYear } from "../../functions/core/calendar/year.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { paths } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";

/** The public holidays that deadlines and reminders reckon with, and the place to enter an announced year. */
export function CalendarPage(props: {
  readonly frame: Frame;
  readonly years: readonly CalendarYear[];
  readonly year: number;
  readonly days: string;
  readonly source: string;
  readonly problems: readonly Problem[];
}) {
  const { frame, years, year, days, source, problems } = props;
  const { words } = frame;
  const t = words.drafting.calendar;
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} width="form">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <nav class="tabs" aria-label={t.years}>
        {years.map((each) => (
          <a
            href={`${paths.calendar}?nam=${each.year}`}
            {...(each.year === year ? { "aria-current": "page" } : {})}
          >
            {each.year}
            {each.checked ? ` ${t.checked}` : ""}
          </a>
        ))}
      </nav>
      <ProblemSummary words={frame.words} problems={problems} />
      <form method="post" action={paths.calendar}>
        <div class="field">
          <label for={entryId("year")}>{t.years}</label>
          <input id={entryId("year")} name="year" type="text" inputmode="numeric" value={String(year)} />
        </div>
        <div class="field">
          <label for={entryId("source")}>{t.source}</label>
          <input id={entryId("source")} name="source" type="text" value={source} {...words.asWritten} />
        </div>
        <div class="field">
          <label for={entryId("days")}>{t.days}</label>
          <p class="hint">{t.daysHint}</p>
          <textarea id={entryId("days")} name="days" rows={14} {...words.asWritten}>{`\n${days}`}</textarea>
        </div>
        <button type="submit" class="primary">
          {t.save}
        </button>
      </form>
    </Page>
  );
}
