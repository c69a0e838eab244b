import { ofAuthority } from "../../core/report/leading.ts";
import { sourcesIn } from "../../core/report/sentences.ts";
import type { Source } from "../../core/report/source.ts";
import { themeOf } from "../../core/report/themes.ts";
import { hasAmounts, hasCounts } from "../../core/report/voice/commanded.ts";
import { isContrary } from "../../core/report/voice/contrary.ts";
import { isNearlySame } from "../../core/report/voice/nearly-same.ts";
import { isBarePraise } from "../../core/report/voice/of-whole.ts";
import type { Voiced } from "../../core/report/voice/voiced.ts";
import type { Passage } from "../../decree30/document.ts";
import { record } from "./claims.ts";
import type { Composing } from "./context.ts";
import type { Gathered } from "./gathered.ts";
import { canBeTold } from "./heads.ts";
import { quantifierOf, sentenceOf, type Told } from "./worded.ts";

/** What a section of a signed report bears; whatever is beyond it waits for the officer. */
export interface Bounds {
  readonly sentences: number;
  readonly paragraphs: number;
  readonly inParagraph: number;
  /** Of what one unit alone says, beside what several do. */
  readonly single: number;
  /** Of what one office tells of the whole area, beside all of these. */
  readonly ofWhole?: number;
}

/** A paragraph to be: what it is known by, and its sentences in order. */
export interface Planned {
  readonly id: string;
  readonly told: readonly Told[];
}

/** The groups that go to the page; each of the others is noted as waiting. */
export function chosen(composing: Composing, section: Gathered, bounds: Bounds): readonly Told[] {
  const fitting = withinBounds(
    composing,
    section,
    bounds,
    (told) => !isCounted(told) && !isPraiseAlone(told),
  );
  // A section of nothing but such sentences is told all the same, or nobody would know that it was answered.
  const told = fitting.length > 0 ? fitting : withinBounds(composing, section, bounds, () => true);
  const chosen = new Set<object>(told.map(({ group }) => group));
  for (const group of section.groups)
    if (!chosen.has(group))
      record(composing, group, {
        place: section.place,
        quantifier: quantifierOf(composing, section.saying(group), section),
      });
  return limited(told);
}

/**
 * Several with one and the same figure of a thing that is not their doing: their number would make one figure
 * of theirs. What they did themselves is told of each of them.
 */
const isCounted = ({ voice, saying }: Told) =>
  voice.form !== "predicate" &&
  (saying.sources.length > 2 ? hasAmounts(voice.text) : saying.sources.length > 1 && hasCounts(voice.text));

/** Of one or two it says nothing that a report could hold up. */
const isPraiseAlone = ({ voice, saying }: Told) => saying.sources.length < 3 && isBarePraise(voice.text);

function withinBounds(
  composing: Composing,
  section: Gathered,
  { sentences, single, ofWhole = 0 }: Bounds,
  fits: (told: Told) => boolean,
): readonly Told[] {
  const told: Told[] = [];
  const unsaid: Told[] = [];
  const left = { all: sentences, single, ofWhole };
  for (const group of section.groups) {
    if (left.all === 0 && left.ofWhole === 0) break;
    const isWhole = left.ofWhole > 0 && section.reach(group) !== undefined;
    if (!isWhole && left.all === 0) continue;
    const saying = section.saying(group);
    const isSingle = !isWhole && saying.extent === "one" && !ofAuthority(group);
    if (isSingle && left.single === 0) continue;
    const { voice } = group;
    if (!voice) continue;
    const isMinor = unsaid.some(
      (more) => more.saying.sources.length > saying.sources.length && isOfOneMatter(more.voice, voice),
    );
    const each = { group, voice, saying };
    // A task is commanded by the authority, whichever office thought of it.
    const isTellable =
      isWhole || section.telling === "tasks" || canBeTold(composing, saying, voice, section.tone);
    const isFit = !isMinor && !isOfSomeOnly(each) && isTellable && fits(each);
    if (!isFit || told.some((one) => isNearlySame(one.voice.text, voice.text))) {
      if (saying.sources.length > 1) unsaid.push(each);
      continue;
    }
    told.push({ group, voice, saying });
    if (isSingle) left.single -= 1;
    if (isWhole) left.ofWhole -= 1;
    else left.all -= 1;
  }
  return told;
}

/** "Giữ vững", "dân chủ, đúng luật": said of some places alone it says that elsewhere it was not so. */
const ofWholeOnly = /(?<!\p{L})(?:giữ vững|đúng luật|đúng pháp luật)(?!\p{L})/iu;

const isOfSomeOnly = ({ voice, saying: { extent } }: Told) =>
  voice.form === "clause" && extent === "some" && ofWholeOnly.test(voice.text);

