import * as v from "valibot";
import type { Part } from "../../report/source.ts";
import { textRead } from "../../text/door.ts";
import { blanked } from "../../text/spaces.ts";
import { base } from "../base.ts";
import type { Kind } from "../kind.ts";
import { noFigures, noProse } from "../nothing.ts";

/** One of a few answers. */
const ChoiceField = v.object({
  kind: v.literal("choice"),
  ...base,
  options: v.pipe(v.array(v.object({ value: v.string(), label: v.string() })), v.minLength(2)),
});
type ChoiceField = v.InferOutput<typeof ChoiceField>;

const ChoiceValue = v.object({ kind: v.literal("choice"), chosen: v.string() });
type ChoiceValue = v.InferOutput<typeof ChoiceValue>;

/** Who chose what: how many, and the list behind the count. */
interface ChoiceTotal {
  readonly kind: "choice";
  readonly options: readonly { readonly label: string; readonly parts: readonly Part<string>[] }[];
}

const ChoiceSettled = v.object({ kind: v.literal("choice") });
type ChoiceSettled = v.InferOutput<typeof ChoiceSettled>;

export const choice = {
  Field: ChoiceField,
  Value: ChoiceValue,
  Settled: ChoiceSettled,
  labels: [],
  shape: ({ options }) => ({ type: "choice", options }),
  read(field, entries) {
    const chosen = blanked(textRead(entries[field.id] ?? ""));
    if (chosen === "") return { ok: true, value: undefined };
    if (field.options.some(({ value }) => value === chosen))
      return { ok: true, value: { kind: "choice", chosen } };
    return { ok: false, problems: [{ field: field.id, code: "needs-choice" }] };
  },
  write: (field, { chosen }) => ({ [field.id]: chosen }),
  print: (field, { chosen }) => field.options.find(({ value }) => value === chosen)?.label ?? chosen,
  settle: (field, parts) => ({
    kind: "choice",
    options: field.options.map(({ value, label }) => ({
      label,
      parts: parts
        .filter((part) => part.value.chosen === value)
        .map(({ source }) => ({ source, value: label })),
    })),
  }),
  ...noFigures,
  ...noProse,
  knownByWords: false,
  // A choice of many is no choice of their authority.
  isOpen: () => true,
  items: () => [],
  take: () => undefined,
  questions: [],
  sample: () => undefined,
} satisfies Kind<ChoiceField, ChoiceValue, ChoiceTotal, ChoiceSettled, never>;
