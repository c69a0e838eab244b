import type { Aggregate } from "./aggregate.ts";
import type { LeftOut } from "./left-out.ts";
import type { Part, Source } from "./source.ts";

/**
 * Words left out that stand in the aggregate already, in the whole answer: whose, and from where to where in
 * it.
 */
export interface Quoted extends Pick<LeftOut, "why" | "under"> {
  readonly sentence: readonly [source: Source, from: number, to: number];
}

/**
 * What was left out, with no word told twice: what an answer in the aggregate holds as it is, is pointed to
 * there.
 */
export function quotedFrom(
  { totals }: Aggregate,
  leftOut: readonly LeftOut[],
): readonly (LeftOut | Quoted)[] {
  const answers = new Map<string, Part<string>[]>();
  for (const total of Object.values(totals)) {
    if (total.kind !== "narrative") continue;
    for (const part of total.texts) {
      const key = keyOf(part.source);
      const known = answers.get(key);
      if (known) known.push(part);
      else answers.set(key, [part]);
    }
  }
  return leftOut.map((left) => {
    for (const { source, value } of answers.get(keyOf(left)) ?? []) {
      const from = value.indexOf(left.text);
      if (from < 0) continue;
      const { why, under } = left;
      return { sentence: [source, from, from + left.text.length], why, ...(under ? { under } : {}) };
    }
    return left;
  });
}

const keyOf = ({ unit, bloc, field }: Pick<Source, "unit" | "bloc" | "field">) =>
  `${unit}|${bloc ?? ""}|${field}`;

/** The words themselves again. `answers` holds each answer of the file under the place of its source. */
export function unquoted(
  left: unknown,
  sources: readonly unknown[],
  answers: ReadonlyMap<unknown, string>,
): unknown {
  if (typeof left !== "object" || left === null || !("sentence" in left)) return left;
  const { sentence, ...rest } = left;
  if (!Array.isArray(sentence)) return left;
  const [place, from, to] = sentence;
  const { unit, bloc, field } = (sources[place] ?? {}) as Partial<Source>;
  const text = answers.get(place)?.slice(from, to);
  return { unit, ...(bloc ? { bloc } : {}), field, text, ...rest };
}

/** Every answer in words that a file's aggregate holds, under the place of its source. */
export function answersIn(file: object): ReadonlyMap<unknown, string> {
  const totals = memberOf(memberOf(file, "aggregate"), "totals");
  const answers = new Map<unknown, string>();
  for (const total of Object.values(totals ?? {})) {
    const texts = memberOf(total, "texts");
    for (const text of Array.isArray(texts) ? texts : []) {
      const value = memberOf(text, "value");
      if (typeof value === "string") answers.set(memberOf(text, "source"), value);
    }
  }
  return answers;
}

function memberOf(of: unknown, key: string): unknown {
  return typeof of === "object" && of !== null && key in of ? of[key as keyof typeof of] : undefined;
}
