import type { Merged } from "../../functions/acts/merge-workbook.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { ReportView } from "../own-report.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { TakenSections, UndoTaken } from "../ui/taken.tsx";

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
          <TakenSections
            {...{ obligation, merged }}
            said={(heading, filled) => t.done.section(words.quote(heading), filled)}
          />
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
        <UndoTaken
          {...{ obligation, merged }}
          action={to(paths.undoOwnReport, about(obligation))}
          hint={t.done.undoHint}
          label={t.done.undo}
        />
      )}
    </Page>
  );
}
