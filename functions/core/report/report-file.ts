import type { Stood } from "../round/report-count.ts";
import type { Aggregate } from "./aggregate.ts";
import type { CoveringFacts } from "./covering.ts";
import type { LeftOut } from "./left-out.ts";
import type { StaleEdit } from "./officer/on-desk.ts";
import type { BesideFormer } from "./prior.ts";
import { answersIn, quotedFrom, unquoted } from "./quoted.ts";
import type { Source } from "./source.ts";

/** Something printed that has a mark by which it can be edited and traced. */
export interface Statement {
  readonly text: string;
  readonly source?: string;
}

/** All that a report rests on, before it is written down. */
export interface ReportFacts {
  /** It counts what was received strictly before this instant. */
  readonly asOf: string;
  readonly edition: number;
  /** SHA-256 of the frozen round. */
  readonly snapshot: string;
  /** Every field's total, with the parts it was made of. */
  readonly aggregate: Aggregate;
  /** From the mark of each printed thing to everyone it was made from. */
  readonly trace: Readonly<Record<string, readonly Source[]>>;
  readonly printed: readonly { readonly mark: string; readonly text: string }[];
  readonly statements: readonly Statement[];
  /** What was given and is not printed, with the reason. */
  readonly leftOut: readonly LeftOut[];
  readonly flags: readonly StaleEdit[];
  readonly doubts: readonly object[];
  /** Headings of what the superior's outline, where the report follows one, has no place for. */
  readonly elsewhere?: readonly string[];
  readonly standings: readonly Stood[];
  /** What the leader is told beside the draft. */
  readonly covering: CoveringFacts;
  /** The round's figures beside the period before, where that is kept. */
  readonly former?: BesideFormer;
}

/**
 * What stands in report.json, keys in order: canonical JSON, so that the same facts are the same bytes.
 * Whoever said something is told once, in `sources`; everywhere else a source is its place in that list.
 * Words that the aggregate holds whole are pointed to. Editions made before hold the sources themselves and
 * no list.
 */
export function reportText(facts: ReportFacts): string {
  return writtenOnce({ ...facts, leftOut: quotedFrom(facts.aggregate, facts.leftOut) });
}

/** Canonical JSON of facts by name, each source told once in a list of its own. */
function writtenOnce(told: Readonly<Record<string, unknown>>): string {
  const table = sourceTable();
  const written = Object.entries(told).flatMap(([key, held]) =>
    held === undefined ? [] : [[key, write(held, table)] as const],
  );
  const all = [...written, ["sources", `[${table.texts.join(",")}]`] as const];
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${all.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}\n`;
}

interface SourceTable {
  readonly texts: string[];
  placeOf(source: object): number;
}

function sourceTable(): SourceTable {
  const texts: string[] = [];
  // Most sources are shared as objects, so their words are put together once.
  const known = new Map<object, number>();
  const places = new Map<string, number>();
  return {
    texts,
    placeOf(source) {
      const before = known.get(source);
      if (before !== undefined) return before;
      const text = members(source, this);
      const place = places.get(text) ?? texts.length;
      if (place === texts.length) texts.push(text);
      places.set(text, place);
      known.set(source, place);
      return place;
    },
  };
}

function write(value: unknown, table: SourceTable): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) {
    let text = "[";
    for (let at = 0; at < value.length; at += 1)
      text += at > 0 ? `,${write(value[at], table)}` : write(value[at], table);
    return `${text}]`;
  }
  return isSource(value) ? String(table.placeOf(value)) : members(value, table);
}

function members(value: object, table: SourceTable): string {
  let text = "{";
  for (const key of Object.keys(value).sort()) {
    const held: unknown = value[key as keyof typeof value];
    if (held !== undefined) text += `${text === "{" ? "" : ","}${JSON.stringify(key)}:${write(held, table)}`;
  }
  return `${text}}`;
}

function isSource(value: object): boolean {
  return "unit" in value && "obligation" in value && "revision" in value && "field" in value;
}

/**
 * A file as it was parsed, with its sources put back where they belong, and the words that are pointed to.
 */
export function withSources(file: unknown): unknown {
  if (typeof file !== "object" || file === null || !("sources" in file) || !Array.isArray(file.sources))
    return file;
  const { sources, ...rest } = file;
  const back = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(back);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [
        key,
        key === "source" || key === "sources" ? at(held) : back(held),
      ]),
    );
  };
  const at = (held: unknown): unknown => {
    if (Array.isArray(held)) return held.map(at);
    return typeof held === "number" ? sources[held] : held;
  };
  const trace = "trace" in rest && typeof rest.trace === "object" && rest.trace !== null ? rest.trace : {};
  const traced = Object.fromEntries(Object.entries(trace).map(([mark, held]) => [mark, at(held)]));
  const answers = answersIn(rest);
  const left = "leftOut" in rest && Array.isArray(rest.leftOut) ? rest.leftOut : undefined;
  const leftOut = left?.map((each) => unquoted(each, sources, answers));
  return { ...(back(rest) as object), trace: traced, ...(leftOut ? { leftOut } : {}) };
}
