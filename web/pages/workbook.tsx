import type { Section } from "../../functions/core/directives/directive.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { about, paths, to } from "../paths.ts";
import { FileField } from "../ui/file-field.tsx";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { ProblemSummary } from "../ui/problems.tsx";

interface WorkbookProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  /** Why the last file was not taken. */
  readonly wrong?: string;
  /** What was taken was just put back. */
  readonly undone?: boolean;
}

/** The form to take down, whole or by section, and the way to bring it back filled. */
export function WorkbookPage({ frame, obligation, sections, wrong, undone }: WorkbookProps) {
  const { words } = frame;
  const t = words.excel;
  return (
    <Page frame={frame} title={t.title} failed={wrong !== undefined} saved="">
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{t.back}</a>
      </p>
      <ProblemSummary words={words} problems={wrong === undefined ? [] : [{ field: "file", text: wrong }]} />
      <h1>{t.title}</h1>
      {undone && (
        <p class="note good" role="status">
          {t.done.undone}
        </p>
      )}
      <p class="lead">{t.intro}</p>
      <h2>{t.download}</h2>
      <ul>
        <li>
          <a href={to(paths.template, about(obligation))}>{t.whole}</a>
        </li>
        {sections.map(({ id, number, heading }) => (
          <li {...words.asWritten}>
            <a href={templateHref(obligation, id)}>{`${number} ${heading}`.trim()}</a>
          </li>
        ))}
      </ul>
      <h2>{t.upload}</h2>
      <UploadForm frame={frame} obligation={obligation} wrong={wrong} />
    </Page>
  );
}

export const templateHref = (obligation: Obligation, section: string) =>
  `${to(paths.template, about(obligation))}?muc=${encodeURIComponent(section)}`;

function UploadForm({
  frame,
  obligation,
  wrong,
}: Pick<WorkbookProps, "frame" | "obligation"> & { readonly wrong: string | undefined }) {
  const t = frame.words.excel;
  return (
    <form method="post" action={to(paths.workbook, about(obligation))} enctype="multipart/form-data">
      <FileField label={t.choose} hint={t.hint} accept=".xlsx" wrong={wrong} />
      <p class="acts">
        <button type="submit" class="primary">
          {t.look}
        </button>
      </p>
    </form>
  );
}
