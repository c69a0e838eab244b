import type { Directive } from "../../functions/core/directive.ts";
import { type CalendarDate, clockDigits, dateIn, inWordsWithWeekday } from "../../functions/core/instant.ts";
import type { Notice } from "../../functions/core/notice.ts";
import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { RoundNav } from "./board.tsx";

/** Every letter the round wrote, as its reader got it, and what became of it. */
export function OutboxPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly notices: readonly Notice[];
}) {
  const { frame, directive, notices } = props;
  return (
    <Page frame={frame} title="Thư đã gửi" width="wide">
      <h1>Thư đã gửi</h1>
      <RoundNav frame={frame} directive={directive} here="outbox" />
      {notices.length === 0 && (
        <p class="lead">Chưa có thư nào. Thư nhắc việc được gửi tự động trước hạn 7, 3 và 1 ngày.</p>
      )}
      {[...byDay(notices)].map(([day, letters]) => (
        <section>
          <h2>
            {inWordsWithWeekday(day)} <span class="muted">({letters.length} thư)</span>
          </h2>
          {letters.map((notice) => (
            <Letter notice={notice} />
          ))}
        </section>
      ))}
    </Page>
  );
}

function Letter({ notice }: { readonly notice: Notice }) {
  const { directive, obligation } = notice.about;
  return (
    <details class="letter">
      <summary>
        <strong>{notice.name}</strong> {notice.subject}
        <span class="muted small">
          {" "}
          · {clockDigits(notice.madeAt)}, {fateOf(notice)}
        </span>
      </summary>
      <p class="small muted">Tới: {notice.to}</p>
      <p class="prose lines">{notice.text}</p>
      {obligation && (
        <p>
          <a href={to(paths.review, { directive, obligation })}>Mở báo cáo liên quan</a>
        </p>
      )}
    </details>
  );
}

/** Latest day first, as the letters come. */
function byDay(notices: readonly Notice[]): ReadonlyMap<CalendarDate, readonly Notice[]> {
  return Map.groupBy(notices, ({ madeAt }) => dateIn(madeAt));
}

function fateOf({ sentAt, failed, withdrawn }: Notice): string {
  if (withdrawn) return `đã rút: ${withdrawn.reason}`;
  if (failed) return `không gửi được: ${failed.reason}`;
  return sentAt ? "đã gửi" : "đang chờ gửi";
}
