import type { Directive } from "../../functions/core/directive.ts";
import type { Notice } from "../../functions/core/notice.ts";
import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { momentWords } from "../ui/moment.ts";
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
      {notices.map((notice) => (
        <details class="letter">
          <summary>
            <strong>{notice.subject}</strong>
            <span class="muted small">
              {" "}
              {notice.name} · {momentWords(notice.madeAt)} · {fateOf(notice)}
            </span>
          </summary>
          <p class="small muted">Tới: {notice.to}</p>
          <p class="prose lines">{notice.text}</p>
          {notice.about.obligation && (
            <p>
              <a
                href={to(paths.review, {
                  directive: notice.about.directive,
                  obligation: notice.about.obligation,
                })}
              >
                Mở báo cáo liên quan
              </a>
            </p>
          )}
        </details>
      ))}
    </Page>
  );
}

function fateOf({ sentAt, failed, withdrawn }: Notice): string {
  if (withdrawn) return `đã rút: ${withdrawn.reason}`;
  if (failed) return `không gửi được: ${failed.reason}`;
  return sentAt ? `đã gửi ${momentWords(sentAt)}` : "đang chờ gửi";
}
