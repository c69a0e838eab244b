import { fold } from "../../../core/registry/spelling.ts";
import { raised } from "../../../core/text/first-letter.ts";
import type { Clause } from "./clause.ts";

/** As many quantities as a sentence and a paragraph bear. */
const most = { sentence: 4, paragraph: 7 } as const;

/**
 * Clauses as paragraphs of sentences: what is counted under one "có", what was done side by side, results of
 * one measure together, and everything else in a sentence of its own. Gives for each paragraph its text and
 * which clauses stand in it.
 */
export function paragraphsOf<C extends Clause>(
  clauses: readonly C[],
): readonly { readonly text: string; readonly clauses: readonly C[] }[] {
  const paragraphs: { sentences: string[]; clauses: C[] }[] = [];
  const runs = runsOf(clauses);
  for (const run of runs) {
    const last = paragraphs.at(-1);
    // One figure left over is no paragraph of its own.
    const room = most.paragraph + (run === runs.at(-1) && countIn(run) === 1 ? 1 : 0);
    if (last && countIn(last.clauses) + countIn(run) <= room) {
      last.sentences.push(sentenceOf(run));
      last.clauses.push(...run);
    } else paragraphs.push({ sentences: [sentenceOf(run)], clauses: [...run] });
  }
  return paragraphs.map(({ sentences, clauses: told }) => ({ text: sentences.join(" "), clauses: told }));
}

function runsOf<C extends Clause>(clauses: readonly C[]): readonly (readonly C[])[] {
  const runs: C[][] = [];
  for (const [at, clause] of clauses.entries()) {
    const run = runs.at(-1);
    const isOpen = run && countIn(run) + clause.count <= most.sentence;
    const before = clauses[at - 1];
    const isApart =
      (isOneAct(clause, clauses[at + 1]) || isOneAct(before, clauses[at - 2])) && !isOneAct(clause, before);
    if (isOpen && !isApart && run.every((each) => joins(each, clause))) run.push(clause);
    else runs.push([clause]);
  }
  return runs;
}

/** Neighbours of one act have a sentence to themselves, which says it once. */
const isOneAct = (one: Clause | undefined, other: Clause | undefined) =>
  one?.act !== undefined && one.act === other?.act;

const countIn = (clauses: readonly Clause[]) => clauses.reduce((sum, { count }) => sum + count, 0);

function joins(one: Clause, other: Clause): boolean {
  if (one.parts.length + other.parts.length > 1) return false;
  if (one.type === "count" || other.type === "count")
    return one.type === other.type && one.opening === other.opening && one.verb === other.verb;
  if (one.type === "act" && other.type === "act") return true;
  return fold(one.unit) === fold(other.unit) || (one.isBare && other.isBare);
}

/** One sentence, begun with a capital and ended. */
function sentenceOf(run: readonly Clause[]): string {
  const [first] = run;
  const alone = run.length === 1;
  const said = run.map((clause, at) => `${textAfter(run[at - 1], clause)}${partsSaid(clause.parts, alone)}`);
  const isList = first?.type === "count" || run.every((clause) => isOneAct(first, clause));
  return `${raised(`${first?.opening ?? ""}${listed(said, isList)}`)}.`;
}

/** "giao nộp 82 khẩu súng, 02 nòng súng": an act the clause before began with is not said again. */
function textAfter(before: Clause | undefined, { act, text }: Clause): string {
  return act !== undefined && before?.act === act && text.startsWith(`${act} `)
    ? text.slice(act.length + 1)
    : text;
}

/** "a, b và c", and with ";" where an item holds a comma of its own or is more than a thing counted. */
function listed(items: readonly string[], areCounts: boolean): string {
  if (!areCounts || items.some((item) => item.includes(","))) return items.join("; ");
  const [last = "", ...before] = items.toReversed();
  return items.length > 2 ? `${before.toReversed().join(", ")} và ${last}` : items.join(", ");
}

/** "; trong đó, …": a colon only before three or more. */
function partsSaid(parts: readonly string[], alone: boolean): string {
  const [first] = parts;
  if (first === undefined) return "";
  if (!alone) return `, trong đó ${parts.join(" và ")}`;
  if (parts.length === 1) return `; trong đó, ${first}`;
  const isPlain = parts.length === 2 && parts.every((part) => !part.includes(","));
  return isPlain ? `; trong đó, ${parts.join(" và ")}` : `; trong đó: ${parts.join("; ")}`;
}
