import { remembered } from "../../core/registry/label.ts";
import { movementCalled } from "../../core/registry/movements.ts";
import { fold } from "../../core/registry/spelling.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import type { Head, Passage } from "./passage.ts";
import type { Target } from "./target.ts";
import { headingTermsOf, termsOf, weighing } from "./words.ts";

/** How much each sign counts for; together one. */
const WORDS = 0.5;
const HEADING = 0.25;
export const ORDER = 0.15;
const NUMBER = 0.1;
/** By so much a passage must be better elsewhere to leave the section of its heading. */
const LEAVING = 0.2;
/** A passage goes on where the last one was, until one begins with another question's words. */
const GOING_ON = 0.05;
/** Units may write more than they are asked, but sooner answer a question than not. */
const UNASKED = 0.9;

/** How well passages fit targets by themselves, and how likely one follows another. */
export interface Fitting {
  /** For each passage its fit to every target. */
  readonly fits: readonly Float64Array[];
  /** Which target's own name stands at the head of the passage, and decides; -1 where none does. */
  readonly named: readonly number[];
  step(at: number, from: number, to: number): number;
}

/** What a passage is about is said in its first words. */
const BEGINNING = 120;

export function fittingOf(passages: readonly Passage[], targets: readonly Target[]): Fitting {
  const byWords = weighing(targets.map(({ words }) => termsOf(words)));
  const reading = headReader(targets, byWords);
  const named = passages.map(nameReader(targets));
  const headings: Float64Array[] = [];
  const fits = passages.map(({ text, heads }, at) => {
    const above = heads.map(reading.over);
    const lead = leadIn(text);
    const leading = lead === undefined ? undefined : reading.read(lead, "");
    const [whole, beginning] = [termsOf(text), termsOf(text.slice(0, BEGINNING))];
    const own = targets.map((_, nth) => 0.9 * byWords.like(whole, nth, "paragraph"));
    const first = targets.map((_, nth) => byWords.like(beginning, nth, "paragraph"));
    const heading = Float64Array.from(targets, (_, nth) =>
      Math.max(0, ...above.map(({ like }) => like[nth] ?? 0)),
    );
    headings.push(heading);
    return Float64Array.from(targets, ({ byHand, unasked }, nth) => {
      if (byHand) return 0;
      if (named[at] === nth) return 1;
      const words = Math.max(own[nth] ?? 0, first[nth] ?? 0, leading?.like[nth] ?? 0);
      const number = above.some(({ same }) => same[nth]) ? NUMBER : 0;
      const headed = Math.max(heading[nth] ?? 0, leading?.like[nth] ?? 0);
      return (WORDS * words + HEADING * headed + number) * (unasked ? UNASKED : 1);
    });
  });
  return { fits, named, step: stepping(passages, targets, headings) };
}

interface HeadRead {
  readonly like: readonly number[];
  readonly same: readonly boolean[];
}

/** Reads headings against the form's headings and questions; each once, however much stands under it. */
function headReader(targets: readonly Target[], byWords: ReturnType<typeof weighing>) {
  const distinct = [...new Set(targets.map(({ heading }) => heading))];
  const byHeading = weighing(distinct.map(headingTermsOf));
  const places = targets.map(({ heading }) => distinct.indexOf(heading));
  const read = (text: string, mark: string): HeadRead => {
    const [all, telling] = [headingTermsOf(text), termsOf(text)];
    const sections = distinct.map((heading, nth) =>
      heading === "" ? 0 : byHeading.like(all, nth, "heading"),
    );
    return {
      like: targets.map((_, nth) => {
        const [section, prompt] = [sections[places[nth] ?? 0] ?? 0, byWords.like(telling, nth, "heading")];
        return Math.max(0.75 * section + 0.25 * prompt, 0.9 * prompt);
      }),
      same: targets.map(({ number }) => number !== "" && bare(number) === bare(mark)),
    };
  };
  const known = new Map<number, HeadRead>();
  const over = ({ at, text, mark }: Head): HeadRead => {
    const found = known.get(at) ?? read(text, mark);
    known.set(at, found);
    return found;
  };
  return { read, over };
}

const bare = (number: string) => withoutEnd(number.trim(), ".)/-").toLowerCase();

/** "Ưu điểm: …", "Về khen thưởng, …": what heads a passage within its own line. */
function leadIn(text: string): string | undefined {
  const lead = /^([^:.;]{3,90}):\s/u.exec(text)?.[1] ?? /^(Về [^:.;,]{3,60}),\s/u.exec(text)?.[1];
  return lead?.trim();
}

/** What leads in a passage of its own says that another question is answered from here on. */
const beginsAnew = (text: string) => leadIn(text) !== undefined;

function stepping(
  passages: readonly Passage[],
  targets: readonly Target[],
  headings: readonly Float64Array[],
): Fitting["step"] {
  const under = passages.map(({ heads }) => heads.at(-1)?.at ?? -1);
  const anew = passages.map(({ text }) => beginsAnew(text));
  const most = headings.map((likes) => Math.max(0.1, ...likes));
  const sections = targets.map(({ section }) => section);
  const orders = targets.map(({ order }) => order);
  return (at, from, to) => {
    const stays = sections[from] === sections[to];
    const forward = stays || (orders[to] ?? 0) < 0 || (orders[from] ?? 0) <= (orders[to] ?? 0);
    // A heading over two of the form's sections holds nothing back in either.
    const free = stays || under[at] !== under[at - 1] || under[at] === -1;
    const foreign = free
      ? 0
      : (anew[at] ? 0.5 : 1) * (1 - Math.min(1, (headings[at]?.[to] ?? 0) / (most[at] ?? 1)));
    return (forward ? ORDER : 0) + (from === to && !anew[at] ? GOING_ON : 0) - LEAVING * foreign;
  };
}

/**
 * An exactly folded name decides: of a movement in the heading over the passage, or where it begins, if no
 * other one is.
 */
function nameReader(targets: readonly Target[]): (passage: Passage) => number {
  const names = targets.flatMap(({ name }, nth) => (name ? [{ nth, ...namedAs(name) }] : []));
  const found = remembered((words: string): readonly number[] => {
    const [said, known] = [fold(words), movementCalled(words)?.id];
    return names
      .filter((name) => (known !== undefined && name.known === known) || isSaid(name.core, said))
      .map(({ nth }) => nth);
  });
  return ({ text, heads }) => {
    if (names.length === 0) return -1;
    for (const words of [...heads.map((head) => head.text).reverse(), nameAtBeginning(text)]) {
      if (words === "") continue;
      const meant = found(words.slice(0, 2 * BEGINNING));
      if (meant.length > 0) return meant.length === 1 ? (meant[0] ?? -1) : -1;
    }
    return -1;
  };
}

function namedAs(name: string) {
  const core = fold(quotedIn(name) ?? name).replace(/^phong trào (?:thi đua )?/, "");
  return { known: movementCalled(name)?.id, core };
}

const isSaid = (core: string, said: string) => core.length >= 12 && said.includes(core);

/** "Hưởng ứng phong trào “…”, hội viên …": a name far into the passage is only spoken of. */
function nameAtBeginning(text: string): string {
  const start = /^(?:(?!tiếp tục|đẩy mạnh)[^.;:“"]){0,40}?(?=phong trào|cuộc vận động|[“"])/iu.exec(text);
  return start ? text.slice(start[0].length, start[0].length + 2 * BEGINNING) : "";
}

function quotedIn(name: string): string | undefined {
  return /[“"«]([^”"»]{6,})[”"»]/u.exec(name)?.[1];
}
