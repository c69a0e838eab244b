import type { Directive } from "../../functions/core/directive.ts";
import { type CalendarDate, clockDigits, dateIn } from "../../functions/core/instant.ts";
import type { Notice } from "../../functions/core/notice.ts";
import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import type { Words } from "../words/vi.ts";
import { RoundNav } from "./board.tsx";

/** Every letter the round wrote, as its reader got it, and what became of it. */
export function OutboxPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly notices: readonly Notice[];
}) {
  const { frame, directive, notices } = props;
  const { words } = frame;
  const t = words.office.outbox;
  return (
    <Page frame={frame} title={t.title} width="wide">
      <h1>{t.title}</h1>
      <RoundNav frame={frame} directive={directive} here="outbox" />
      {notices.length === 0 && <p class="lead">{t.none}</p>}
      {[...byDay(notices)].map(([day, letters]) => (
        <section>
          <h2>
            {words.day(day)} <span class="muted">({t.letters(letters.length)})</span>
          </h2>
          {letters.map((notice) => (
            <Letter notice={notice} words={words} />
          ))}
        </section>
      ))}
    </Page>
  );
}

function Letter({ notice, words }: { readonly notice: Notice; readonly words: Words }) {
  const t = words.office.outbox;
  const { directive, obligation } = notice.about;
  return (
    <details class="letter">
      <summary>
        <strong>{words.quote(notice.name)}</strong> {words.quote(notice.subject)}
        <span class="muted small">
          {" "}
          · {clockDigits(notice.madeAt)}, {fateOf(notice, t)}
        </span>
      </summary>
      <p class="small muted">
        {t.to}: {notice.to}
      </p>
      <p class="prose lines">{words.quote(notice.text)}</p>
      {obligation && (
        <p>
          <a href={to(paths.review, { directive, obligation })}>{t.open}</a>
        </p>
      )}
    </details>
  );
}

/** Latest day first, as the letters come. */
function byDay(notices: readonly Notice[]): ReadonlyMap<CalendarDate, readonly Notice[]> {
  return Map.groupBy(notices, ({ madeAt }) => dateIn(madeAt));
}

function fateOf({ sentAt, failed, withdrawn }: Notice, t: Words["office"]["outbox"]): string {
  if (withdrawn) return t.withdrawn(withdrawn.reason);
  if (failed) return t.failed(failed.reason);
  return sentAt ? t.sent : t.waiting;
}