/** Of so many of its words a sentence is about what the other is about. */
const sameMatter = 0.6;

/** What few say of a matter is not told where what more say of it has to wait. */
function isOfOneMatter(one: Voiced, other: Voiced): boolean {
  const [some, more] = [one, other].map(
    ({ text }) => new Set(text.toLocaleLowerCase("vi").match(/\p{L}+/gu)),
  );
  if (!some || !more) return false;
  return [...some].filter((word) => more.has(word)).length >= sameMatter * Math.min(some.size, more.size);
}

/** What did not happen in general and did at one place: the one limits the other in one sentence. */
function limited(told: readonly Told[]): readonly Told[] {
  const single = told.filter(({ saying }) => saying.extent === "one");
  const taken = new Set<Told>();
  const all = told.map((each): Told => {
    if (each.saying.extent === "one") return each;
    const limits = single.filter((one) => !taken.has(one) && isContrary(each.voice.text, one.voice.alone));
    for (const one of limits) taken.add(one);
    return limits.length > 0 ? { ...each, limits } : each;
  });
  return all.filter((each) => !taken.has(each));
}

/**
 * Sentences of one theme together, in the order in which the themes come up. A theme of a sentence alone
 * shares the paragraph of the one before it. What the authority itself did, where there is more of it than
 * one sentence, is told before what anybody else did.
 */
export function byTheme(told: readonly Told[], inParagraph: number): readonly Planned[] {
  const own = told.filter(({ voice }) => voice.form === "own");
  const rest = own.length > 1 ? told.filter(({ voice }) => voice.form !== "own") : told;
  const others = byThemeOnly(rest, inParagraph);
  return own.length > 1 ? [{ id: "own", told: own }, ...others] : others;
}

function byThemeOnly(told: readonly Told[], inParagraph: number): readonly Planned[] {
  const themes = Map.groupBy(told, ({ voice }) => themeOf(voice.text));
  const planned: { readonly id: string; readonly told: Told[] }[] = [];
  for (const [id, some] of themes) {
    const last = planned.at(-1);
    const isShort = last !== undefined && (last.told.length < 2 || some.length < 2);
    if (isShort && last.told.length + some.length <= inParagraph) last.told.push(...some);
    else planned.push(...inParagraphs(id, some, inParagraph));
  }
  return planned;
}

/** A theme of more sentences than a paragraph bears goes on in the next. */
function inParagraphs(id: string, told: readonly Told[], most: number) {
  return Array.from({ length: Math.ceil(told.length / most) }, (_, at) => ({
    id: at === 0 ? id : `${id}-${at + 1}`,
    told: told.slice(at * most, (at + 1) * most),
  }));
}

/** Each planned paragraph as it is printed; what has no room in it waits. */
export function paragraphsOf(
  composing: Composing,
  section: Gathered,
  planned: readonly Planned[],
  { paragraphs, inParagraph }: Bounds,
  isAsked = false,
): readonly Passage[] {
  return planned.flatMap(({ id, told }, at): readonly Passage[] => {
    const here = at < paragraphs ? told.slice(0, inParagraph) : [];
    for (const { group, saying } of told.slice(here.length).flatMap(withLimits))
      record(composing, group, {
        place: section.place,
        quantifier: quantifierOf(composing, saying, section),
      });
    if (here.length === 0) return [];
    const sources = sourcesOfAll(here);
    const mark = composing.tracer.mark(section.place, sources, id);
    const named = new Map<string, number>();
    const said = here.map((each) => {
      const { noun } = each.saying.sayers;
      const before = named.get(noun) ?? 0;
      const text = sentenceOf(composing, section, each, { mark, before, isAsked });
      if (isCountedOut(each)) named.set(noun, before + 1);
      for (const { group, saying } of withLimits(each))
        record(composing, group, {
          place: section.place,
          quantifier: quantifierOf(composing, saying, section),
          mark,
        });
      return text;
    });
    return [{ type: "paragraph", text: said.join(" "), source: mark }];
  });
}

/** Beside "một số phòng, ban, ngành" alone a later "một số phòng, ban" is short for anything. */
const isCountedOut = ({ voice, saying: { extent } }: Told) =>
  voice.form !== "own" && extent !== "one" && extent !== "two";

/** Everyone whose sentences a paragraph holds, each answer once. */
export function sourcesOfAll(told: readonly Told[]): readonly Source[] {
  const all = told.flatMap(withLimits).flatMap(({ group }) => sourcesIn(group));
  return [...new Map(all.map((source) => [`${source.obligation}|${source.field}`, source])).values()];
}

const withLimits = (told: Told): readonly Told[] => [told, ...(told.limits ?? [])];
