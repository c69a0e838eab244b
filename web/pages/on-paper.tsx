import { deadlineInForce } from "../../functions/core/deadline/in-force.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Arrival } from "../../functions/core/obligation/origin.ts";
import { mendable } from "../../functions/core/obligation/paper.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { about, paths, to } from "../paths.ts";
import { Line } from "../ui/entry.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";

interface OnPaperProps {
  readonly frame: Frame;
  readonly party: string;
  readonly obligation: Obligation;
  readonly entries: Entries;
  readonly version: number;
  readonly problems: readonly Problem[];
}

/** When a paper came and under which number: asked first, because the deadline is judged by it. */
export function OnPaperPage(props: OnPaperProps) {
  const { frame, party, obligation, entries, version, problems } = props;
  const due = deadlineInForce(obligation)?.dueBefore;
  const { words } = frame;
  const t = words.office.onPaper;
  const box = { entries, problems, words };
  return (
    <Page
      frame={frame}
      title={`${t.title}: ${words.quote(party)}`}
      failed={problems.length > 0}
      saved=""
      width="form"
    >
      <p class="over">
        <a href={to(paths.review, about(obligation))}>{words.quote(party)}</a>
      </p>
      <ProblemSummary words={frame.words} problems={problems} />
      <h1>{t.title}</h1>
      <p class="lead">
        {t.lead}
        {due && ` ${t.due(words.due(due))}`}
      </p>
      <form method="post" action={to(paths.onPaper, about(obligation))}>
        <input type="hidden" name="_version" value={version} />
        <section>
          <h2>{t.arrival}</h2>
          <Line {...box} name="day" type="date" label={t.day} />
          <Line {...box} name="hour" type="time" label={t.hour} hint={t.hourHint} />
        </section>
        <section>
          <h2>{t.register}</h2>
          <Line {...box} name="number" label={t.number} />
          <Line {...box} name="registered" type="date" label={t.registered} />
        </section>
        <p class="hint">{t.by(frame.person?.name ?? "")}</p>
        <div class="acts">
          <button type="submit" class="primary">
            {t.next}
          </button>
        </div>
      </form>
    </Page>
  );
}

/**
 * On the pages of an officer who types a paper in: that this is what he does, and what he said of the paper.
 */
export function PaperDesk(props: {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly arrival: Arrival | undefined;
}) {
  const { frame, obligation, arrival } = props;
  const t = frame.words.origin;
  return (
    <div class={arrival ? "note origin" : "note doubt origin"}>
      <p>
        <strong>{t.desk}</strong>
      </p>
      <p>
        {arrival ? `${t.paperLine(frame.words.moment(arrival.arrivedAt), arrival.incoming)}.` : t.unstated}
      </p>
      <p>
        <a href={to(paths.onPaper, about(obligation))}>{arrival ? t.restate : t.state}</a>
      </p>
      <p class="hint">{t.deskHint}</p>
    </div>
  );
}

/** At the officer's desk: the way to type in what the unit sent on paper, while nothing of its own stands. */
export function EnterPaper(props: { readonly words: Frame["words"]; readonly obligation: Obligation }) {
  const { words, obligation } = props;
  const t = words.office.onPaper;
  const { latest, returned, acceptedAt, waived } = obligation;
  const open = latest === undefined || returned?.revision === latest.revision || mendable(obligation);
  if (!open || acceptedAt || waived) return <></>;
  return (
    <p class="enter-paper">
      <a class="button quiet" href={to(paths.onPaper, about(obligation))}>
        {mendable(obligation) ? t.again : t.title}
      </a>
    </p>
  );
}

/** "nhập từ bản giấy 09:12 thứ Ba, 28/6/2022", for lists of many reports. */
export function enteredWords({ latest, first }: Obligation, words: Frame["words"]): string | undefined {
  const entered = (latest?.enteredAt ? latest : first)?.enteredAt;
  return entered && words.office.onPaper.mark(words.instant(entered));
}
