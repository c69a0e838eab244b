import type { Section } from "../../core/directives/directive.ts";
import { fold } from "../../core/registry/spelling.ts";
import { likenessOf } from "../../core/report/likeness.ts";
import type { Leaf } from "../leaf.ts";
import type { Sureness } from "../proposal.ts";
import { branchesOf } from "../tree.ts";
import { type Fitting, fittingOf, ORDER } from "./fit.ts";
import type { LaidPassage, Place } from "./laid.ts";
import { type LetterPart, letterPartsOf } from "./letter-part.ts";
import { otherPeriodIn } from "./other-period.ts";
import { type Passage, passagesOf } from "./passage.ts";
import { bestWay } from "./path.ts";
import type { ReportTable } from "./tables.ts";
import { type Target, targetsOf } from "./target.ts";

/** What a passage must reach to be placed, and by how much before the next; what does not is asked. */
const ENOUGH = 0.35;
const AHEAD = 0.08;
/** Below this nothing is like it. */
const LEAST = 0.2;
const MOST_PASSAGES = 1_500;
const MOST_OTHERS = 4;

/**
 * Lays a unit's own report against what it is asked: for every paragraph where it belongs, how sure that is,
 * by which sign, and where else it may belong. Nothing is left out: what answers nothing says so.
 */
export function layParagraphs(
  leaves: readonly Leaf[],
  sections: readonly Section[],
  period: string,
): { readonly passages: readonly LaidPassage[]; readonly tables: readonly ReportTable[] } {
  const all = passagesOf(branchesOf(leaves));
  const parts = letterPartsOf(all);
  const answers = (at: number) =>
    !all[at]?.table && (parts[at] === "body" || parts[at] === "annex") && at < MOST_PASSAGES;
  const read = all.flatMap((passage, at) => (answers(at) ? [{ passage, at }] : []));
  const targets = targetsOf(sections);
  // The title of the letter heads everything and tells nothing apart.
  const passages = read.map(({ passage }) => ({
    ...passage,
    heads: passage.heads.filter(({ at }) => parts[at] === "body" || parts[at] === "annex"),
  }));
  const fitting = fittingOf(passages, targets);
  const { chosen } = bestWay(fitting.fits, fitting.step);
  const verdicts = new Map(
    read.map(({ at }, nth) => [at, verdictOn(nth, { passages, targets, fitting, chosen })]),
  );
  const laid = all.map((passage, at): LaidPassage => {
    const { mark, titled, lines, table } = passage;
    const part = parts[at] ?? "body";
    // A head set as a table is words beside words; a table of the body has its words in its cells.
    const text = table && part !== "body" && part !== "annex" ? wordsOf(table) : passage.text;
    const said = { part, mark, text, titled, lines: [...lines] };
    const verdict = verdicts.get(at) ?? unread(passage, said.part);
    const other = verdict.place ? otherPeriodIn(text, period) : undefined;
    return { ...said, ...verdict, ...(other ? { otherPeriod: other } : {}) };
  });
  const tables = all.flatMap(({ table, heads }, at): readonly ReportTable[] => {
    if (!table || (parts[at] !== "body" && parts[at] !== "annex")) return [];
    const over = [...heads.map(({ text }) => text), all[at - 1]?.text ?? ""].join(" ");
    return [{ passage: at, leaves: table, over }];
  });
  return { passages: laid, tables };
}

function wordsOf(table: readonly Leaf[]): string {
  return table.map(({ mark, text }) => [mark, text].filter(Boolean).join(" ")).join("\n");
}

type Verdict = Pick<LaidPassage, "place" | "sure" | "why" | "others" | "score" | "unasked">;

function unread({ table }: Passage, part: LetterPart): Verdict {
  const why = table ? "table" : part === "body" || part === "annex" ? "beyond" : "letter";
  return { sure: why === "beyond" ? "ask" : "certain", why, others: [], score: 0 };
}

interface Laying {
  readonly passages: readonly Passage[];
  readonly targets: readonly Target[];
  readonly fitting: Fitting;
  readonly chosen: readonly number[];
}

