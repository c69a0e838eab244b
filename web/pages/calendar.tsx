import type { CalendarYear } from "../../functions/core/calendar/year.ts";
import type { Directive } from "../../functions/core/directive.ts";
import type { Problem } from "../../functions/core/outcome.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary } from "../ui/problems.tsx";

/** The public holidays that deadlines and reminders reckon with, and the place to enter an announced year. */
export function CalendarPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly years: readonly CalendarYear[];
  readonly year: number;
  readonly days: string;
  readonly source: string;
  readonly problems: readonly Problem[];
}) {
  const { frame, directive, years, year, days, source, problems } = props;
  return (
    <Page frame={frame} title="Lịch nghỉ lễ, tết" failed={problems.length > 0} width="form">
      <h1>Lịch nghỉ lễ, tết</h1>
      <p class="lead">
        Hạn báo cáo và lịch nhắc việc tính theo ngày làm việc. Năm chưa đối chiếu với thông báo chính thức thì
        người soạn văn bản được nhắc khi hạn rơi vào năm đó.
      </p>
      <nav class="tabs" aria-label="Năm">
        {years.map((each) => (
          <a
            href={`${to(paths.calendar, ofRound(directive))}?nam=${each.year}`}
            {...(each.year === year ? { "aria-current": "page" } : {})}
          >
            {each.year}
            {each.checked ? " (đã đối chiếu)" : ""}
          </a>
        ))}
      </nav>
      <ProblemSummary words={frame.words} problems={problems} />
      <form method="post" action={to(paths.calendar, ofRound(directive))}>
        <div class="field">
          <label for={entryId("year")}>Năm</label>
          <input id={entryId("year")} name="year" type="text" inputmode="numeric" value={String(year)} />
        </div>
        <div class="field">
          <label for={entryId("source")}>Theo văn bản, thông báo</label>
          <input id={entryId("source")} name="source" type="text" value={source} />
        </div>
        <div class="field">
          <label for={entryId("days")}>Ngày nghỉ, ngày làm bù</label>
          <p class="hint">
            Mỗi ngày một dòng: “02/9/2027 Quốc khánh”, “03/02/2027 nghỉ bù Tết Nguyên đán”, “02/01/2027 hoán
            đổi Tết Dương lịch”, “09/01/2027 làm việc”.
          </p>
          <textarea id={entryId("days")} name="days" rows={14}>{`\n${days}`}</textarea>
        </div>
        <button type="submit" class="primary">
          Lưu lịch năm này
        </button>
      </form>
    </Page>
  );
}
