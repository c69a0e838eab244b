import type { Demand, Directive } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import type { Duty } from "../../functions/core/duties/duty.ts";
import { minuteBounding } from "../../functions/core/instant.ts";
import { barToReleasing, barToSigning } from "../../functions/core/round/bars.ts";
import type { BoundCopy, Edition } from "../../functions/core/round/edition.ts";
import { stateOf } from "../../functions/core/round/edition-state.ts";
import type { ReportCount, ReportCounts } from "../../functions/core/round/report-count.ts";
import { ofRound, paths, to } from "../paths.ts";
import { EditionBadge } from "../ui/badge.tsx";
import { OpenDuties } from "../ui/duties.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { sizeWords } from "../ui/size.ts";
import { sentence } from "./owed.tsx";

interface Figures {
  readonly demand: Demand;
  readonly counts: ReportCounts;
}

/** For a leader on a phone: three numbers, the report, nothing else. */
export function ResultPage(props: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly figures: readonly Figures[];
  readonly editions: readonly Edition[];
  /** What the authority itself owes its superiors. */
  readonly duties: readonly Duty[];
}) {
  const { frame, directive, figures, editions, duties } = props;
  const shown = worthReading(editions);
  const { words } = frame;
  const t = words.report;
  return (
    <Page frame={frame} round="result" title={`${t.summary}: ${words.quote(directive.period.label)}`}>
      <p class="over">{words.quote(documentName(directive))}</p>
      <h1>{words.quote(sentence(directive.document.subject))}</h1>
      <OpenDuties frame={frame} duties={duties} />
      {figures.map(({ demand, counts }) => (
        <section class="figures" aria-labelledby={`figures-${demand.id}`}>
          <h2 id={`figures-${demand.id}`}>{words.quote(sentence(demand.action))}</h2>
          {(["units", "blocs"] as const)
            .filter((sort) => counts[sort].owed > 0)
            .map((sort) => (
              <ThreeNumbers count={counts[sort]} who={words.reporters[sort]} words={words} />
            ))}
        </section>
      ))}
      <h2>{t.title}</h2>
      {shown.map((edition) => (
        <EditionCard words={words} edition={edition} all={editions} />
      ))}
      {shown.length === 0 && <p class="lead">{t.noReport}</p>}
      <p class="quiet-links">
        <a href={to(paths.board, ofRound(directive))}>{t.eachUnit}</a>
        <a href={paths.duties}>{words.duties.link}</a> <a href={paths.signers}>{words.lists.link}</a>
        {editions.length > shown.length && <a href={to(paths.editions, ofRound(directive))}>{t.earlier}</a>}
      </p>
    </Page>
  );
}

/** Of so many who owe it: how many reported, of those late, still missing. */
function ThreeNumbers(props: {
  readonly count: ReportCount;
  readonly who: string;
  readonly words: Frame["words"];
}) {
  const { owed, reported, late, missing } = props.count;
  const t = props.words.report;
  return (
    <dl>
      <div class="good">
        <dd>
          {reported}
          <span class="of">/{owed}</span>
        </dd>
        <dt>
          {props.who} {t.reported}
        </dt>
      </div>
      <div class={late > 0 ? "doubt" : ""}>
        <dd>{late}</dd>
        <dt>{t.late}</dt>
      </div>
      <div class={missing > 0 ? "bad" : ""}>
        <dd>{missing}</dd>
        <dt>{t.missing}</dt>
      </div>
    </dl>
  );
}

/** The report in force, and the newest one where that is another. */
function worthReading(editions: readonly Edition[]): readonly Edition[] {
  const newest = [...editions].sort((a, b) => b.number - a.number);
  const inForce = newest.find((edition) => stateOf(edition, editions) === "issued");
  return [...new Set([inForce, newest[0]])].flatMap((edition) => (edition ? [edition] : []));
}

/** One edition as a card; `all` are those of its round, among which it is in force or is not. */
export function EditionCard({
  words,
  edition,
  all,
}: {
  readonly words: Frame["words"];
  readonly edition: Edition;
  readonly all: readonly Edition[];
}) {
  const t = words.report;
  const { directive, number, signed, bound, book } = edition;
  const open = !barToSigning(edition, all);
  // The desk works on the newest draft and no other.
  const isNewest = all.every((each) => each.number <= number);
  const href = (file: string) => to(paths.edition, { directive, number, file });
  return (
    <article class="edition">
      <div class="card-head">
        <h2>{t.edition(number)}</h2>
        <EditionBadge edition={edition} all={all} words={words} />
      </div>
      <p class="muted">
        {t.facts(words.instant(minuteBounding(edition.asOf)), words.shares(edition), edition.pdf.pages)}
      </p>
      <HeldFor edition={edition} words={words} />
      <p class="acts">
        {signed ? (
          <a class="button primary" href={href("da-ky")}>
            {t.signedFile(sizeWords(signed.bytes))}
          </a>
        ) : (
          <a class="button primary" href={href("pdf")}>
            {t.pdf(sizeWords(edition.pdf.bytes))}
          </a>
        )}
        {isNewest && (
          <a class="button quiet" href={to(paths.desk, { directive })}>
            {t.toSources}
          </a>
        )}
        {(signed || open || !barToReleasing(edition, all)) && (
          <a class="button" href={to(paths.signing, { directive, number })}>
            {signed ? t.toSignatures : open ? t.toSigning : t.toRelease}
          </a>
        )}
      </p>
      <p class="quiet-links">
        {signed && <a href={href("pdf")}>{t.unsignedFile(sizeWords(edition.pdf.bytes))}</a>}
        {edition.docx && <a href={href("docx")}>{t.word(sizeWords(edition.docx.bytes))}</a>}
        {bound && bound.documents.length > 0 && (
          <a href={href("kem-tai-lieu")}>{t.boundFile(sizeWords(bound.bytes))}</a>
        )}
        {book && <a href={href("bang-tong-hop")}>{t.bookFile(sizeWords(book.pdf.bytes))}</a>}
        {book && <a href={href("bang-tong-hop-excel")}>{t.bookSheet(sizeWords(book.xlsx.bytes))}</a>}
      </p>
      {bound && <BoundWords documents={bound.documents} words={words} />}
      <details class="small">
        <summary>{t.codes}</summary>
        <p>
          {t.proof}: <a href={to(paths.proof, { code: edition.proof })}>{edition.proof}</a>
        </p>
        <p class="hash">
          {t.hash}: <code>{edition.pdf.hash}</code>
        </p>
      </details>
    </article>
  );
}

/** Why it is not offered for signing, or was not until an officer had seen it. */
export function HeldFor(props: { readonly edition: Edition; readonly words: Frame["words"] }) {
  const { edition, words } = props;
  const reasons = [
    [words.report.breaches, edition.breaches],
    [words.report.unprinted, edition.unprinted ?? []],
    [words.report.legacy, edition.asked ?? []],
  ] as const;
  return (
    <>
      {reasons
        .filter(([, lines]) => lines.length > 0)
        .map(([said, lines]) => (
          <div class="note doubt">
            <p>{said}</p>
            <ul>
              {lines.map((line) => (
                <li>{words.quote(line)}</li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

/**
 * How many documents are bound in, and that the others are listed: nobody should look for pages that are not
 * there.
 */
function BoundWords(props: Pick<BoundCopy, "documents"> & { readonly words: Frame["words"] }) {
  const { documents, words } = props;
  const t = words.report;
  const listed = documents.filter(({ pages }) => pages === undefined).length;
  const bound = documents.length - listed;
  return <p class="muted">{documents.length === 0 ? t.noFiles : t.bound(bound, listed)}</p>;
}
