import { type Directive, isClosed } from "../../functions/core/directives/directive.ts";
import { documentName } from "../../functions/core/directives/naming.ts";
import { ofRound, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

interface RoundsProps {
  readonly frame: Frame;
  readonly rounds: readonly { readonly directive: Directive }[];
  readonly page: string;
}

/** An officer's or leader's first page when the authority runs several rounds. */
export function RoundsPage({ frame, rounds, page }: RoundsProps) {
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
