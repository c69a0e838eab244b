import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import type { Attachment } from "../../functions/core/obligation/submission.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { about, paths, to } from "../paths.ts";
import type { Frame } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import { entryId, ProblemSummary, problemId } from "../ui/problems.tsx";
import { sizeWords } from "../ui/size.ts";
import { sayProblem } from "../words/said.ts";

interface FilesProps {
  readonly frame: Frame;
  readonly obligation: Obligation;
  readonly attachments: readonly Attachment[];
  readonly problems: readonly Problem[];
  readonly accept: string;
}

export function FilesPage({ frame, obligation, attachments, problems, accept }: FilesProps) {
  const { words } = frame;
  const t = words.files;
  const id = entryId("file");
  const failed = problems.length > 0;
  return (
    <Page frame={frame} title={t.title} failed={failed} saved="" own="files">
      <p class="over">
        <a href={to(paths.report, about(obligation))}>{words.section.back}</a>
      </p>
      <ProblemSummary words={words} problems={problems} />
      <h1>{t.title}</h1>
      {attachments.length === 0 ? (
        <p class="lead">{t.none}</p>
      ) : (
        <ul class="files">
          {attachments.map((file) => (
            <li>
              <div>
                <a href={to(paths.file, { ...about(obligation), file: file.id })}>{words.quote(file.name)}</a>
                <p class="muted">
                  {sizeWords(file.bytes)} · {t.scan[file.scan]}
                </p>
                <p class="hash">
                  <span class="muted">{t.hash}:</span> <code>{file.hash}</code>
                </p>
              </div>
              {file.scan === "pending" && (
                <form method="post" action={to(paths.scanFile, { ...about(obligation), file: file.id })}>
                  <button type="submit" class="quiet" aria-label={t.scanAgainOf(file.name)}>
                    {t.scanAgain}
                  </button>
                </form>
              )}
              <form method="post" action={to(paths.dropFile, { ...about(obligation), file: file.id })}>
                <button type="submit" class="quiet">
                  {t.drop}
                  <span class="unseen"> {words.quote(file.name)}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form
        method="post"
        action={to(paths.files, about(obligation))}
        enctype="multipart/form-data"
        class="upload"
        data-waiting={t.waiting}
      >
        <div class="field">
          <label for={id}>{t.choose}</label>
          <p class="hint" id={`${id}-hint`}>
            {t.hint}
          </p>
          <noscript>
            <p class="hint">{t.atOnce}</p>
          </noscript>
          {failed && (
            <p class="complaint" id={problemId("file")}>
              {problems.map((problem) => sayProblem(words, problem)).join(" ")}
            </p>
          )}
          <input
            id={id}
            type="file"
            name="file"
            multiple
            accept={accept}
            aria-describedby={`${id}-hint${failed ? ` ${problemId("file")}` : ""}`}
            {...(failed ? { "aria-invalid": "true" } : {})}
          />
        </div>
        <div class="acts">
          <button type="submit" class={attachments.length === 0 ? "primary" : ""}>
            {t.add}
          </button>
          <a class="button quiet" href={to(paths.check, about(obligation))}>
            {t.done}
          </a>
        </div>
      </form>
    </Page>
  );
}
