import { lowered } from "../text/first-letter.ts";
import type { Part, Source } from "./source.ts";
import { inOneLine, isNested } from "./statements.ts";
import { hasAmounts } from "./voice/commanded.ts";
import { type CriticalReader, criticalReader } from "./voice/critical.ts";
import { generalised } from "./voice/generalised.ts";
import { speaksOfItself } from "./voice/self-names.ts";
import type { Speaker } from "./voice/self-references.ts";
import { type Stripped, stripped, type Voiced, voicedFrom } from "./voice/voiced.ts";

/**
 * What several units say, once. `same` said it in these words, `agreeing` in others of the same facts.
 * `framed` said it of figures or numbers of their own: the sentence tells neither, and theirs stand under it.
 * Whoever names another place or person, or turns the sentence about, is in another group.
 */
export interface Group {
  /** The sentence in the authority's voice; undefined where it has to wait as it was written. */
  readonly voice: Voiced | undefined;
  readonly same: readonly Part<string>[];
  readonly agreeing: readonly Part<string>[];
  readonly framed: readonly Part<string>[];
  /** The authority itself did it; where left out, its voice says so. */
  readonly isOwn?: boolean;
}

/** Whose sentences they are, in what voice and by the data of which day they are to be told. */
interface Voicing {
  speakerOf(source: Source): Speaker;
  readonly on: string;
}

/** Words that are equal once what is the unit's own is taken off, and everyone who used them. */
interface Worded {
  readonly read: Read;
  readonly said: Part<string>[];
}

/** Sentences in groups, in the order in which each group's first sentence came. */
export function groupsOf(sentences: readonly Part<string>[], voicing: Voicing): readonly Group[] {
  const words = new Map<string, Worded>();
  const read = reader(voicing);
  for (const part of sentences) {
    const known = read(part);
    const worded = words.get(known.words);
    if (worded) worded.said.push(part);
    else words.set(known.words, { read: known, said: [part] });
  }
  const frames = new Map<string, Worded[]>();
  for (const worded of words.values()) put(frames, worded.read.frame, worded);
  return [...frames.values()].flatMap(inOneFrame);
}

/** What is equal for sentences that are told as one, but for their amounts. */
export function framesIn(voicing: Voicing): (sentence: Part<string>) => string {
  const read = reader(voicing);
  return (sentence) => read(sentence).frame;
}

/** A sentence as it is compared, and voiced when asked for: most of a long section never are. */
interface Read {
  readonly words: string;
  /** Equal for sentences that tell one thing. */
  readonly content: string;
  /** Equal for sentences that tell one thing but for their amounts. */
  readonly frame: string;
  readonly voice: Voiced | undefined;
  readonly isOwn: boolean;
}

/** A sentence without its speaker's name is read once, whoever says it. */
function reader({ speakerOf, on }: Voicing): (part: Part<string>) => Read {
  const known = new Map<string, Read>();
  const critical = criticalReader();
  return ({ source, value }) => {
    const before = known.get(value);
    if (before) return before;
    const speaker = speakerOf(source);
    const isNamed =
      speaker.names.some((name) => value.includes(name)) || speaksOfItself(value) || /tham mưu/iu.test(value);
    const unnamed = { ...speaker, names: [], fullName: undefined };
    const found = isNested(value)
      ? asWritten(value)
      : readOnce(stripped(inOneLine(value), isNamed ? speaker : unnamed, on), critical);
    if (!isNamed) known.set(value, found);
    return found;
  };
}

const asWritten = (value: string): Read => ({
  ...{ words: value, content: value, frame: value, voice: undefined, isOwn: false },
});

function readOnce(of: Stripped, critical: CriticalReader): Read {
  let voice: Voiced | undefined | null = null;
  const isOwn = of.subject === "authority";
  const general = /\d/u.test(of.text) ? generalised(lowered(of.text)) : undefined;
  const content = `${isOwn}|${critical.content(of.text)}`;
  return {
    ...{ words: `${isOwn}|${critical.words(of.text).replace(/^đã /u, "")}`, content, isOwn },
    frame: general === undefined ? content : `${isOwn}|${critical.content(general)}`,
    get voice() {
      if (voice === null) voice = voicedFrom(of);
      return voice;
    },
  };
}

