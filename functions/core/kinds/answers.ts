import { errorsAlone } from "../checks/checks.ts";
import type { Problem } from "../problem/outcome.ts";
import { type Field, type FieldValue, readField } from "./field.ts";
import type { Entries } from "./shape.ts";

/** Reads a whole form. Blank fields are left out; those that must be answered say so. */
export function checkFields(
  fields: readonly Field[],
  entries: Entries,
): { readonly values: Record<string, FieldValue>; readonly problems: readonly Problem[] } {
  const values: Record<string, FieldValue> = {};
  const problems: Problem[] = [];
  // Each field is handed its own words alone, for it looks through all that it is given.
  const own = new Map<string, Record<string, string>>();
  for (const name in entries) {
    const id = name.split(".", 1)[0] ?? "";
    const words = own.get(id) ?? {};
    words[name] = entries[name] ?? "";
    own.set(id, words);
  }
  for (const field of fields) {
    const read = readField(field, own.get(field.id) ?? {});
    if (!read.ok) problems.push(...read.problems);
    else if (read.value) {
      values[field.id] = read.value;
      problems.push(...errorsIn(field, read.value));
    } else if (field.required) problems.push({ field: field.id, code: "needs-answer", label: field.label });
  }
  return { values, problems };
}

/** What the cross-checks find wrong in one answer by itself. */
function errorsIn(field: Field, value: FieldValue): readonly Problem[] {
  return errorsAlone({ fields: [field], values: { [field.id]: value } }).map(
    ({ check, severity, ...problem }) => problem,
  );
}
