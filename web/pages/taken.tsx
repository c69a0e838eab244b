import type { Merged } from "../../functions/acts/merge-workbook.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { TakenSections, UndoTaken } from "../ui/taken.tsx";

/** What went into the draft, with the one step back. */
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
        <TakenSections {...{ obligation, merged }} said={t.done.section} />
        <p>{t.done.next}</p>
      </div>
      <UndoTaken
        {...{ obligation, merged }}
        action={to(paths.undoWorkbook, about(obligation))}
        hint={t.done.undoHint}
        label={t.done.undo}
      />
    </Page>
  );
}
