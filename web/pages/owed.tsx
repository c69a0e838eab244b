import { deadlineInForce, isOwed } from "../../functions/core/deadline/in-force.ts";
import { isOver } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { blocIn, unitIn } from "../../functions/core/people/roster.ts";
import { raised } from "../../functions/core/text/first-letter.ts";
import { about as ofObligation, paths, to } from "../paths.ts";
import type { OwedUnder } from "../rounds.ts";
import { standingKey } from "../standing.ts";
import { StandingBadge } from "../ui/badge.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

/** A clerk's first page: what the unit owes, by when, what is left, and where it stands. */
export function OwedPage({
  frame,
  rounds,
}: {
  readonly frame: Frame;
  readonly rounds: readonly OwedUnder[];
}) {
  const t = frame.words.owed;
  const [finished, open] = parted(
    rounds.filter(({ obligations }) => obligations.length > 0),
    ({ directive }) => isOver(directive, frame.now),
  );
  return (
    <Page frame={frame} title={t.title}>
      <h1>{t.title}</h1>
      {open.length === 0 && <p class="lead">{t.nothing}</p>}
      {open.map((owed) => (
        <Round frame={frame} owed={owed} />
      ))}
      {finished.length > 0 && (
        <details class="finished">
          <summary>
            {t.finished} ({finished.length})
          </summary>
          {finished.map((owed) => (
            <Round frame={frame} owed={owed} />
          ))}
        </details>
      )}
    </Page>
  );
}

function Round({ frame, owed }: { readonly frame: Frame; readonly owed: OwedUnder }) {
  return (
    <section class="owed">
      <h2>{frame.words.quote(documentName(owed.directive))}</h2>
      <p class="subject">{frame.words.quote(about(owed.directive))}</p>
      {[...owed.obligations].sort(byDue).map((obligation) => (
        <Card frame={frame} owed={owed} obligation={obligation} />
      ))}
      {owed.members.length > 0 && <Members frame={frame} owed={owed} />}
    </section>
  );
}

/** The rounds of a standing order have one document and one subject; only the period tells them apart. */
function about({ document, period }: OwedUnder["directive"]): string {
  const subject = sentence(document.subject);
  return subject.toLocaleLowerCase("vi").includes(period.label.toLocaleLowerCase("vi"))
    ? subject
    : `${subject} (${period.label})`;
}

function parted<T>(all: readonly T[], is: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(is), all.filter((each) => !is(each))];
}

const byDue = (a: Obligation, b: Obligation) =>
  (deadlineInForce(a)?.dueBefore ?? "9") < (deadlineInForce(b)?.dueBefore ?? "9") ? -1 : 1;

function Card(props: { readonly frame: Frame; readonly owed: OwedUnder; readonly obligation: Obligation }) {
  const { frame, owed, obligation } = props;
  const { words, now } = frame;
  const t = words.owed;
  const demand = owed.directive.demands.find(({ id }) => id === obligation.demand);
  const due = deadlineInForce(obligation)?.dueBefore;
  const standing = standingKey(obligation, now);
  return (
    <article class={`card ${standing}`}>
      <div class="card-head">
        <h3>
          <a
            href={to(frame.person?.role === "head" ? paths.confirm : paths.report, ofObligation(obligation))}
          >
            {words.quote(sentence(demand?.action ?? ""))}
          </a>
        </h3>
        <StandingBadge standing={standing} words={words} />
      </div>
      <dl class="facts">
        <div>
          <dt>{words.deadline}</dt>
          <dd>
            {due ? words.due(due) : words.noDeadline}
            {due && isOwed(obligation) && (
              <strong class={now >= due ? "past" : "left"}> · {words.left(now, due)}</strong>
            )}
          </dd>
        </div>
        {demand?.recipient && (
          <div>
            <dt>{t.to}</dt>
            <dd>{words.quote(demand.recipient)}</dd>
          </div>
        )}
        {obligation.party.type === "bloc" && (
          <div>
            <dt>{t.for}</dt>
            <dd>{words.quote(blocIn(owed.roster, obligation.party.bloc)?.name ?? "")}</dd>
          </div>
        )}
        {obligation.latest && (
          <div>
            <dt>{t.reference}</dt>
            <dd>
              <code>{obligation.latest.reference}</code>
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function Members({ frame, owed }: { readonly frame: Frame; readonly owed: OwedUnder }) {
  const t = frame.words.owed;
  const nameOf = ({ party }: Obligation) => frame.words.quote(unitIn(owed.roster, party.unit)?.name ?? "");
  return (
    <details class="members">
      <summary>
        {t.members} ({owed.members.length})
      </summary>
      <p class="hint">{t.membersHint}</p>
      <ul class="bare">
        {owed.members.map((obligation) => (
          <li class="line">
            <span>{nameOf(obligation)}</span>
            <StandingBadge standing={standingKey(obligation, frame.now)} words={frame.words} />
            {obligation.latest ? (
              <a
                href={to(paths.revision, {
                  ...ofObligation(obligation),
                  revision: obligation.latest.revision,
                })}
              >
                {t.read}
                <span class="unseen">: {nameOf(obligation)}</span>
              </a>
            ) : (
              <span class="muted">{t.nothingYet}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

export const sentence = (text: string) => raised(text);
