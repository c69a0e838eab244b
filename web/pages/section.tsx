import type { Prompt, Section } from "../../functions/core/directives/directive.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { isEntryOf } from "../../functions/core/obligation/entries.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Draft } from "../../functions/core/obligation/submission.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { EntryRead } from "../../functions/core/text/entries.ts";
import type { LastPeriod } from "../last-period.ts";
import { returnedFor } from "../section-state.ts";
import { FieldInput } from "../ui/field.tsx";
import type { Frame } from "../ui/frame.ts";
import { savedMoment } from "../ui/moment.ts";
import { type Among, OtherWays } from "../ui/other-ways.tsx";
import { Page } from "../ui/page.tsx";
import { Previous } from "../ui/previous.tsx";
import { ProblemSummary } from "../ui/problems.tsx";
import { Questions } from "../ui/questions.tsx";

interface SectionProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly section: Section;
  /** Where its form posts. */
  readonly here: string;
  readonly among: Among | undefined;
  readonly draft: Draft | undefined;
  /** What the boxes show: the stored words, or those just posted when something in them is wrong. */
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  /** Characters taken out of what was posted. */
  readonly dropped?: number;
  /** Nothing of it is on the server. */
  readonly unsaved?: boolean;
  /** What of the entries was read as another thing. */
  readonly reads: readonly EntryRead[];
  readonly last?: LastPeriod | undefined;
  /** Their author said just now that it is finished. */
  readonly finished?: boolean;
  readonly added?: { readonly field: string; readonly rows: number } | undefined;
}

/** One section, one page, one form. */
export function SectionPage(props: SectionProps) {
  const { frame, obligation, section, here, among, draft, entries, problems, dropped = 0, added } = props;
  const { words } = frame;
  const t = words.section;
  const failed = problems.length > 0;
  const sentBack = returnedFor(section, obligation);
  return (
    <Page
      frame={frame}
      title={words.quote(section.heading)}
      failed={failed}
      width="form"
      saved={draft ? words.saved(savedMoment(draft.savedAt, frame.now, words.day)) : words.notSaved}
    >
      {among && (
        <p class="over">
          <a href={among.list}>{t.back}</a> · {t.place(among.index + 1, among.of)}
        </p>
      )}
      <ProblemSummary words={words} problems={problems} />
      {failed && <p class="hint">{props.unsaved ? t.unsaved : t.later}</p>}
      {dropped > 0 && (
        <p class="note doubt" role="status">
          {t.cleaned(dropped)}
        </p>
      )}
      <h1 {...words.asWritten}>
        <span class="ordinal">{section.number}</span> {section.heading}
      </h1>
      {among && <OtherWays frame={frame} among={among} />}
      {props.finished && (
        <p class="note good" role="status">
          {words.lending.finished}
        </p>
      )}
      {sentBack && (
        <div class="note doubt">
          <h2>{t.sentBack}</h2>
          <p class="prose lines">{words.quote(sentBack.text)}</p>
        </div>
      )}
      <form method="post" action={here} id="section" data-holds={draft?.holds?.join(" ")} {...saying(words)}>
        <input type="hidden" name="_version" value={draft?.version ?? 0} />
        {props.reads.some(({ offer }) => offer) && <input type="hidden" name="_looked" value="1" />}
        <input type="hidden" name="_after" value={obligation.latest?.revision ?? 0} />
        {/* The first button of a form answers the Enter key, so the harmless one comes first. */}
        <button type="submit" class="unseen" name="_next" value="stay" tabindex={-1}>
          {t.save}
        </button>
        {section.prompts.map((prompt) => (
          <section class="prompt">
            <Quote prompt={prompt} words={words} whole={t.whole} said={t.prompt} />
            {prompt.optional && <p class="hint">({words.writing.ifAny})</p>}
            {prompt.fields.map((field) => (
              <>
                <FieldInput
                  field={field}
                  entries={entries}
                  problems={problems}
                  words={words}
                  reads={props.reads.filter(({ entry }) => isEntryOf(field, entry))}
                  rows={added?.field === field.id ? added.rows : undefined}
                />
                <Questions
                  {...{ field, entries, words }}
                  among={section.prompts.flatMap(({ fields }) => fields)}
                />
                <Previous field={field} entries={entries} last={props.last} words={words} />
              </>
            ))}
          </section>
        ))}
        <p class="hint">{t.secret}</p>
        <div class="acts">
          <button type="submit" class="primary" name="_next" value="go">
            {among ? t.save : words.lending.finish}
          </button>
          <button type="submit" class="quiet" name="_next" value="exit">
            {among ? t.exit : words.lending.keep}
          </button>
        </div>
      </form>
    </Page>
  );
}

/** What the script says about saving, in the page's language. */
function saying({ waiting, pasted }: Frame["words"]) {
  return Object.fromEntries([
    ...Object.entries(waiting).map(([state, text]) => [`data-${state}`, text]),
    ...Object.entries(pasted).map(([what, text]) => [`data-pasted-${what}`, text]),
  ]);
}

const LONG = 220;

/** The directive's own words; a long one shows its beginning and unfolds. */
function Quote(props: {
  readonly prompt: Prompt;
  readonly words: Frame["words"];
  readonly whole: string;
  readonly said: string;
}) {
  const { text } = props.prompt;
  if (text.trim() === "") return <></>;
  if (text.length <= LONG) return <blockquote aria-label={props.said}>{props.words.quote(text)}</blockquote>;
  const cut = text.lastIndexOf(" ", LONG);
  return (
    <details class="quote">
      <summary>
        <span class="start">{props.words.quote(`${text.slice(0, cut)}…`)}</span>{" "}
        <span class="more">{props.whole}</span>
      </summary>
      <blockquote>{props.words.quote(text)}</blockquote>
    </details>
  );
}
