import type { Demand, Section } from "../../functions/core/directives/directive.ts";
import type { ClientKey } from "../../functions/core/ids.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Attachment } from "../../functions/core/obligation/submission.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { EntryRead } from "../../functions/core/text/entries.ts";
import { about, paths, to } from "../paths.ts";
import { standingKey } from "../standing.ts";
import { StandingBadge } from "../ui/badge.tsx";
import { Checked } from "../ui/checked.tsx";
import type { Frame } from "../ui/frame.ts";
import { KeptAsTyped } from "../ui/kept-as-typed.tsx";
import { LateReason } from "../ui/late-reason.tsx";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { sayProblem } from "../words/said.ts";
import { sentence } from "./owed.tsx";

/** Who confirms for the unit, by name where one is on file, and who can enter one. */
export interface HeadOnFile {
  readonly name: string | undefined;
  readonly officers: string;
}

interface OnReport {
  readonly frame: Frame;
  readonly obligation: Obligation;
}

/**
 * At the end of the clerk's check: the draft goes before the head, and the deadline is the confirmation's.
 */
export function Proposing({ frame, obligation, head }: OnReport & { readonly head: HeadOnFile }) {
  const { words } = frame;
  const t = words.confirming;
  return (
    <>
      {head.name === undefined && (
        <div class="note doubt">
          <p>{t.headless}</p>
          <p>{t.mend(head.officers)}</p>
        </div>
      )}
      <p class="hint">
        {t.proposeHint(head.name)} <strong>{t.clock}</strong>
      </p>
      <button type="submit" class="primary">
        {obligation.confirmation?.type === "asked" ? t.proposeAgain : t.propose}
      </button>
    </>
  );
}

/** On the unit's page of a report: whether it lies before the head, or came back from him and why. */
export function Confirmation({ frame, obligation }: OnReport) {
  const { words } = frame;
  const t = words.confirming;
  const { confirmation } = obligation;
  switch (confirmation?.type) {
    case undefined:
      return <></>;
    case "asked":
      return (
        <div class="note">
          <h2>{t.waiting}</h2>
          <p>{t.waitingSince(words.moment(confirmation.at))}</p>
          <p>
            <strong>{t.clock}</strong>
          </p>
        </div>
      );
    case "handed-back":
      return (
        <div class="note doubt">
          <h2>{t.handedBack}</h2>
          <p class="prose lines">{words.quote(confirmation.note)}</p>
          <p>{t.handedBackAt(words.moment(confirmation.at))}</p>
        </div>
      );
  }
}

interface ConfirmProps extends OnReport {
  readonly party: string;
  readonly demand: Demand;
  readonly sections: readonly Section[];
  readonly entries: Entries;
  readonly attachments: readonly Attachment[];
  readonly problems: readonly Problem[];
  /** What of the entries was read otherwise than typed. */
  readonly reads: readonly EntryRead[];
  readonly clientKey: ClientKey;
  readonly digest: string;
  readonly late: boolean;
  readonly lateReason: string;
  readonly note: string;
  /** Who put it before him, by name. */
  readonly drafter: string;
  readonly changed: boolean;
}

/** The head's page of a report: exactly what will be sent, and his two answers to it. */
export function ConfirmPage(props: ConfirmProps) {
  const { frame, party, demand, obligation, problems } = props;
  const { words } = frame;
  const t = words.confirming;
  const { confirmation } = obligation;
  const asked = confirmation?.type === "asked" ? confirmation : undefined;
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} saved="" width="form">
      <p class="over">{words.quote(party)}</p>
      <ProblemSummary words={words} problems={problems} title={words.check.problems} />
      {props.changed && (
        <p class="note doubt" role="alert">
          {t.changed}
        </p>
      )}
      <h1>{asked ? t.title : words.quote(sentence(demand.action))}</h1>
      {asked ? (
        <>
          <p class="lead">{t.intro}</p>
          <p>
            {t.by(props.drafter, words.moment(asked.at))}. <strong>{t.clock}</strong>
          </p>
          {asked.shown !== props.digest && !props.changed && <p class="note doubt">{t.edited}</p>}
          <KeptAsTyped {...props} />
          <Checked {...props} />
          <Answers {...props} />
        </>
      ) : (
        <NothingAsked frame={frame} obligation={obligation} />
      )}
    </Page>
  );
}

function Answers(props: ConfirmProps) {
  const { frame, obligation, problems, clientKey, digest } = props;
  const { words } = frame;
  const t = words.confirming;
  const said = (field: string) =>
    problems
      .filter((problem) => problem.field === field)
      .map((problem) => sayProblem(words, problem))
      .join(" ");
  const wrong = said("note");
  const id = entryId("note");
  return (
    <>
      <form method="post" action={to(paths.confirm, about(obligation))} class="send">
        <input type="hidden" name="_key" value={clientKey} />
        <input type="hidden" name="_seen" value={digest} />
        {props.reads.some(({ offer }) => offer) && <input type="hidden" name="_asTyped" value="1" />}
        {props.late && <LateReason words={words} given={props.lateReason} wrong={said("lateReason")} />}
        <button type="submit" class="primary">
          {t.confirm}
        </button>
      </form>
      <details class="act" id="hand-back" open={wrong !== ""}>
        <summary>{t.handBack}</summary>
        <form method="post" action={to(paths.handBack, about(obligation))}>
          <input type="hidden" name="_put" value={obligation.confirmation?.at} />
          <div class="field">
            <label for={id}>{t.note}</label>
            <p class="hint" id={`${id}-hint`}>
              {t.noteHint}
            </p>
            {wrong && (
              <p class="complaint" id={problemId("note")}>
                {wrong}
              </p>
            )}
            <textarea
              id={id}
              name="note"
              rows={3}
              aria-describedby={`${id}-hint${wrong ? ` ${problemId("note")}` : ""}`}
              {...(wrong ? { "aria-invalid": "true" } : {})}
              {...words.asWritten}
            >{`\n${props.note}`}</textarea>
          </div>
          <button type="submit">{t.handBack}</button>
        </form>
      </details>
    </>
  );
}

function NothingAsked({ frame, obligation }: OnReport) {
  const { words, now } = frame;
  const t = words.confirming;
  const { latest, confirmation } = obligation;
  const back = confirmation?.type === "handed-back" ? confirmation : undefined;
  return (
    <>
      <p>
        <StandingBadge standing={standingKey(obligation, now)} words={words} />
      </p>
      <p class="lead">{back ? t.given(words.moment(back.at)) : t.nothing}</p>
      {back && (
        <div class="note">
          <h2>{t.noteGiven}</h2>
          <p class="prose lines">{words.quote(back.note)}</p>
          <p>{t.comesBack}</p>
        </div>
      )}
      <p class="quiet-links">
        <a href={paths.home}>{t.toWaiting}</a>
        {latest && (
          <>
            <a href={to(paths.receipt, about(obligation))}>{words.tasks.receipt}</a>
            <a href={to(paths.revision, { ...about(obligation), revision: latest.revision })}>
              {words.tasks.asSent}
            </a>
          </>
        )}
      </p>
    </>
  );
}
