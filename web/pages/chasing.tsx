import { deadlineInForce, dueOfDemand } from "../../functions/core/deadline/in-force.ts";
import type { Demand, Directive } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { LateRoll } from "../../functions/pipeline/enforce/late.ts";
import { about, ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import type { Words } from "../words/vi.ts";
import { sentence } from "./owed.tsx";

interface ChasingProps {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly roster: Roster;
  /** Every dated demand; the roll is absent when nobody is late with it. */
  readonly rolls: readonly {
    readonly demand: Demand;
    readonly roll: LateRoll | undefined;
    /** How many of the late a criticism may be drafted about now. */
    readonly criticised: number | undefined;
  }[];
}

/** Who is late with what, and the papers about it that wait for a signature. */
export function ChasingPage(props: ChasingProps) {
  const { frame, directive, rolls } = props;
  const { words } = frame;
  const t = words.office.chasing;
  return (
    <Page frame={frame} round="chasing" title={t.title} width="wide">
      <p class="over">{words.quote(documentName(directive))}</p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {rolls.length === 0 && <p>{t.none}</p>}
      {rolls.map(({ demand, roll, criticised = 0 }) => (
        <section class="bloc">
          <h2>{words.quote(sentence(demand.action))}</h2>
          <p class="muted">
            {dueLine(demand, words)}
            {roll ? t.late(words.shares(roll.counts, "overdue")) : t.nobody}
          </p>
          {roll && <Late {...props} roll={roll} />}
          {roll && <Papers {...{ words, directive, demand, criticised }} />}
        </section>
      ))}
      <h2>{t.ledgers}</h2>
      <p>{t.ledgersHint}</p>
      <p class="acts">
        <a class="button" href={to(paths.ledgers, ofRound(directive))}>
          {t.download}
        </a>
      </p>
    </Page>
  );
}

function dueLine(demand: Demand, words: Words): string {
  const due = dueOfDemand(demand);
  return due === undefined ? "" : `${words.deadline}: ${words.due(due)}. `;
}

function Late({ frame, roster, roll }: ChasingProps & { readonly roll: LateRoll }) {
  const t = frame.words.office.board;
  return (
    <table class="board">
      <thead>
        <tr>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.due}</th>
        </tr>
      </thead>
      <tbody>
        {roll.late.map((obligation) => (
          <LateRow {...{ frame, roster, obligation }} />
        ))}
      </tbody>
    </table>
  );
}

function LateRow(props: { readonly frame: Frame; readonly roster: Roster; readonly obligation: Obligation }) {
  const { frame, obligation } = props;
  const due = deadlineInForce(obligation)?.dueBefore;
  const { words } = frame;
  const t = words.office;
  const name = words.quote(partyName(obligation, props));
  return (
    <tr>
      <th scope="row">
        {frame.person?.role === "officer" ? <a href={to(paths.review, about(obligation))}>{name}</a> : name}
      </th>
      <td data-label={t.board.state}>{obligation.startedAt ? t.chasing.started : t.chasing.untouched}</td>
      <td data-label={t.board.due}>{due ? `${words.due(due)}, ${words.left(frame.now, due)}` : "–"}</td>
    </tr>
  );
}

const papers = [
  { file: "cong-van-don-doc", said: "letter" },
  { file: "danh-sach-bao-cao-lanh-dao", said: "list" },
  { file: "du-thao-phe-binh", said: "criticism" },
] as const;

function Papers(props: {
  readonly words: Words;
  readonly directive: Directive;
  readonly demand: Demand;
  readonly criticised: number;
}) {
  const { words, directive, demand, criticised } = props;
  const t = words.office.chasing;
  const href = (file: string) => to(paths.draft, { ...ofRound(directive), demand: demand.id, file });
  const there = papers.filter(({ said }) => said !== "criticism" || criticised > 0);
  return (
    <ul>
      {there.map(({ file, said }) => (
        <li>
          {t[said].said}: <a href={href(`${file}.pdf`)}>PDF</a>, <a href={href(`${file}.docx`)}>Word</a>
          <span class="muted small"> {t[said].hint}</span>
        </li>
      ))}
      {criticised === 0 && <li class="muted small">{t.nobodyCriticised.text}</li>}
    </ul>
  );
}