/** Sentences that may differ in amounts only, each content of them in the words that most used. */
function inOneFrame(some: readonly Worded[]): readonly Group[] {
  const [only] = some;
  if (only && some.length === 1) return [lone(only)];
  const voiced = some.flatMap(({ read: { voice, content }, said }) =>
    voice ? [{ voice, content, said }] : [],
  );
  const contents = [...Map.groupBy(voiced, ({ content }) => content).values()].map(contentOf);
  const silent = some.filter(({ read }) => !read.voice).map(lone);
  return contents.length === 0 ? silent : [joined(contents), ...silent];
}

function lone({ read, said }: Worded): Group {
  const { voice } = said.length > 2 ? read : { voice: undefined };
  if (voice) return ofOneContent({ voice, same: said, agreeing: [] }, generalised(voice.text) ?? voice.text);
  return {
    ...{ same: said, ...alone, isOwn: read.isOwn },
    get voice() {
      return read.voice;
    },
  };
}

const alone = { agreeing: [], framed: [] } as const;

interface Content {
  readonly voice: Voiced;
  readonly same: readonly Part<string>[];
  readonly agreeing: readonly Part<string>[];
  readonly general?: string | undefined;
}

/** In the words that most used, the first of equals. */
function contentOf(
  worded: readonly { readonly voice: Voiced; readonly said: readonly Part<string>[] }[],
): Content {
  const most = worded.reduce((best, each) => (each.said.length > best.said.length ? each : best));
  const others = worded.filter((each) => each !== most);
  return {
    ...{ voice: most.voice, same: most.said, agreeing: others.flatMap(({ said }) => said) },
    general: generalised(most.voice.text),
  };
}

/** Where only amounts differ the content without any speaks for all, else one is made of the largest. */
function joined(contents: readonly Content[]): Group {
  const bare = contents.find(({ voice, general }) => general === voice.text);
  const lead = bare ?? contents.reduce((best, each) => (sizeOf(each) > sizeOf(best) ? each : best));
  const { voice, general: text = voice.text } = lead;
  if (contents.length === 1) return ofOneContent(lead, text);
  return {
    voice: { ...voice, text, alone: text },
    same: bare?.same ?? [],
    agreeing: bare?.agreeing ?? [],
    framed: contents.flatMap((each) => (each === bare ? [] : [...each.same, ...each.agreeing])),
  };
}

/** One and the same figure of many units is none of theirs together: it stands under the sentence too. */
function ofOneContent({ voice, same, agreeing }: Content, general: string): Group {
  const all = [...same, ...agreeing];
  // The number of a document is everybody's, and the document nothing without it.
  if (general === voice.text || !hasAmounts(voice.text) || voicesOf(all.map(({ source }) => source)) < 3)
    return { voice, same, agreeing, framed: [] };
  return { voice: { ...voice, text: general, alone: general }, same: [], agreeing: [], framed: all };
}

const sizeOf = ({ same, agreeing }: Content) => same.length + agreeing.length;

function put<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const known = into.get(key);
  if (known) known.push(value);
  else into.set(key, [value]);
}

/** Everyone who says it, of other amounts too. */
export function sourcesIn({ same, agreeing, framed }: Group): readonly Source[] {
  return [...same, ...agreeing, ...framed].map(({ source }) => source);
}

/** How many units are among them. Blocs count only where no unit speaks for itself. */
export function voicesOf(sources: readonly Source[]): number {
  return new Set(speakersAmong(sources).map(({ unit }) => unit)).size;
}

export function speakersAmong(sources: readonly Source[]): readonly Source[] {
  const own = sources.filter(({ bloc }) => bloc === undefined);
  return own.length > 0 ? own : sources;
}
