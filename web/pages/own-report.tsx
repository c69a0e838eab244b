import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { about, paths, to } from "../paths.ts";
import { Paragraphs } from "../ui/entry.tsx";
import { FileField } from "../ui/file-field.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";

interface OwnReportProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  /** Why the last one was not read. */
  readonly wrong?: string;
  readonly pasted?: string;
  /** What was taken was just put back. */
  readonly undone?: boolean;
}

/** Where a unit brings the report that it has written already: as a file, or pasted. */
export function OwnReportPage({ frame, obligation, wrong, pasted = "", undone }: OwnReportProps) {
  const { words } = frame;
  const t = words.ownReport;
  return (
    <Page frame={frame} title={t.title} failed={wrong !== undefined} saved="" width="form">
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{t.back}</a>
      </p>
      <ProblemSummary words={words} problems={wrong === undefined ? [] : [{ field: "file", text: wrong }]} />
      <h1>{t.title}</h1>
      {undone && (
        <p class="note good" role="status">
          {t.undone}
        </p>
      )}
      <p class="lead">{t.intro}</p>
      <form method="post" action={to(paths.ownReport, about(obligation))} enctype="multipart/form-data">
        <FileField label={t.choose} hint={t.hint} accept=".docx,.pdf,.txt" wrong={wrong}>
          <label class="option">
            <input type="checkbox" name="_attach" value="1" checked />
            <span>{t.attach}</span>
          </label>
        </FileField>
        <Paragraphs
          {...{ words, problems: [], entries: { text: pasted } }}
          name="text"
          label={t.paste}
          rows={8}
        />
        <p class="acts">
          <button type="submit" class="primary">
            {t.read}
          </button>
        </p>
      </form>
    </Page>
  );
}
