import { isOnTime } from "../../functions/core/deadline/gate.ts";
import { deadlineOfFirst } from "../../functions/core/deadline/in-force.ts";
import type { Demand } from "../../functions/core/directives/directive.ts";
import { type Obligation, unitOf } from "../../functions/core/obligation/obligation.ts";
import { barToWithdrawing } from "../../functions/core/obligation/withdrawal.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { AsShown } from "../ui/shown.tsx";
import { sentence } from "./owed.tsx";

interface WithdrawalProps {
  readonly frame: Frame;
  readonly party: string;
  readonly demand: Demand;
  readonly obligation: Obligation;
  /** Why it was not done, and the reason as it was typed. */
  readonly problem?: Problem;
  readonly reason?: string;
}

/** What withdrawing costs and what it keeps, said before it is done. */
export function WithdrawalPage({ frame, party, demand, obligation, problem, reason = "" }: WithdrawalProps) {
  const { words } = frame;
  const t = words.withdrawal;
  const { latest } = obligation;
  const problems = problem ? [problem] : [];
  const reasonMissing = problem?.field === "reason";
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} saved="">
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{words.quote(sentence(demand.action))}</a> ·{" "}
        {words.quote(party)}
      </p>
      <ProblemSummary words={words} problems={problems} />
      <h1>{t.title}</h1>
      <p class="lead">{t.intro}</p>
      {latest && <p>{t.of(latest.reference, words.moment(latest.receivedAt))}.</p>}
      <div class="note doubt">
        <h2>{t.lost}</h2>
        <ul>
          {losses(frame, obligation).map((loss) => (
            <li>{loss}</li>
          ))}
        </ul>
      </div>
      <div class="note good">
        <h2>{t.kept}</h2>
        <ul>
          <li>{t.draft}</li>
          <li>{t.record}</li>
        </ul>
      </div>
      <form method="post" action={to(paths.withdrawal, about(obligation))}>
        <AsShown {...{ frame, obligation }} />
        <input type="hidden" name="revision" value={latest?.revision ?? 0} />
        <div class="field">
          <label for={entryId("reason")}>{t.reason}</label>
          {reasonMissing && (
            <p class="complaint" id={problemId("reason")}>
              {t.reasonMissing}
            </p>
          )}
          <textarea
            id={entryId("reason")}
            name="reason"
            rows={3}
            maxlength={4000}
            required
            {...words.asWritten}
            {...(reasonMissing ? { "aria-invalid": "true", "aria-describedby": problemId("reason") } : {})}
          >
            {reason}
          </textarea>
        </div>
        <p class="acts">
          <button type="submit" class="danger">
            {t.act}
          </button>
          <a class="button quiet" href={to(paths.report, about(obligation))}>
            {t.stay}
          </a>
        </p>
      </form>
    </Page>
  );
}

/** In the order in which they hurt: the count, the moment, the deadline, the chasing. */
function losses({ words, now }: Frame, obligation: Obligation): readonly string[] {
  const t = words.withdrawal;
  const { first } = obligation;
  const due = deadlineOfFirst(obligation)?.dueBefore;
  const deadline =
    due === undefined
      ? t.undated
      : isOnTime(now, due)
        ? t.before(words.due(due), words.left(now, due))
        : t.past(words.due(due));
  return [
    t.notCounted,
    ...(first ? [t.moment(words.moment(first.receivedAt))] : []),
    deadline,
    ...(due === undefined ? [] : [t.chased]),
  ];
}

/**
 * Whether to offer it to whoever reads the page. Which editions there are is looked up only when it is asked
 * for.
 */
export function mayStillBeWithdrawn({ person, directive, now }: Frame, obligation: Obligation): boolean {
  const own = person?.role === "clerk" && person.unit === unitOf(obligation);
  return own && directive !== undefined && barToWithdrawing(obligation, directive, now, []) === undefined;
}

/** Says that there was a report and where it lies, while nothing was sent since. */
export function Withdrawn({ frame, obligation }: { readonly frame: Frame; readonly obligation: Obligation }) {
  const { words } = frame;
  const t = words.withdrawal;
  const gone = obligation.latest ? undefined : obligation.withdrawals?.at(-1);
  if (!gone) return <></>;
  return (
    <div class="note doubt">
      <h2>{t.done}</h2>
      <p>{t.byUnit(words.moment(gone.at), gone.reason)}</p>
      {frame.person?.role === "clerk" && <p>{t.doneHint}</p>}
      <p class="quiet-links">
        <a href={to(paths.revision, { ...about(obligation), revision: gone.latest.revision })}>
          {t.asWithdrawn}
        </a>
      </p>
    </div>
  );
}
