import { errorsAlone } from "../checks/checks.ts";
import { type Directive, fieldsOf } from "../directives/directive.ts";
import type { Problem } from "../problem/outcome.ts";
import type { Footing } from "../report/footing.ts";
import type { Part } from "../report/source.ts";
import { awards } from "./awards/form.ts";
import { choice } from "./choice/kind.ts";
import { complaints } from "./complaints/kind.ts";
import { council } from "./council/kind.ts";
import { counts } from "./counts/kind.ts";
import { documents } from "./documents/form.ts";
import { dossiers } from "./dossiers/kind.ts";
import { exemplars } from "./exemplars/form.ts";
import type { Field, FieldKind, FieldValue } from "./field.ts";
import { fund } from "./fund/kind.ts";
import { indicators } from "./indicators/form.ts";
import type { Kind } from "./kind.ts";
import { movements } from "./movements/form.ts";
import { narrative } from "./narrative/kind.ts";
import { proposals } from "./proposals/kind.ts";
import { ratio } from "./ratio/form.ts";
import type { Entries, Reading, Shape } from "./shape.ts";
import { straysIn } from "./strays.ts";
import { targets } from "./targets/kind.ts";
import { tasks } from "./tasks/kind.ts";
import { training } from "./training/kind.ts";

const kinds = {
  narrative,
  choice,
  counts,
  ratio,
  indicators,
  movements,
  awards,
  exemplars,
  documents,
  council,
  training,
  complaints,
  fund,
  targets,
  tasks,
  proposals,
  dossiers,
} satisfies {
  [K in FieldKind]: Kind<Extract<Field, { kind: K }>, Extract<FieldValue, { kind: K }>, { kind: K }>;
};

/** What the answers to one field come to, by kind. */
export type FieldTotal = { [K in FieldKind]: ReturnType<(typeof kinds)[K]["settle"]> }[FieldKind];

/** The table holds for every field the kind that fits it; TypeScript cannot say so of a union, hence the one cast. */
function kindOf(field: Field): Kind<Field, FieldValue, FieldTotal> {
  return kinds[field.kind] as unknown as Kind<Field, FieldValue, FieldTotal>;
}

export function shapeOf(field: Field): Shape {
  return kindOf(field).shape(field);
}

export function readField(field: Field, entries: Entries): Reading<FieldValue> {
  const strays = straysIn(field, shapeOf(field), entries);
  const read = kindOf(field).read(field, entries);
  if (strays.length === 0) return read;
  return { ok: false, problems: read.ok ? strays : [...strays, ...read.problems] };
}

/** The words that would be read as this value again. A value of another kind, from an older directive, has none. */
export function writeField(field: Field, value: FieldValue): Entries {
  return field.kind === value.kind ? kindOf(field).write(field, value) : {};
}

/** The answer in one reading, for "check your answers" and the officer's page. */
export function printField(field: Field, value: FieldValue): string {
  return field.kind === value.kind ? kindOf(field).print(field, value) : "";
}

export function settleField(field: Field, parts: readonly Part<FieldValue>[], footing: Footing): FieldTotal {
  return kindOf(field).settle(field, parts, footing);
}

/** Reads a whole form. Blank fields are left out; those that must be answered say so. */
export function checkEntries(
  directive: Directive,
  entries: Entries,
): { readonly values: Record<string, FieldValue>; readonly problems: readonly Problem[] } {
  return checkFields(fieldsOf(directive), entries);
}

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
