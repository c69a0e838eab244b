import type { Demand } from "../../functions/core/directives/directive.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { standingOf } from "../../functions/core/obligation/standing.ts";
import type { Submission } from "../../functions/core/obligation/submission.ts";
import { about, paths, sentFile, to } from "../paths.ts";
import { standingKey } from "../standing.ts";
import { StandingBadge } from "../ui/badge.tsx";
import type { Frame } from "../ui/frame.ts";
import { type Names, OriginNote } from "../ui/origin.tsx";
import { Page } from "../ui/page.tsx";
import { mayStillBeWithdrawn } from "./withdrawal.tsx";

interface ReceiptProps {
  readonly frame: Frame;
  readonly party: string;
  readonly demand: Demand;
  readonly obligation: Obligation;
  readonly submission: Submission;
  readonly names: Names;
}

/** What follows, as the report stands when the page is read. */
function stepsOf(obligation: Obligation, { recipient }: Demand, { words, now }: Frame): readonly string[] {
  const t = words.receipt;
  const standing = standingOf(obligation, now);
  switch (standing.type) {
    case "onTime":
    case "late":
    case "extended":
      return t.nextSteps(recipient);
    case "returned":
      return t.returnedSteps(words.due(standing.dueBefore));
    case "accepted":
      return t.acceptedSteps;
    case "awaited":
    case "overdue":
      return t.withdrawnSteps;
    case "waived":
      return t.waivedSteps;
  }
}

/** The proof of what was sent. Its address can be kept: opened later it shows how the report stands then. */
export function ReceiptPage({ frame, party, demand, obligation, submission, names }: ReceiptProps) {
  const { receipt } = submission;
  const { words, now } = frame;
  const t = words.receipt;
  return (
    <Page frame={frame} title={`${t.title}: ${receipt.reference}`} saved="">
      <div class="receipt">
        <p class="over">{words.quote(party)}</p>
        <h1>{t.title}</h1>
        <p class="reference">
          <span>{t.reference}</span>
          <strong>{receipt.reference}</strong>
        </p>
        <p class="hint">{t.referenceHint}</p>
        <dl class="facts">
          <div>
            <dt>{t.receivedAt}</dt>
            <dd>
              {words.moment(receipt.receivedAt)} ({words.zone})
            </dd>
          </div>
          <div>
            <dt>{words.owed.state}</dt>
            <dd>
              <StandingBadge standing={standingKey(obligation, now)} words={words} />
            </dd>
          </div>
          <div>
            <dt>{t.revision}</dt>
            <dd>{receipt.revision}</dd>
          </div>
          <div>
            <dt>{t.hash}</dt>
            <dd>
              <code class="hash">{receipt.hash}</code>
            </dd>
          </div>
        </dl>
        <OriginNote {...{ words, names, submission }} />
      </div>
      <p class="acts">
        <a class="button primary" href={sentFile(obligation, receipt.revision, "bien-nhan.pdf")}>
          {words.sent.slip}
        </a>
      </p>
      <p class="hint">{t.slipHint}</p>
      <h2>{t.next}</h2>
      <ol>
        {stepsOf(obligation, demand, frame).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="quiet-links">
        <a href={to(paths.revision, { ...about(obligation), revision: receipt.revision })}>
          {words.tasks.asSent}
        </a>
        {mayStillBeWithdrawn(frame, obligation) && (
          <a href={to(paths.withdrawal, about(obligation))}>{words.withdrawal.act}</a>
        )}
        <a href={paths.home}>{t.back}</a>
      </p>
    </Page>
  );
}
