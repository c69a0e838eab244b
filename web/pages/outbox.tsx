import type { Directive } from "../../functions/core/directives/directive.ts";
import { type CalendarDate, clockDigits, dateIn } from "../../functions/core/instant.ts";
import type { Notice } from "../../functions/core/notice/notice.ts";
import { type SaidOnce, saidOnce, subjectOf } from "../../functions/core/notice/said-once.ts";
import { may } from "../../functions/core/people/access.ts";
import { paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import type { Words } from "../words/vi.ts";

/** Every letter the round wrote, as its reader got it, and what became of it. */
export function OutboxPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly notices: readonly Notice[];
  /** In a rehearsal alone: tokens of the recipients' links, by the letter. */
  readonly links: ReadonlyMap<string, string>;
}) {
  const { frame, notices, links } = props;
  const { words } = frame;
  const t = words.office.outbox;
  const opens = frame.person !== undefined && may(frame.person.role, "review", "authority");
  return (
    <Page frame={frame} round="outbox" title={t.title} width="wide">
      <h1>{t.title}</h1>
      {notices.length === 0 && <p class="lead">{t.none}</p>}
      {[...byDay(lettersOf(notices))].map(([day, letters]) => (
        <section>
          <h2>
            {words.day(day)} <span class="muted">({t.letters(letters.length)})</span>
          </h2>
          {letters.map((letter) => (
            <Letter {...{ letter, words, opens, links }} />
          ))}
        </section>
      ))}
    </Page>
  );
}

/** What its reader got in one: everything that left together, in the order in which it was written. */
type Letter = readonly [Notice, ...Notice[]];

/**
 * Those that left in one run went in one letter each reader; what has not left, or never will, stands for
 * itself.
 */
function lettersOf(notices: readonly Notice[]): readonly Letter[] {
  const together = Map.groupBy(notices, ({ id, to, sentAt }) =>
    sentAt ? `${to.toLowerCase()} ${sentAt}` : id,
  );
  return [...together.values()].flatMap(([first, ...others]): readonly Letter[] =>
    first ? [[first, ...others]] : [],
  );
}

function Letter(props: {
  readonly letter: Letter;
  readonly words: Words;
  readonly opens: boolean;
  readonly links: ReadonlyMap<string, string>;
}) {
  const { letter, words, opens, links } = props;
  const t = words.office.outbox;
  const [first] = letter;
  const said = saidOnce(letter);
  return (
    <details class="letter">
      <summary>
        <strong>{words.quote(first.name)}</strong> {words.quote(subjectOf(said))}
        <span class="muted small">
          {" "}
          · {clockDigits(first.madeAt)}, {fateOf(first, t)}
        </span>
      </summary>
      <p class="small muted">
        {t.to}: {first.to}
      </p>
      {said.map((each) => (
        <Part links={links} said={each} alone={said.length === 1} words={words} opens={opens} />
      ))}
    </details>
  );
}

function Part(props: {
  readonly said: SaidOnce;
  readonly alone: boolean;
  readonly words: Words;
  /** Whether the reader of the page may open the reports the letters are about. */
  readonly opens: boolean;
  readonly links: ReadonlyMap<string, string>;
}) {
  const { said, alone, words, opens, links } = props;
  const [{ id, about }, ...others] = said.notices;
  const delivered = links.get(id);
  const { directive, obligation } = about;
  return (
    <>
      {!alone && (
        <p>
          <strong>{words.quote(said.subject)}</strong>
        </p>
      )}
      <p class="prose lines">{words.quote(said.text)}</p>
      {said.list.length > 0 && (
        <ul>
          {said.list.map((party) => (
            <li>{words.quote(party)}</li>
          ))}
        </ul>
      )}
      {said.closing && <p>{words.quote(said.closing)}</p>}
      {delivered && (
        <p>
          <a href={to(paths.received, { token: delivered })}>{words.office.outbox.received}</a>
        </p>
      )}
      {opens && obligation && others.length === 0 && (
        <p>
          <a href={to(paths.review, { directive, obligation })}>{words.office.outbox.open}</a>
        </p>
      )}
    </>
  );
}

/** Latest day first, as the letters come. */
function byDay(letters: readonly Letter[]): ReadonlyMap<CalendarDate, readonly Letter[]> {
  return Map.groupBy(letters, ([{ madeAt }]) => dateIn(madeAt));
}

function fateOf({ sentAt, failed, withdrawn }: Notice, t: Words["office"]["outbox"]): string {
  if (withdrawn) return t.withdrawn(withdrawn.reason);
  if (failed) return t.failed(failed.reason);
  return sentAt ? t.sent : t.waiting;
}
