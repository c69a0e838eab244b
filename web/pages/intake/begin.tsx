import { paths } from "../../paths.ts";
import { Paragraphs } from "../../ui/entry.tsx";
import { FileField } from "../../ui/file-field.tsx";
import type { Frame } from "../../ui/frame.ts";
import { Page } from "../../ui/page.tsx";

interface BeginProps {
  readonly frame: Frame;
  readonly text: string;
  /** Why what was handed in could not be read, and what to do. */
  readonly problem?: string | undefined;
}

/** Handing in a document: a file, or its words. */
export function IntakePage({ frame, text, problem }: BeginProps) {
  const { words } = frame;
  const t = words.intake;
  return (
    <Page frame={frame} title={t.title} failed={problem !== undefined} width="form">
      <p class="over">
        <a href={paths.drafts}>{words.writing.list.title}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {problem !== undefined && (
        <div class="problems" id="problems" role="alert" tabindex={-1}>
          <h2>{t.notRead}</h2>
          <p>{problem}</p>
        </div>
      )}
      <form method="post" enctype="multipart/form-data">
        <FileField label={t.file} hint={t.fileHint} accept=".docx,.pdf" />
        <Paragraphs {...{ words, problems: [], entries: { text } }} name="text" label={t.text} rows={10} />
        <div class="acts">
          <button type="submit" class="primary" name="_act" value="read">
            {t.read}
          </button>
        </div>
      </form>
    </Page>
  );
}
