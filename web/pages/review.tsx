import type { Finding } from "../../functions/core/checks/check.ts";
import { deadlineInForce } from "../../functions/core/deadline/in-force.ts";
import type { Demand, Section } from "../../functions/core/directives/directive.ts";
import type { Ladder } from "../../functions/core/ladder/ladder.ts";
import type { Entry } from "../../functions/core/obligation/ledger.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Submission } from "../../functions/core/obligation/submission.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { paths, to } from "../paths.ts";
import { standingKey } from "../standing.ts";
import { StandingBadge } from "../ui/badge.tsx";
import { Findings } from "../ui/findings.tsx";
import type { Frame } from "../ui/frame.ts";
import { LedgerLines } from "../ui/ledger.tsx";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { EnterPaper } from "./on-paper.tsx";
import { sentence } from "./owed.tsx";
import { Judgement, KeptWords, Leniency, type Tried } from "./review-tools.tsx";
import { SentReport } from "./sent.tsx";
import { Withdrawn } from "./withdrawal.tsx";

interface ReviewProps {
  readonly frame: Frame;
  readonly party: string;
  readonly demand: Demand;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly submission: Submission | undefined;
  readonly ledger: readonly Entry[];
  readonly ladder: Ladder;
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly tried: Tried | undefined;
}

/** The officer's desk: the report on the left, what may be done with it and what was done on the right. */
export function ReviewPage(props: ReviewProps) {
  const { frame, party, demand, obligation, submission, ledger, names, problems } = props;
  const { words, now } = frame;
  const t = words.office.review;
  const due = deadlineInForce(obligation)?.dueBefore;
  const board = `${to(paths.board, { directive: obligation.directive })}?viec=${obligation.demand}`;
  return (
    <Page
      frame={frame}
      title={words.quote(`${party}: ${sentence(demand.action)}`)}
      failed={problems.length > 0}
      saved=""
      width="wide"
    >
      <p class="over">
        <a href={board}>{words.office.nav.board}</a> · {words.quote(sentence(demand.action))}
      </p>
      <ProblemSummary words={words} problems={problems} title={t.failed} />
      <h1>{words.quote(party)}</h1>
      <p>
        <StandingBadge standing={standingKey(obligation, now)} words={words} />{" "}
        {due && (
          <span class="muted">
            {words.deadline}: {words.due(due)}
          </span>
        )}
      </p>
      {obligation.unreached && <Unreached {...obligation.unreached} words={words} />}
      <div class="desk">
        <div class="sheet">
          {submission ? (
            <SentReport {...props} submission={submission} />
          ) : (
            <>
              <Withdrawn frame={frame} obligation={obligation} />
              <p class="lead">{obligation.withdrawals ? t.nothingAgain : t.nothing}</p>
            </>
          )}
        </div>
        <aside class="tools" aria-label={t.tools}>
          <KeptWords {...props} />
          {submission ? <Judgement {...props} /> : <Leniency {...props} />}
          <EnterPaper words={words} obligation={obligation} />
          {submission && (
            <>
              <h2>{t.checks}</h2>
              {props.findings.length === 0 ? (
                <p class="hint">{t.allWell}</p>
              ) : (
                <Findings findings={props.findings} words={words} />
              )}
            </>
          )}
          <h2>{words.office.ledger.title}</h2>
          <LedgerLines entries={ledger} ladder={props.ladder} names={names} words={words} />
        </aside>
      </div>
    </Page>
  );
}

/**
 * A refusal stays here until a mail to that address arrives: until then nobody may count on its being read.
 */
function Unreached(props: NonNullable<Obligation["unreached"]> & { readonly words: Frame["words"] }) {
  const { at, to: address, reason, words } = props;
  const t = words.office.review;
  return (
    <div class="note doubt unreached">
      <p>
        <strong>{t.unreached(address)}</strong>, {words.instant(at)}. {t.why}: {words.quote(reason)}
      </p>
      <p>{t.unreachedHint}</p>
    </div>
  );
}
