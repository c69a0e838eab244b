import type { Directive } from "../../../functions/core/directives/directive.ts";
import type { Draft } from "../../../functions/core/directives/draft.ts";
import { documentName } from "../../../functions/core/directives/naming.ts";
import { ofDraft, paths, to } from "../../paths.ts";
import { Select } from "../../ui/entry.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";

interface ListProps {
  readonly frame: Frame;
  readonly drafts: readonly Draft[];
  /** Rounds that a new draft can begin from, the newest first. */
  readonly rounds: readonly Directive[];
  /** A fresh one each time the page is shown: pressed twice, it begins one draft. */
  readonly press: string;
}

/** The directives that an authority is writing, and the ways to begin another. */
export function DraftsPage({ frame, drafts, rounds, press }: ListProps) {
  const { words } = frame;
  const t = words.writing.list;
  const open = drafts.filter(({ issued }) => !issued);
  const boxes = { words, entries: {}, problems: [] };
  return (
    <Page frame={frame} title={t.title} width="form">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {open.length === 0 && <p class="note">{t.none}</p>}
      {open.map((draft) => (
        <article class="card">
          <h2>
            <a href={to(paths.drafted, ofDraft(draft))}>
              {draft.document.subject ? words.quote(draft.document.subject) : t.untitled}
            </a>
          </h2>
          <p class="muted">
            {words.quote(draft.document.kind)}, {draft.period ? words.quote(draft.period.label) : t.noPeriod}
          </p>
          <p class="muted">{t.changed(words.instant(draft.changedAt))}</p>
        </article>
      ))}
      <h2>{t.begin}</h2>
      <p class="acts">
        <a class="button quiet" href={paths.intake}>
          {words.intake.link}
        </a>
      </p>
      <form method="post" class="card">
        <input type="hidden" name="_key" value={press} />
        <p class="acts">
          {" "}
          <button type="submit" class={rounds.length > 0 ? "quiet" : "primary"} name="_act" value="nothing">
            {t.fromNothing}
          </button>
        </p>
        {rounds.length > 0 && (
          <>
            <h3>{t.fromRound}</h3>
            <p class="hint">{t.fromRoundHint}</p>
            <Select
              {...boxes}
              name="round"
              label={t.round}
              choices={rounds.map((round) => ({
                value: round.id,
                label: `${round.period.label}: ${documentName(round)}`,
                written: true,
              }))}
            />
            <button type="submit" class="primary" name="_act" value="round">
              {t.fromRoundAct}
            </button>
          </>
        )}
      </form>
    </Page>
  );
}
