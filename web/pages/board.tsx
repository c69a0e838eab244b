import type { YearScores } from "../../functions/acts/year-scores.ts";
import { deadlineInForce, dueOfDemand } from "../../functions/core/deadline/in-force.ts";
import type { Demand, Directive } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import type { SeriesEnd } from "../../functions/core/directives/series.ts";
import type { Duty } from "../../functions/core/duties/duty.ts";
import type { ObligationId } from "../../functions/core/ids.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import { isCounted } from "../../functions/core/round/report-count.ts";
import { allIn, type BoardGroup, type BoardRow, countsOf, standingKeys, stoodOf } from "../board.ts";
import { about, ofRound, paths, to } from "../paths.ts";
import { StandingBadge } from "../ui/badge.tsx";
import { SubmissionCurve } from "../ui/curve.tsx";
import { OpenDuties } from "../ui/duties.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { SeriesNote } from "../ui/series.tsx";
import { enteredWords } from "./on-paper.tsx";
import { sentence } from "./owed.tsx";
import { YearScoresPanel } from "./year-scores.tsx";

interface BoardProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly demand: Demand;
  /** What the authority itself owes its superiors. */
  readonly duties: readonly Duty[];
  /** All rows of this demand, and those of the standing chosen. */
  readonly groups: readonly BoardGroup[];
  readonly shown: readonly BoardGroup[];
  readonly chosen?: string | undefined;
  /** What the year has cost each party, once the officer asks for it. */
  readonly scores?: YearScores | undefined;
  /** Those whose report a head must confirm, and who have none on file. */
  readonly headless?: ReadonlySet<ObligationId>;
  /** Of a standing order, what an officer has ended. */
  readonly ends?: readonly SeriesEnd[];
}

/** Who owes, who has sent, who has not: one row a party, grouped by bloc. */
export function BoardPage(props: BoardProps) {
  const { frame, directive, demand, duties, groups, shown, chosen, scores } = props;
  const { words } = frame;
  const t = words.office.board;
  const here = to(paths.board, ofRound(directive));
  const demandHref = (id: string) => `${here}?viec=${encodeURIComponent(id)}`;
  const stood = stoodOf(groups, frame.now);
  const due = dueOfDemand(demand);
  const whole = allIn(stood);
  return (
    <Page
      frame={{ ...frame, due, allIn: whole === undefined ? undefined : t.allIn(whole) }}
      title={`${t.title}: ${words.quote(directive.period.label)}`}
      saved=""
      width="wide"
      round="board"
    >
      <p class="over">{words.quote(documentName(directive))}</p>
      <h1>{words.quote(sentence(directive.document.subject))}</h1>
      <SeriesNote frame={frame} directive={directive} ends={props.ends ?? []} />
      {directive.recalled && (
        <p class="note doubt">
          {words.writing.recall.done(words.moment(directive.recalled.at), directive.recalled.reason)}
        </p>
      )}
      <OpenDuties frame={frame} duties={duties} />
      <nav class="tabs" aria-label={t.demands}>
        {directive.demands.map((each) => (
          <a href={demandHref(each.id)} {...(each.id === demand.id ? { "aria-current": "page" } : {})}>
            {words.quote(sentence(each.action))}
          </a>
        ))}
      </nav>
      <Counts {...{ frame, groups, chosen }} href={demandHref(demand.id)} />
      {stood.some(isCounted) && (
        <SubmissionCurve words={words} from={directive.issuedAt} now={frame.now} due={due} stood={stood} />
      )}
      {shown.length === 0 && <p class="lead">{t.none}</p>}
      {shown.map((group) => (
        <Group {...props} group={group} />
      ))}
      <p class="quiet-links">
        {t.letter} <a href={to(paths.letter, { ...ofRound(directive), file: "van-ban.pdf" })}>PDF</a>{" "}
        <a href={to(paths.letter, { ...ofRound(directive), file: "van-ban.docx" })}>Word</a>
        {frame.person?.role === "officer" && (
          <a href={to(paths.recalling, ofRound(directive))}>{words.writing.recall.title}</a>
        )}
        <a href={paths.duties}>{words.duties.link}</a> <a href={paths.signers}>{words.lists.link}</a>
      </p>
      {frame.person?.role === "officer" && !scores && (
        <p class="quiet-links">
          <a href={`${demandHref(demand.id)}&diem=nam#diem`}>
            {words.office.scores.title(directive.period.year)}
          </a>
        </p>
      )}
      {scores && <YearScoresPanel {...{ words, scores }} roster={props.roster} />}
    </Page>
  );
}

function Counts(props: {
  readonly frame: Frame;
  readonly groups: readonly BoardGroup[];
  readonly chosen?: string | undefined;
  readonly href: string;
}) {
  const counts = countsOf(props.groups);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const current = (here: boolean) => (here ? { "aria-current": "true" as const } : {});
  return (
    <nav class="counts" aria-label={props.frame.words.office.board.counts}>
      <a href={props.href} {...current(props.chosen === undefined)}>
        <strong>{all}</strong> {props.frame.words.office.board.all}
      </a>
      {standingKeys
        .filter((key) => counts.has(key))
        .map((key) => (
          <a class={key} href={`${props.href}&xem=${key}`} {...current(props.chosen === key)}>
            <strong>{counts.get(key)}</strong> {props.frame.words.standing[key]}
          </a>
        ))}
    </nav>
  );
}

function Group({ group, ...props }: BoardProps & { readonly group: BoardGroup }) {
  const { quote, office } = props.frame.words;
  const t = office.board;
  return (
    <section class="bloc">
      <h2>{group.name === undefined ? t.outside : quote(group.name)}</h2>
      <table class="board">
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.received}</th>
            <th scope="col">{t.due}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <Row {...props} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ frame, roster, row, headless }: BoardProps & { readonly row: BoardRow }) {
  const { obligation, standing } = row;
  const due = deadlineInForce(obligation);
  const received = obligation.first?.receivedAt;
  const gone = obligation.latest ? undefined : obligation.withdrawals?.at(-1);
  const open = frame.person?.role === "officer" ? to(paths.review, about(obligation)) : undefined;
  const read =
    obligation.latest && to(paths.revision, { ...about(obligation), revision: obligation.latest.revision });
  const href = open ?? read;
  const { words } = frame;
  const t = words.office.board;
  const entered = enteredWords(obligation, words);
  const name = words.quote(partyName(obligation, { roster }));
  return (
    <tr>
      <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
      <td data-label={t.state}>
        <StandingBadge standing={standing} words={frame.words} />
        {standing === "overdue" && due && (
          <span class="muted small"> {words.left(frame.now, due.dueBefore)}</span>
        )}
        {gone && <p class="small muted">{t.withdrawn(words.instant(gone.at))}</p>}
        {headless?.has(obligation.id) && <p class="small unreached">{t.headless}</p>}
        {obligation.unreached && (
          <p class="small unreached">
            {t.unreached}: {obligation.unreached.to}
          </p>
        )}
      </td>
      <td data-label={t.received} class="number">
        {received ? words.office.received(received) : "–"}
        {entered && <span class="muted small"> {entered}</span>}
      </td>
      <td data-label={t.due} class="number">
        {due ? words.office.lastDay(due.dueBefore) : "–"}
        {due?.type === "extension" && <span class="muted small"> {t.extended}</span>}
      </td>
    </tr>
  );
}
