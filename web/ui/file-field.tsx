import type { Child } from "hono/jsx";
import { entryId, problemId } from "./problems.tsx";

/** One file to be chosen: what it is for, what is taken, and why the last one was not. */
export function FileField(props: {
  readonly label: string;
  readonly hint: string;
  /** Endings and kinds that the browser offers: ".docx,.pdf". */
  readonly accept: string;
  readonly wrong?: string | undefined;
  /** What is asked about the file besides. */
  readonly children?: Child;
}) {
  const { label, hint, accept, wrong, children } = props;
  const id = entryId("file");
  const described = [`${id}-hint`, ...(wrong === undefined ? [] : [problemId("file")])].join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {wrong !== undefined && (
        <p class="complaint" id={problemId("file")}>
          {wrong}
        </p>
      )}
      <input
        {...{ id, type: "file", name: "file", accept, "aria-describedby": described }}
        {...(wrong === undefined ? {} : { "aria-invalid": "true" as const })}
      />
      {children}
    </div>
  );
}
