import type { Directive } from "../../../functions/core/directives/directive.ts";
import type { Draft } from "../../../functions/core/directives/draft.ts";
import type { FromDraft } from "../../../functions/core/directives/from-draft.ts";
import type { Foretold } from "../../../functions/core/ladder/rehearsal.ts";
import { ofDraft, paths, to } from "../../paths.ts";
import { FieldInput } from "../../ui/field.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemSummary } from "../../ui/problems.tsx";
import { sayProblem } from "../../words/said.ts";
import { placeOf } from "./overview.tsx";
import { Version } from "./part.tsx";

/** What issuing the draft now would do. */
export interface Foreseen {
  readonly owed: readonly { readonly demand: string; readonly count: number }[];
  readonly foretold: readonly Foretold[];
  /** Stands for what the page shows to be owed. */
  readonly shown: string;
}

interface PreviewProps {
  readonly frame: Frame;
  readonly draft: Draft;
  readonly read: FromDraft;
  readonly foreseen?: Foreseen | undefined;
  /** What would be owed is no longer what the page had shown as the button was pressed. */
  readonly otherwise: boolean;
}

/** The units' own form, what they would owe and who would be told; and the one press that makes it so. */
export function DraftPreviewPage({ frame, draft, read, foreseen, otherwise }: PreviewProps) {
  const { words } = frame;
  const t = words.writing.preview;
  const { directive, problems, warnings } = read;
  const count = foreseen?.owed.reduce((sum, each) => sum + each.count, 0) ?? 0;
  return (
    <Page frame={frame} title={t.title} failed={problems.length > 0} width="form">
      <p class="over">
        <a href={to(paths.drafted, ofDraft(draft))}>{words.writing.back}</a>
      </p>
      <ProblemSummary words={words} problems={problems} href={(problem) => placeOf(problem, draft)} />
      {otherwise && foreseen && (
        <div class="problems" role="alert">
          <p>{t.otherwise(count)}</p>
        </div>
      )}
      <h1>{t.title}</h1>
      <p class="lead">{directive ? t.lead : t.incomplete}</p>
      {warnings.map((warning) => (
        <p class="note doubt">
          {sayProblem(words, warning)} <a href={placeOf(warning, draft)}>{words.writing.outline.edit}</a>
        </p>
      ))}
      {directive && foreseen && (
        <>
          <Owed {...{ frame, directive, foreseen }} />
          <h2>{t.form}</h2>
          <Form {...{ frame, directive }} />
          <Reminders frame={frame} foretold={foreseen.foretold} />
          <form method="post" class="send">
            <Version draft={draft} />
            <input type="hidden" name="_owed" value={foreseen.shown} />
            <p>{t.willIssue(count)}</p>
            <button type="submit" class="primary">
              {t.issue(count)}
            </button>
          </form>
        </>
      )}
    </Page>
  );
}

function Owed({
  frame,
  directive,
  foreseen,
}: {
  readonly frame: Frame;
  readonly directive: Directive;
  readonly foreseen: Foreseen;
}) {
  const { words } = frame;
  const t = words.writing.preview;
  return (
    <section>
      <h2>{t.owed}</h2>
      <ul class="tasks">
        {directive.demands.map(({ id, action, deadline }) => (
          <li>
            <span>
              {words.quote(action)}
              <br />
              <strong>{words.office.deadlineOf(deadline, frame.now)}</strong>
            </span>
            <span class="muted">
              {t.owedBy(foreseen.owed.find(({ demand }) => demand === id)?.count ?? 0)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Form({ frame, directive }: { readonly frame: Frame; readonly directive: Directive }) {
  const { words } = frame;
  if (directive.sections.length === 0) return <p class="note">{words.writing.preview.asksNothing}</p>;
  return (
    <>
      {directive.sections.map(({ number, heading, prompts }) => (
        <fieldset class="card" disabled>
          <legend>{words.quote(`${number} ${heading}`)}</legend>
          {prompts.map(({ text, fields, optional }) => (
            <div class="prompt">
              <blockquote>{words.quote(text)}</blockquote>
              {optional && <p class="hint">({words.writing.ifAny})</p>}
              {fields.map((field) => (
                <FieldInput field={field} entries={{}} problems={[]} words={words} />
              ))}
            </div>
          ))}
        </fieldset>
      ))}
    </>
  );
}

function Reminders({ frame, foretold }: { readonly frame: Frame; readonly foretold: readonly Foretold[] }) {
  const { words } = frame;
  const t = words.writing.preview;
  const days = [...new Set(foretold.map(({ date }) => date))];
  return (
    <section>
      <h2>{t.reminders}</h2>
      {days.length === 0 && <p class="muted">{t.noReminders}</p>}
      <ul>
        {days.map((date) => (
          <li>
            {words.day(date)}: {t.letters(foretold.filter((each) => each.date === date).length)}
          </li>
        ))}
      </ul>
    </section>
  );
}
