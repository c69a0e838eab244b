import type { Directive } from "../../functions/core/directives/directive.ts";
import { ofRound, paths, to } from "../paths.ts";
import { Line } from "../ui/entry.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";

interface RecallProps {
  readonly frame: Frame;
  readonly directive: Directive;
  /** How many owe something under it, and how many have sent something. */
  readonly owed: number;
  readonly answered: number;
  /** Pressed without a reason. */
  readonly wanting: boolean;
}

/** Taking a directive back: only while nobody has answered, with a reason that everyone is told. */
export function RecallPage({ frame, directive, owed, answered, wanting }: RecallProps) {
  const { words } = frame;
  const t = words.writing.recall;
  const { recalled } = directive;
  const problems = wanting ? [{ field: "reason", code: "needs-reason" as const }] : [];
  return (
    <Page frame={frame} title={t.title} failed={wanting} width="form">
      <p class="over">
        <a href={to(paths.board, ofRound(directive))}>{words.quote(directive.period.label)}</a>
      </p>
      <ProblemSummary words={words} problems={problems} />
      <h1>{t.title}</h1>
      {recalled ? (
        <>
          <p class="note">{t.done(words.moment(recalled.at), recalled.reason)}</p>
          <p class="quiet-links">
            <a href={paths.drafts}>{words.writing.list.title}</a>
            <a href={to(paths.outbox, ofRound(directive))}>{words.drafting.amendment.toLetters}</a>
          </p>
        </>
      ) : answered > 0 ? (
        <p class="note doubt">{t.answered(answered)}</p>
      ) : (
        <form method="post" class="drafting">
          <p class="lead">{t.lead}</p>
          <Line {...{ words, problems, entries: {} }} name="reason" label={t.reason} />
          <button type="submit" class="danger">
            {t.act(owed)}
          </button>
        </form>
      )}
    </Page>
  );
}
