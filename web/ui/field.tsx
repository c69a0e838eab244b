import type { Field } from "../../functions/core/kinds/field.ts";
import { shapeOf } from "../../functions/core/kinds/field.ts";
import type { Option } from "../../functions/core/kinds/shape.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { AsRead } from "./as-read.tsx";
import { GridInput } from "./grid.tsx";
import { Complaint, FieldLabel, type FieldProps, Hint } from "./label.tsx";
import { entryId, problemId } from "./problems.tsx";
import { ReadAs } from "./read-as.tsx";

/** Draws a field from its shape. No field kind is known here. */
export function FieldInput(props: FieldProps) {
  const { field } = props;
  const shape = shapeOf(field);
  switch (shape.type) {
    case "text":
      return <TextInput {...props} lines={shape.rows} />;
    case "choice":
      return <ChoiceInput {...props} options={shape.options} />;
    case "grid":
      return <GridInput {...props} shape={shape} />;
  }
}

function TextInput({
  field,
  entries,
  problems,
  words,
  reads = [],
  lines,
}: FieldProps & { readonly lines: number }) {
  const id = entryId(field.id);
  const common = {
    id,
    name: field.id,
    ...words.asWritten,
    ...describedBy(field, problems),
  };
  return (
    <div class="field">
      <label for={id}>
        <FieldLabel field={field} words={words} />
      </label>
      <Hint field={field} words={words} />
      <Complaint entry={field.id} problems={problems} words={words} />
      {lines > 1 ? (
        // A line break right after the tag is dropped by every browser, so one is spent to keep the writer's
        // own.
        <textarea {...common} rows={lines}>{`\n${entries[field.id] ?? ""}`}</textarea>
      ) : (
        <input {...common} type="text" value={entries[field.id] ?? ""} autocomplete="off" />
      )}
      <ReadAs reads={reads} words={words} />
      <AsRead field={field.id} text={entries[field.id] ?? ""} words={words} />
    </div>
  );
}

function ChoiceInput(props: FieldProps & { readonly options: readonly Option[] }) {
  const { field, entries, problems, words, options } = props;
  return (
    <fieldset class="field" {...describedBy(field, problems)}>
      <legend>
        <FieldLabel field={field} words={words} />
      </legend>
      <Hint field={field} words={words} />
      <Complaint entry={field.id} problems={problems} words={words} />
      {options.map(({ value, label }, index) => (
        <label class="option">
          <input
            type="radio"
            name={field.id}
            value={value}
            checked={entries[field.id] === value}
            {...(index === 0 ? { id: entryId(field.id) } : {})}
          />
          <span>{words.quote(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Names the hint and the complaint as the field's description, when there are any. */
function describedBy(field: Field, problems: readonly Problem[]) {
  const wrong = problems.some((problem) => problem.field === field.id);
  const ids = [...(field.hint ? [`${entryId(field.id)}-hint`] : []), ...(wrong ? [problemId(field.id)] : [])];
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(wrong ? { "aria-invalid": "true" as const } : {}),
  };
}
