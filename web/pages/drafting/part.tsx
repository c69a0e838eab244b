import type { Child } from "hono/jsx";
import type { Draft } from "../../../functions/core/directives/draft.ts";
import type { Entries } from "../../../functions/core/kinds/shape.ts";
import type { Roster } from "../../../functions/core/people/roster.ts";
import type { Problem } from "../../../functions/core/problem/outcome.ts";
import type { EntryRead } from "../../../functions/core/text/entries.ts";
import type { About } from "../../drafting/part.ts";
import { ofDraft, paths, to } from "../../paths.ts";
import type { Boxes } from "../../ui/entry.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { ReadAs } from "../../ui/read-as.tsx";

/** What every form of the editor is shown with. */
export interface PartProps {
  readonly frame: Frame;
  readonly draft: Draft;
  readonly roster: Roster;
  readonly about: About;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** What of the entries was read as another thing. */
  readonly reads: readonly EntryRead[];
  /** Somebody else changed the draft while these words were being typed. */
  readonly overtaken: boolean;
}

export const boxesOf = ({ frame, entries, problems, warnings }: PartProps): Boxes => ({
  ...{ words: frame.words, entries, problems, warnings },
});

interface PartPageProps {
  readonly part: PartProps;
  readonly title: string;
  /** Where the page leads back to, when that is not the whole draft. */
  readonly over?: { readonly href: string; readonly text: string };
  readonly lead?: string;
  readonly children: Child;
  /** Forms of their own below. */
  readonly below?: Child;
}

/** One part of the draft, one page, one form. */
export function PartPage({ part, title, over, lead, children, below }: PartPageProps) {
  const { frame, draft, problems, reads, overtaken } = part;
  const { words } = frame;
  const t = words.writing;
  const back = over ?? { href: to(paths.drafted, ofDraft(draft)), text: t.back };
  return (
    <Page frame={frame} title={title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={back.href}>{back.text}</a>
      </p>
      <ProblemSummary words={words} problems={problems} />
      {overtaken && (
        <div class="problems" role="alert">
          <p>{t.overtaken(words.moment(draft.changedAt))}</p>
        </div>
      )}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      <form method="post" class="drafting">
        <Version draft={draft} />
        {reads.some(({ offer }) => offer) && <input type="hidden" name="_looked" value="1" />}
        {children}
        <ReadAs reads={reads} words={words} />
        <div class="acts">
          <button type="submit" class="primary">
            {t.save}
          </button>
        </div>
      </form>
      {below}
    </Page>
  );
}

/** Which version of the draft a form is about. */
export function Version({ draft }: { readonly draft: Draft }) {
  return <input type="hidden" name="_version" value={draft.version} />;
}
