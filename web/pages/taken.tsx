import type { Merged } from "../../functions/acts/merge-workbook.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { boxes } from "../workbook-form.ts";

/**
 * What went into the draft, with the one step back. The button holds the words from before, so that it needs
 * no script.
 */
export function TakenPage(props: {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly merged: readonly Merged[];
}) {
  const { frame, obligation, merged } = props;
  const t = frame.words.excel;
  return (
    <Page frame={frame} title={t.done.title} saved="">
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{t.back}</a>
      </p>
      <h1>{t.done.title}</h1>
      <div class="note good" role="status">
        <ul>
          {merged.map(({ section, before }) => (
            <li>
              <a href={to(paths.section, { ...about(obligation), section: section.id })}>
                {t.done.section(`${section.number} ${section.heading}`.trim(), Object.keys(before).length)}
              </a>
            </li>
          ))}
        </ul>
        <p>{t.done.next}</p>
      </div>
      <form method="post" action={to(paths.undoWorkbook, about(obligation))} enctype="multipart/form-data">
        <input type="hidden" name="_after" value={obligation.latest?.revision ?? 0} />
        {merged.map(({ section, draft, before }) => (
          <>
            <input type="hidden" name={boxes.version(section.id)} value={draft.version} />
            {Object.entries(before).map(([entry, words]) => (
              <>
                <input type="hidden" name={boxes.take(entry)} value="1" />
                <input type="hidden" name={entry} value={words} />
              </>
            ))}
          </>
        ))}
        <p class="hint">{t.done.undoHint}</p>
        <p class="acts">
          <button type="submit">{t.done.undo}</button>
        </p>
      </form>
    </Page>
  );
}