function verdictOn(nth: number, { passages, targets, fitting, chosen }: Laying): Verdict {
  const target = chosen[nth] ?? 0;
  const before = chosen[nth - 1];
  const scoreOf = (to: number) =>
    (fitting.fits[nth]?.[to] ?? 0) + (before === undefined ? ORDER : fitting.step(nth, before, to));
  const score = Math.min(1, scoreOf(target));
  // A heading belongs to a section; which of its questions it heads is told by what stands under it.
  const { titled } = passages[nth] ?? {};
  const rivals = targets
    .map((_, to) => ({ to, score: scoreOf(to), fit: fitting.fits[nth]?.[to] ?? 0 }))
    .filter(
      ({ to }) => to !== target && !targets[to]?.byHand && !(titled && areTogether(targets, to, target)),
    )
    .sort((a, b) => b.score - a.score);
  const others = rivals
    .filter((rival) => rival.score > LEAST && targets[rival.to]?.section !== undefined)
    .slice(0, MOST_OTHERS)
    .flatMap(({ to }) => placeOf(targets[to]) ?? []);
  const fit = fitting.fits[nth]?.[target] ?? 0;
  const ahead = score - (rivals[0]?.score ?? 0);
  const drawnAway = rivals.some(
    (rival) => rival.fit > fit + AHEAD / 2 && targets[rival.to]?.section !== targets[target]?.section,
  );
  const named = fitting.named[nth] === target;
  const isPlaced = named || (score >= ENOUGH && ahead >= AHEAD && !drawnAway);
  const sure: Sureness = !isPlaced ? "ask" : named || fit >= ENOUGH ? "certain" : "likely";
  const { unasked } = targets[target] ?? {};
  if (unasked) return { sure, why: "unasked", others, score, unasked };
  const place = placeOf(targets[target]);
  if (!place || score < LEAST) return { sure: "ask", why: "unlike", others, score };
  const { text = "" } = passages[nth] ?? {};
  const asked = [targets[target]?.heading ?? "", targets[target]?.asks ?? ""];
  const isRepeated = repeats(text, asked) || (titled === true && saysLess(text, asked));
  if (titled || isRepeated) {
    const why = isRepeated ? "repeats" : "heads";
    return { place: { section: place.section, prompt: place.prompt }, sure, why, others, score };
  }
  return { place, sure, why: signOf(nth, { passages, targets, fitting, chosen }), others, score };
}

/** Runs of three words that a copied question has in common with the form's, at least. */
const COPIED = 0.6;
const MOSTLY = 0.85;

/** A heading with hardly a word that the form's own heading or question has not. */
function saysLess(text: string, asked: readonly string[]): boolean {
  const said = fold(text).split(" ");
  return asked.some((words) => {
    const form = new Set(fold(words).split(" "));
    return said.length > 2 && said.filter((word) => form.has(word)).length >= MOSTLY * said.length;
  });
}

/** A heading or a question of the form, copied into the report with nothing of the unit's own. */
function repeats(text: string, asked: readonly string[]): boolean {
  const said = fold(text);
  return asked.some((words) => {
    const form = fold(words);
    if (form === "" || form === said) return form !== "";
    if (said.length > 30 && form.includes(said)) return true;
    // Of texts so unlike in length the one cannot be the other.
    const isAsLong = said.length > COPIED * form.length && COPIED * said.length < form.length;
    return isAsLong && likenessOf(said, form) >= COPIED;
  });
}

function areTogether(targets: readonly Target[], a: number, b: number): boolean {
  return targets[a]?.section !== undefined && targets[a]?.section === targets[b]?.section;
}

function placeOf(target: Target | undefined): Place | undefined {
  if (!target?.section || !target.prompt) return undefined;
  const { section, prompt, box, id } = target;
  return { section, prompt, ...(box ? { box: id } : {}) };
}

/** The strongest sign for it, for the page to say. */
function signOf(nth: number, { passages, fitting, chosen, targets }: Laying): LaidPassage["why"] {
  const target = chosen[nth] ?? 0;
  if (fitting.named[nth] === target) return "name";
  const fit = fitting.fits[nth]?.[target] ?? 0;
  if (fit < LEAST && chosen[nth - 1] === target) return "goes-on";
  return (passages[nth]?.heads.length ?? 0) > 0 && targets[target]?.heading !== ""
    ? "under-heading"
    : "words";
}
