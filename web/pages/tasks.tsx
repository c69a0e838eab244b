import type { Finished } from "../../functions/acts/finished-report.ts";
import { deadlineInForce } from "../../functions/core/deadline/in-force.ts";
import type { Demand, Directive, Section } from "../../functions/core/directives/directive.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Arrival } from "../../functions/core/obligation/origin.ts";
import type { Attachment, Draft } from "../../functions/core/obligation/submission.ts";
import type { Refusal } from "../../functions/core/problem/refusal.ts";
import { about, paths, to } from "../paths.ts";
import { lastSaved, stateOf } from "../section-state.ts";
import { deskStandingKey, standingKey } from "../standing.ts";
import { StandingBadge, TaskBadge } from "../ui/badge.tsx";
import type { Frame } from "../ui/frame.ts";
import { Holder, type Lent } from "../ui/holder.tsx";
import { savedMoment } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { Confirmation } from "./confirming.tsx";
import { PaperDesk } from "./on-paper.tsx";
import { sentence } from "./owed.tsx";
import { TakeForm } from "./upward.tsx";
import { mayStillBeWithdrawn, Withdrawn } from "./withdrawal.tsx";

interface TasksProps {
  readonly frame: Frame;
  readonly party: string;
  readonly demand: Demand;
  readonly directive: Directive;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly drafts: readonly Draft[];
  readonly lent: Lent;
  /** Whether this reader may lend a section now. */
  readonly mayLend: boolean;
  readonly attachments: readonly Attachment[];
  /** What the unit finished as an authority of its own, to be taken as the draft. */
  readonly finished?: Finished | undefined;
  /** Present when an officer types in what the unit sent on paper. */
  readonly desk?: { readonly locked: Refusal | undefined; readonly arrival: Arrival | undefined } | undefined;
}

/** The outline as a list of tasks, in any order, with the way to the end always in sight. */
export function TasksPage(props: TasksProps) {
  const { frame, party, demand, obligation, sections, drafts, attachments, finished, desk } = props;
  const { words, now } = frame;
  const t = words.tasks;
  const states = sections.map((section) =>
    stateOf(
      section,
      drafts.find((draft) => draft.section === section.id),
      obligation,
    ),
  );
  const saved = lastSaved(drafts);
  const { acceptedAt, waived } = obligation;
  const standing = desk ? deskStandingKey(obligation, now) : standingKey(obligation, now);
  const locked = acceptedAt !== undefined || waived !== undefined || desk?.locked !== undefined;
  return (
    <Page
      frame={frame}
      title={words.quote(sentence(demand.action))}
      saved={saved ? words.saved(savedMoment(saved, now, words.day)) : words.notSaved}
    >
      <p class="over">{words.quote(party)}</p>
      <h1>{words.quote(sentence(demand.action))}</h1>
      <p>
        <StandingBadge standing={standing} words={words} />
      </p>
      <StandingNote frame={frame} obligation={obligation} />
      <Confirmation frame={frame} obligation={obligation} />
      {!locked && (
        <>
          {desk && <PaperDesk frame={frame} obligation={obligation} arrival={desk.arrival} />}
          {finished && <TakeForm {...{ frame, obligation, finished }} />}
          <h2>{t.outline}</h2>
          {sections.length > 0 ? (
            <p class="hint">
              {t.progress(states.filter((state) => state === "done").length, sections.length)}
            </p>
          ) : (
            <p class="hint">{t.noSections}</p>
          )}
          <ol class="tasks">
            {sections.map((section, index) => (
              <li>
                <a href={to(paths.section, { ...about(obligation), section: section.id })}>
                  <span class="ordinal">{section.number}</span>
                  <span>{words.quote(section.heading)}</span>
                </a>
                <TaskBadge state={states[index] ?? "todo"} words={words} />
                <Holder
                  {...props}
                  section={section}
                  draft={drafts.find((draft) => draft.section === section.id)}
                />
              </li>
            ))}
            <li>
              <a href={to(paths.files, about(obligation))}>
                <span class="ordinal" />
                <span>{t.files}</span>
              </a>
              <span class="badge plain">{t.filesCount(attachments.length)}</span>
            </li>
          </ol>
          <p class="acts">
            <a class="button primary" href={to(paths.check, about(obligation))}>
              {t.checkAct}
            </a>
          </p>
          <p class="quiet-links">
            <a href={to(paths.print, about(obligation))}>{t.print}</a>
            <a href={`${to(paths.print, about(obligation))}?trong=1`}>{t.blank}</a>
            <a href={to(paths.ownReport, about(obligation))}>{words.ownReport.title}</a>
            <a href={to(paths.workbook, about(obligation))}>{words.excel.title}</a>
            <a href={to(paths.carry, about(obligation))}>{t.carry}</a>
          </p>
        </>
      )}
    </Page>
  );
}

/** What the standing means for the unit and what it may do about it. */
function StandingNote({ frame, obligation }: { readonly frame: Frame; readonly obligation: Obligation }) {
  const t = frame.words.tasks;
  const { latest, returned, waived, acceptedAt } = obligation;
  if (waived) {
    return (
      <div class="note">
        <h2>{t.waived}</h2>
        <p>{frame.words.quote(waived.reason)}</p>
      </div>
    );
  }
  if (!latest) return <Withdrawn frame={frame} obligation={obligation} />;
  const links = (
    <p class="quiet-links">
      <a href={to(paths.receipt, about(obligation))}>{t.receipt}</a>
      <a href={to(paths.revision, { ...about(obligation), revision: latest.revision })}>{t.asSent}</a>
      {mayStillBeWithdrawn(frame, obligation) && (
        <a href={to(paths.withdrawal, about(obligation))}>{frame.words.withdrawal.act}</a>
      )}
    </p>
  );
  const due = deadlineInForce(obligation);
  if (returned && due?.type === "return") {
    return (
      <div class="note doubt">
        <h2>{t.returned}</h2>
        <p class="prose">{frame.words.quote(returned.reason)}</p>
        <p>
          {t.returnedBy}: <strong>{frame.words.due(due.dueBefore)}</strong>
        </p>
        {links}
      </div>
    );
  }
  return (
    <div class="note good">
      <h2>{acceptedAt ? t.accepted : t.sent}</h2>
      {latest.enteredAt && (
        <p>
          <strong>{frame.words.origin.paper}.</strong> {frame.words.origin.enteredForYou}
        </p>
      )}
      <p>{acceptedAt ? t.acceptedHint : t.sentHint}</p>
      {links}
    </div>
  );
}
