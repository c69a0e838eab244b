import type { Finding } from "../../functions/core/checks/check.ts";
import { findingsAlone } from "../../functions/core/checks/checks.ts";
import type { Field } from "../../functions/core/kinds/field.ts";
import { readField, shapeOf } from "../../functions/core/kinds/field.ts";
import { openRows } from "../../functions/core/kinds/grid.ts";
import { type Entries, entryName, OTHERS } from "../../functions/core/kinds/shape.ts";
import { sayProblem } from "../words/said.ts";
import type { Words } from "../words/vi.ts";

/** What only the writer can say: which unit of measure was meant, which indicator. An answer is one press. */
export function Questions(props: {
  readonly field: Field;
  readonly among: readonly Field[];
  readonly entries: Entries;
  readonly words: Words;
}) {
  const { words } = props;
  const questions = questionsIn(props);
  if (questions.length === 0) return <></>;
  return (
    <ul class="findings questions">
      {questions.map((question) => (
        <li class={question.severity}>
          {sayProblem(words, question)}{" "}
          {question.choices.map((choice) => (
            <button type="submit" class="quiet" name="_answer" value={`${question.field}=${choice}`}>
              {words.quote(choice)}
            </button>
          ))}
          {question.code === "label-near" && (
            <button type="submit" class="quiet" name="_answer" value={notThat(question)}>
              {words.section.another}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

type Question = Extract<Finding, { readonly choices: readonly string[] }>;

/** What one field's answer leaves open, each at the cell it was typed into. */
export function questionsIn(props: Pick<Parameters<typeof Questions>[0], "field" | "among" | "entries">) {
  const { field, among, entries } = props;
  const read = readField(field, entries);
  if (!read.ok || !read.value) return [];
  const found = findingsAlone({ fields: among, values: { [field.id]: read.value } });
  const questions = found.filter((finding): finding is Question => "choices" in finding);
  return questions.map((question) => ({ ...question, field: cellTyped(field, entries, question.field) }));
}

/** A value counts its rows as they come; on the form some before them may be blank. */
function cellTyped(field: Field, entries: Entries, name: string): string {
  const shape = shapeOf(field);
  const [, row = "", column = ""] = name.split(".");
  const typed = openRows(field.id, entries)[Number(row) - 1];
  const isOpen = shape.type === "grid" && shape.rows.type === "open";
  return isOpen && typed ? entryName(field.id, typed, column) : name;
}

const notThat = ({ field, choices }: Question) => `${field.replace(/[^.]+$/, OTHERS)}=${choices[0] ?? ""}`;

/** The entries with the answer that was pressed in the place of what it is an answer to. */
export function withAnswer(entries: Entries, pressed: unknown): Entries {
  const [, name, choice] = typeof pressed === "string" ? (/^([^=]+)=(.+)$/su.exec(pressed) ?? []) : [];
  if (name === undefined || choice === undefined) return entries;
  if (name.endsWith(`.${OTHERS}`) && `${name.slice(0, -OTHERS.length)}label` in entries) {
    const others = new Set([...(entries[name]?.split("\n") ?? []), choice]);
    return { ...entries, [name]: [...others].join("\n") };
  }
  return name in entries ? { ...entries, [name]: choice } : entries;
}
