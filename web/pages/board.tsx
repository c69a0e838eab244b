import { lastDayInWords } from "../../functions/core/deadline/words.ts";
import type { Demand, Directive } from "../../functions/core/directive.ts";
import { clockDigits, dateIn, inWords, timeLeft } from "../../functions/core/instant.ts";
import { documentName, partyName } from "../../functions/core/naming.ts";
import { effectiveDueBefore } from "../../functions/core/obligation.ts";
import type { Roster } from "../../functions/core/roster.ts";
import { type BoardGroup, type BoardRow, countsOf, standingKeys } from "../board.ts";
import { about, ofRound, paths, to } from "../paths.ts";
import { StandingBadge } from "../ui/badge.tsx";
import { SubmissionCurve } from "../ui/curve.tsx";
import type { Frame } from "../ui/frame.ts";
import { momentWords } from "../ui/moment.ts";
import { Page } from "../ui/page.tsx";
import { enteredWords } from "./on-paper.tsx";
import { sentence } from "./owed.tsx";

export interface BoardProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly roster: Roster;
  readonly demand: Demand;
  /** All rows of this demand, and those of the standing chosen. */
  readonly groups: readonly BoardGroup[];
  readonly shown: readonly BoardGroup[];
  readonly chosen?: string | undefined;
}

/** Who owes, who has sent, who has not: one row a party, grouped by bloc. */
export function BoardPage(props: BoardProps) {
  const { frame, directive, demand, groups, shown, chosen } = props;
  const here = to(paths.board, ofRound(directive));
  const demandHref = (id: string) => `${here}?viec=${encodeURIComponent(id)}`;
  const all = groups.flatMap(({ rows }) => rows);
  const receipts = all.flatMap(({ obligation }) => (obligation.first ? [obligation.first.receivedAt] : []));
  const due = demand.deadline.type === "dated" ? demand.deadline.dueBefore : undefined;
  return (
    <Page frame={{ ...frame, due }} title={`Theo dõi: ${directive.period.label}`} saved="" width="wide">
      <p class="over">{documentName(directive)}</p>
      <h1>{sentence(directive.document.subject)}</h1>
      <RoundNav frame={frame} directive={directive} here="board" />
      <nav class="tabs" aria-label="Việc phải làm">
        {directive.demands.map((each) => (
          <a href={demandHref(each.id)} {...(each.id === demand.id ? { "aria-current": "page" } : {})}>
            {sentence(each.action)}
          </a>
        ))}
      </nav>
      <Counts {...{ frame, groups, chosen }} href={demandHref(demand.id)} />
      {receipts.length > 0 && (
        <SubmissionCurve
          from={directive.issuedAt}
          now={frame.now}
          due={due}
          receipts={receipts}
          owed={all.filter(({ standing }) => standing !== "waived").length}
        />
      )}
      {shown.length === 0 && <p class="lead">Không có đơn vị nào ở tình trạng này.</p>}
      {shown.map((group) => (
        <Group {...props} group={group} />
      ))}
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
    <nav class="counts" aria-label="Số đơn vị theo tình trạng">
      <a href={props.href} {...current(props.chosen === undefined)}>
        <strong>{all}</strong> Tất cả
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
  return (
    <section class="bloc">
      <h2>{group.name}</h2>
      <table class="board">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Nhận lúc</th>
            <th scope="col">Hạn</th>
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

function Row({ frame, roster, row }: BoardProps & { readonly row: BoardRow }) {
  const { obligation, standing } = row;
  const due = effectiveDueBefore(obligation);
  const received = obligation.first?.receivedAt;
  const gone = obligation.latest ? undefined : obligation.withdrawals?.at(-1);
  const entered = enteredWords(obligation);
  const open = frame.person?.role === "officer" ? to(paths.review, about(obligation)) : undefined;
  const read =
    obligation.latest && to(paths.revision, { ...about(obligation), revision: obligation.latest.revision });
  const href = open ?? read;
  const name = partyName(obligation, { roster });
  return (
    <tr>
      <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
      <td data-label="Tình trạng">
        <StandingBadge standing={standing} words={frame.words} />
        {standing === "overdue" && due && <span class="muted small"> {timeLeft(frame.now, due)}</span>}
        {gone && <p class="small muted">Đã rút lúc {momentWords(gone.at)}</p>}
        {obligation.unreached && <p class="small unreached">Thư không đến: {obligation.unreached.to}</p>}
      </td>
      <td data-label="Nhận lúc" class="number">
        {received ? `${clockDigits(received)} ${inWords(dateIn(received))}` : "–"}
        {entered && <span class="muted small"> {entered}</span>}
      </td>
      <td data-label="Hạn" class="number">
        {due ? lastDayInWords(due) : "–"}
        {obligation.extension && !obligation.extension.revokedAt && <span class="muted small"> gia hạn</span>}
      </td>
    </tr>
  );
}

/** The ways through one round for those who run it. */
export function RoundNav(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly here: "board" | "chasing" | "editions" | "result" | "outbox" | "amendment";
}) {
  const named = ofRound(props.directive);
  const links = [
    { key: "board", href: to(paths.board, named), said: "Theo dõi" },
    { key: "chasing", href: to(paths.chasing, named), said: "Đôn đốc" },
    { key: "editions", href: to(paths.editions, named), said: "Báo cáo tổng hợp" },
    { key: "result", href: to(paths.result, named), said: "Tóm tắt cho lãnh đạo" },
    { key: "outbox", href: to(paths.outbox, named), said: "Thư đã gửi" },
    ...(props.frame.person?.role === "officer"
      ? [
          { key: "amendment", href: to(paths.amendment, named), said: "Sửa đổi thời hạn" },
          { key: "directive", href: to(paths.directive, named), said: "Soạn văn bản mới" },
        ]
      : []),
    { key: "rounds", href: `${paths.home}?dot=tat-ca`, said: "Các đợt báo cáo" },
  ];
  return (
    <nav class="round-nav" aria-label="Các trang của đợt báo cáo">
      {links.map(({ key, href, said }) => (
        <a href={href} {...(key === props.here ? { "aria-current": "page" } : {})}>
          {said}
        </a>
      ))}
    </nav>
  );
}
