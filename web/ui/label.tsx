import type { Field } from "../../functions/core/kinds/field.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { EntryRead } from "../../functions/core/text/entries.ts";
import { sayProblem } from "../words/said.ts";
import type { Words } from "../words/vi.ts";
import { entryId, problemId } from "./problems.tsx";

export interface FieldProps {
  readonly field: Field;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  readonly words: Words;
  /** What of its entries was read as another thing. */
  readonly reads?: readonly EntryRead[];
  /** Rows asked for by "Thêm dòng". */
  readonly rows?: number | undefined;
}

export function FieldLabel({ field, words }: Pick<FieldProps, "field" | "words">) {
  return (
    <>
      {words.quote(field.label)}
      {!field.required && <span class="optional"> ({words.optional})</span>}
    </>
  );
}

export function Hint({ field, words }: Pick<FieldProps, "field" | "words">) {
  return field.hint ? (
    <p class="hint" id={`${entryId(field.id)}-hint`}>
      {words.quote(field.hint)}
    </p>
  ) : (
    <></>
  );
}

export function Complaint(props: {
  readonly entry: string;
  readonly problems: readonly Problem[];
  readonly words: Words;
}) {
  const own = props.problems.filter(({ field }) => field === props.entry);
  if (own.length === 0) return <></>;
  return (
    <p class="complaint" id={problemId(props.entry)} {...props.words.asSaid}>
      <span class="unseen">{props.words.problemPrefix}: </span>
      {own.map((problem) => sayProblem(props.words, problem)).join(" ")}
    </p>
  );
}
