import type { Merged } from "../../functions/acts/merge-workbook.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { ReportView } from "../own-report.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { boxes } from "../workbook-form.ts";

interface LaidTakenProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly view: ReportView;
  readonly merged: readonly Merged[];
}

/** What of the report went into the draft, what did not, and the one step back. */
export function LaidTakenPage({ frame, obligation, view, merged }: LaidTakenProps) {
  const { words } = frame;
  const t = words.ownReport;
  const left = view.laid.passages.filter(
    ({ part, why, titled }, at) =>
      (part === "body" || part === "annex") &&
      why !== "table" &&
      why !== "repeats" &&
      !titled &&
      !view.choices.boxes.has(at),
  );
  return (
    <Page frame={frame} title={t.done.title} saved="">
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{t.back}</a>
      </p>
      <h1>{t.done.title}</h1>
      <div class="note good" role="status">
        {merged.length === 0 ? (
          <p>{t.done.nothing}</p>
        ) : (
          <ul>
            {merged.map(({ section, before }) => (
              <li>
                <a href={to(paths.section, { ...about(obligation), section: section.id })}>
                  {t.done.section(
                    words.quote(`${section.number} ${section.heading}`.trim()),
                    Object.keys(before).length,
                  )}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>{t.done.next}</p>
      </div>
      {left.length > 0 && (
        <details open>
          <summary>{t.done.left(left.length)}</summary>
          <ul {...words.asWritten}>
            {left.map(({ mark, text }) => (
              <li>{`${mark} ${text}`.trim()}</li>
            ))}
          </ul>
        </details>
      )}
      {merged.length > 0 && (
        <form method="post" action={to(paths.undoOwnReport, about(obligation))} enctype="multipart/form-data">
          <input type="hidden" name="_after" value={obligation.latest?.revision ?? 0} />
          {merged.map(({ section, draft, before }) => (
            <>
              <input type="hidden" name={boxes.version(section.id)} value={draft.version} />
              {Object.entries(before).map(([entry, said]) => (
                <>
                  <input type="hidden" name={boxes.take(entry)} value="1" />
                  <input type="hidden" name={entry} value={said} />
                </>
              ))}
            </>
          ))}
          <p class="hint">{t.done.undoHint}</p>
          <p class="acts">
            <button type="submit">{t.done.undo}</button>
          </p>
        </form>
      )}
    </Page>
  );
}
