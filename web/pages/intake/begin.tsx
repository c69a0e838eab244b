import { paths } from "../../paths.ts";
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
        <div class="field">
          <label for="file">{t.file}</label>
          <p class="hint" id="file-hint">
            {t.fileHint}
          </p>
          <input id="file" name="file" type="file" accept=".docx,.pdf" aria-describedby="file-hint" />
        </div>
        <div class="field">
          <label for="text">{t.text}</label>
          {/* A line break right after the tag is dropped by every browser, so one is spent. */}
          <textarea id="text" name="text" rows={10} {...words.asWritten}>
            {`\n${text}`}
          </textarea>
        </div>
        <div class="acts">
          <button type="submit" class="primary" name="_act" value="read">
            {t.read}
          </button>
        </div>
      </form>
    </Page>
  );
}
