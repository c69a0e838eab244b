import { paths, to } from "../../paths.ts";
import type { Frame } from "../../ui/frame.ts";
import { entryId, problemId } from "../../ui/problems.tsx";
import { sizeWords } from "../../ui/size.ts";
import { type EditionShown, FILE, stepsShown } from "./shown.ts";

/** Out to be signed, numbered and sealed by the office's own program, and back. */
export function OutAndBack(props: EditionShown) {
  const { frame, edition } = props;
  const { directive, number, pdf } = edition;
  const t = frame.words.signing;
  return (
    <ol class="steps">
      <li>
        <h2>{t.download}</h2>
        <p>{t.downloadHint}</p>
        <p>
          <a class="button" href={to(paths.edition, { directive, number, file: "pdf" })}>
            {t.downloadAct(sizeWords(pdf.bytes))}
          </a>
        </p>
      </li>
      <li>
        <h2>{t.sign}</h2>
        <p>{t.signHint}</p>
      </li>
      <li>
        <h2>{t.take}</h2>
        <TakeForm {...props} />
      </li>
    </ol>
  );
}

export function TakeForm({ frame, edition, checked, problem }: EditionShown) {
  const { words } = frame;
  const t = words.signing;
  const { directive, number } = edition;
  const id = entryId(FILE);
  return (
    <form method="post" action={to(paths.signing, { directive, number })} enctype="multipart/form-data">
      <input type="hidden" name="steps" value={stepsShown(edition)} />
      <div class="field">
        <label for={id}>{t.file}</label>
        <p class="hint" id={`${id}-hint`}>
          {t.fileHint(number)}
        </p>
        {!checked && <Unchecked words={words} />}
        {problem && (
          <p class="complaint" id={problemId(FILE)}>
            {problem}
          </p>
        )}
        <input
          id={id}
          type="file"
          name={FILE}
          accept=".pdf,application/pdf"
          aria-describedby={`${id}-hint${problem ? ` ${problemId(FILE)}` : ""}`}
          {...(problem ? { "aria-invalid": "true" } : {})}
        />
      </div>
      <button type="submit" class="primary">
        {t.take}
      </button>
    </form>
  );
}

/** Said before and after: an office must not believe that something was checked which was not. */
export function Unchecked({ words }: { readonly words: Frame["words"] }) {
  return (
    <div class="note doubt">
      <p>{words.signing.unchecked}</p>
    </div>
  );
}
