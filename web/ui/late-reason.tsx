import type { Frame } from "./frame.ts";
import { entryId, problemId } from "./problems.tsx";

/** Asked for once the deadline is past; the report is taken all the same. */
export function LateReason(props: {
  readonly words: Frame["words"];
  readonly given: string;
  readonly wrong: string;
}) {
  const t = props.words.check;
  const id = entryId("lateReason");
  return (
    <div class="field late">
      <h2>{t.lateTitle}</h2>
      <label for={id}>{t.lateReason}</label>
      <p class="hint" id={`${id}-hint`}>
        {t.lateHint}
      </p>
      {props.wrong && (
        <p class="complaint" id={problemId("lateReason")}>
          {props.wrong}
        </p>
      )}
      <textarea
        id={id}
        name="lateReason"
        rows={3}
        aria-describedby={`${id}-hint${props.wrong ? ` ${problemId("lateReason")}` : ""}`}
        {...(props.wrong ? { "aria-invalid": "true" } : {})}
        {...props.words.asWritten}
      >
        {`\n${props.given}`}
      </textarea>
    </div>
  );
}
