import type { Finished } from "../../functions/acts/finished-report.ts";
import type { Section } from "../../functions/core/directives/directive.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";

interface UpwardProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly finished: Finished;
  readonly blank: readonly Field[];
  readonly left: readonly string[];
  /** Sections in which somebody wrote already: set when the draft was refused for them. */
  readonly typed: readonly Section[];
  readonly done: boolean;
  /** Another edition was made since the button was shown. */
  readonly newer: boolean;
}

/** What the report answers and what it does not, before it is taken and after. */
export function UpwardPage({ frame, obligation, finished, blank, left, typed, done, newer }: UpwardProps) {
  const t = frame.words.upward;
  const title = t.take(finished.roster.authority.territory, finished.edition.number);
  return (
    <Page frame={frame} title={title} failed={typed.length > 0}>
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{frame.words.section.back}</a>
      </p>
      <h1>{title}</h1>
      {done && (
        <div class="note good" role="status">
          <h2>{t.done}</h2>
          <p>{t.doneHint}</p>
        </div>
      )}
      {newer && <p class="note doubt">{t.newer}</p>}
      {typed.length > 0 && (
        <div class="problems" role="alert">
          <h2>{t.typed}</h2>
          <ul>
            {typed.map(({ id, number, heading }) => (
              <li>
                <a href={to(paths.section, { ...about(obligation), section: id })}>
                  {frame.words.quote(`${number} ${heading}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!done && <TakeForm {...{ frame, obligation, finished }} over={typed.length > 0} />}
      {blank.length > 0 && (
        <>
          <h2>{t.blank}</h2>
          <ul>
            {blank.map(({ label }) => (
              <li>{frame.words.quote(label)}</li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && (
        <>
          <h2>{t.left}</h2>
          <ul>
            {left.map((said) => (
              <li class="prose">{frame.words.quote(said)}</li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

/** The one button, on the list of tasks and on the page of its own. */
export function TakeForm(props: {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly finished: Finished;
  readonly over?: boolean;
}) {
  const { frame, obligation, finished, over } = props;
  const { edition, roster } = finished;
  const t = frame.words.upward;
  return (
    <form method="post" action={to(paths.upward, about(obligation))}>
      <p class="hint">{t.hint(frame.words.shares(edition), edition.signed !== undefined)}</p>
      <input type="hidden" name="edition" value={edition.number} />
      {over && (
        <label class="option">
          <input type="checkbox" name="over" value="1" />
          <span>{t.over}</span>
        </label>
      )}
      <p class="acts">
        <button type="submit">{t.take(roster.authority.territory, edition.number)}</button>
      </p>
    </form>
  );
}
