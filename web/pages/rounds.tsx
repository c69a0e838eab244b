import { type Directive, isClosed } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import type { Duty } from "../../functions/core/duties/duty.ts";
import { ofRound, paths, to } from "../paths.ts";
import { OpenDuties } from "../ui/duties.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

interface RoundsProps {
  readonly frame: Frame;
  readonly rounds: readonly { readonly directive: Directive }[];
  readonly duties: readonly Duty[];
  readonly page: string;
}

/** The first page of whoever works for the authority itself, when the authority runs several rounds. */
export function RoundsPage({ frame, rounds, duties, page }: RoundsProps) {
  const { quote, office } = frame.words;
  const t = office.rounds;
  return (
    <Page frame={frame} title={t.title}>
      <h1>{t.title}</h1>
      {frame.person?.role === "officer" && (
        <p class="acts">
          <a class="button" href={paths.drafts}>
            {frame.words.writing.list.link}
          </a>
        </p>
      )}
      <OpenDuties frame={frame} duties={duties} />
      {frame.person?.role !== "records-clerk" && (
        <p class="quiet-links">
          <a href={paths.duties}>{frame.words.duties.link}</a>{" "}
          <a href={paths.signers}>{frame.words.lists.link}</a>
        </p>
      )}
      {rounds.length === 0 && <p class="lead">{t.none}</p>}
      {rounds.map(({ directive }) => (
        <article class="card">
          <h2>
            <a href={to(page, ofRound(directive))}>{quote(directive.period.label)}</a>
          </h2>
          <p class="muted">{quote(documentName(directive))}</p>
          <p>{quote(directive.document.subject)}</p>
          {directive.recalled && <p class="muted">{frame.words.writing.recall.badge}</p>}
          {directive.closesAt && isClosed(directive, frame.now) && (
            <p class="muted">{t.closed(frame.words.instant(directive.closesAt))}</p>
          )}
        </article>
      ))}
    </Page>
  );
}
