import * as v from "valibot";
import type { Part } from "../../report/source.ts";
import { tidy } from "../../text/tidy.ts";
import type { Kind } from "../kind.ts";
import { noFigures } from "../nothing.ts";
import { plainly, type Writer, worded } from "../sample.ts";
import { made, statementsUnder } from "../upward.ts";
import { NarrativeField, NarrativeValue } from "./field.ts";
import { limitations, prose } from "./questions.ts";

/** Every text with its owner: prose is never melted together, an editor words it over its sources. */
interface NarrativeTotal {
  readonly kind: "narrative";
  readonly texts: readonly Part<string>[];
}

const NarrativeSettled = v.object({ kind: v.literal("narrative") });
type NarrativeSettled = v.InferOutput<typeof NarrativeSettled>;

export const narrative = {
  Field: NarrativeField,
  Value: NarrativeValue,
  Settled: NarrativeSettled,
  labels: [],
  shape: (field) => ({ type: "text", rows: field.maxChars > 2000 ? 8 : 4 }),
  read(field, entries) {
    const text = tidy(entries[field.id] ?? "");
    if (text === "") return { ok: true, value: undefined };
    if (text.length <= field.maxChars) return { ok: true, value: { kind: "narrative", text } };
    const wrong = { code: "too-long", length: text.length, most: field.maxChars } as const;
    return { ok: false, problems: [{ field: field.id, ...wrong }] };
  },
  write: (field, { text }) => ({ [field.id]: text }),
  print: (_, { text }) => text,
  settle: (_, parts) => ({
    kind: "narrative",
    texts: parts.map(({ source, value }) => ({ source, value: value.text })),
  }),
  ...noFigures,
  prose: ({ id }, { text }) => [{ entry: id, text }],
  texts: ({ texts }) => texts,
  knownByWords: false,
  isOpen: () => true,
  // What was typed into another box but belongs here stands here, so it is told whether or not anyone
  // answered here.
  items({ id, label }, _, finished) {
    const text = statementsUnder(id, finished).join("\n");
    return text === "" ? [] : [{ from: id, said: `${label}: ${beginning(text)}`, told: text }];
  },
  take: (_, pool) =>
    made(
      { kind: "narrative", text: pool.map(({ told }) => told).join("\n") },
      pool.map((item) => ({ item, row: "" })),
    ),
  questions: [prose, limitations],
  sample: ({ id }, writer) => ({ kind: "narrative", text: said(writer.sentences[id], writer) }),
} satisfies Kind<NarrativeField, NarrativeValue, NarrativeTotal, NarrativeSettled, string>;

function beginning(text: string): string {
  const [...letters] = text.replaceAll("\n", " ");
  return letters.length > 120 ? `${letters.slice(0, 120).join("")}…` : text;
}

/** Two or three sentences of the field's, the first of them different from one unit to the next. */
function said(pool: readonly string[] = plainly, { index, name }: Writer): string {
  const count = Math.min(pool.length, 2 + (index % 2));
  const chosen = Array.from({ length: count }, (_, place) => pool[(index + place * 2) % pool.length] ?? "");
  return worded([...new Set(chosen)].join(" "), { index, name });
}
