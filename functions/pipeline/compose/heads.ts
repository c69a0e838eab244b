import type { UnitKind } from "../../core/people/unit.ts";
import { type Group, sourcesIn, speakersAmong } from "../../core/report/sentences.ts";
import type { Source } from "../../core/report/source.ts";
import { blames, isWanting } from "../../core/report/voice/blamed.ts";
import { hasCounts } from "../../core/report/voice/commanded.ts";
import { type Hedge, hedgeOf } from "../../core/report/voice/hedges.ts";
import { type Extent, extentOf, quantified, type Tone } from "../../core/report/voice/quantifiers.ts";
import { blocSayers, isPlaceKind, type Sayers, sayersOf } from "../../core/report/voice/sayers.ts";
import type { Voiced } from "../../core/report/voice/voiced.ts";
import { raised } from "../../core/text/first-letter.ts";
import type { Composing } from "./context.ts";
import { calledInText, isLocality, placeOf } from "./speakers.ts";

/** How many say a thing in one section, with whom that is said of. */
export interface Saying {
  readonly extent: Extent;
  readonly sayers: Sayers;
  /** Everyone who says it, once each. */
  readonly sources: readonly Source[];
  /** All of their sort who owe the section an answer. */
  readonly owed: number;
}

/** Counts those who say a thing among all of their sort who owe an answer where any of them said it. */
export function sayingIn(
  { roster, asked, on }: Composing,
  field: string,
  answering: readonly Source[],
): (group: Group) => Saying {
  const kindOf = new Map(roster.units.map(({ id, kind }) => [id, kind]));
  const counts = new Map<string, number>();
  const answeringBlocs = new Set(answering.flatMap(({ bloc }) => bloc ?? [])).size;
  const concerned = (fields: ReadonlySet<string>) => [
    ...new Set([
      ...[...fields].flatMap((each) => asked.get(each) ?? []),
      ...answering.flatMap((each) => (each.bloc || !fields.has(each.field) ? [] : [each.unit])),
    ]),
  ];
  const owedBy = ({ kinds }: Sayers, fields: ReadonlySet<string>) => {
    const key = `${kinds?.join() ?? ""}|${[...fields].join()}`;
    const isMeant = (kind: UnitKind | undefined) => !kinds || (kind !== undefined && kinds.includes(kind));
    const known = counts.get(key) ?? concerned(fields).filter((unit) => isMeant(kindOf.get(unit))).length;
    counts.set(key, known);
    return known;
  };
  const sorts = new Map<string, Sayers>();
  const sayersOfKinds = (kinds: readonly UnitKind[]) => {
    const key = kinds.toSorted().join();
    const known = sorts.get(key) ?? sayersOf(kinds, roster.units);
    sorts.set(key, known);
    return known;
  };
  return (group) => {
    const sources = onceEach(speakersAmong(sourcesIn(group)));
    if (sources.some(({ bloc }) => bloc)) {
      const owed = Math.max(roster.blocs.length, answeringBlocs);
      return { extent: extentOf({ said: sources.length, owed }, on), sayers: blocSayers, sources, owed };
    }
    const sayers = sayersOfKinds([...new Set(sources.flatMap(({ unit }) => kindOf.get(unit) ?? []))]);
    const owed = owedBy(sayers, new Set([field, ...sources.map((source) => source.field)]));
    return { extent: extentOf({ said: sources.length, owed }, on), sayers, sources, owed };
  };
}

function onceEach(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter(({ unit, bloc }) => {
    const party = bloc ?? unit;
    if (seen.has(party)) return false;
    seen.add(party);
    return true;
  });
}

interface Spot {
  readonly voice: Voiced;
  readonly tone: Tone;
  /** How many sentences of the paragraph have named the same sayers. */
  readonly before: number;
  /** Somewhere it was otherwise, and the sentence goes on to say so. */
  readonly isLimited: boolean;
}

/** Words around which a sentence is said: in front of it, or behind its subject. */
export interface Placed {
  readonly text: string;
  readonly at: "front" | "subject";
}

/** "Hầu hết các xã đều đã", "Xã Tân Hòa đã", "Ở nhiều cơ quan, đơn vị,"; behind a subject " ở nhiều nơi". */
export function sayersIn(composing: Composing, saying: Saying, spot: Spot, end: number | undefined): Placed {
  const { voice, tone } = spot;
  if (voice.form === "own") return { text: "", at: "subject" };
  if (voice.form === "predicate") return { text: whoDid(composing, saying, spot), at: "front" };
  const where = whereSaid(composing, saying, spot);
  if (end === undefined)
    return {
      text: where === "" ? "" : `${raised(where)}${/^có nơi/.test(where) && tone === "fault" ? "" : ","}`,
      at: "front",
    };
  // What all say is said of the whole area, and names nobody.
  const isWhole =
    tone === "act" && saying.extent === "all" && saying.sayers.kinds === undefined && !spot.isLimited;
  return { text: where === "" || isWhole ? "" : ` ${where}`, at: "subject" };
}

function whoDid(
  composing: Composing,
  { extent, sayers, sources }: Saying,
  { voice, tone, before }: Spot,
): string {
  const told = quantified(extent, tone, nounOf(sayers, before, pointingTo(sayers)));
  const who =
    told ?? (tone === "fault" ? somewhere(extent, voice.text, true) : namesOfAll(composing, sources));
  // So many are each one's own, and not what they have together.
  const isEach = sources.length > 1 && tone === "act" && (hasCounts(voice.text) || takesOne.test(voice.text));
  const each = sayers.noun.includes(",") ? pointingTo(sayers) : sayers.noun;
  const all = isEach ? `, mỗi ${each}` : extent === "all" && tone === "act" ? " đều" : "";
  return raised(`${who}${all}${voice.past ? " đã" : ""}`);
}

/** "nhận giúp đỡ một xã": each another, and not all the same. */
const takesOne = /(?<!\p{L})(?:giúp đỡ|đỡ đầu|phụ trách) một (?:xã|thôn|bản|hộ|trường|chi hội)(?!\p{L})/iu;

function whereSaid(
  composing: Composing,
  { extent, sayers, sources }: Saying,
  { voice, tone, before }: Spot,
): string {
  const told = quantified(
    extent,
    tone,
    nounOf(sayers, before, extent === "many" || extent === "some" ? "nơi" : pointingTo(sayers)),
  );
  if (saysHowMany(voice.text) || isOfAllTheirSort(voice.text, sayers)) return "";
  if (told !== undefined) return `ở ${told}`;
  if (tone === "fault") {
    const [only] = sources;
    const isOfNamed = extent === "one" && only && voice.alone.includes(calledInText(composing, only));
    return isOfNamed ? "" : somewhere(extent, voice.text, false);
  }
  const said = extent === "one" ? voice.alone : voice.text;
  if (sources.some((source) => namesItsPlace(composing, source, said))) return "";
  // An office is no place: what it tells with a figure or a name is told of the authority's own area.
  return sources.every((source) => isLocality(composing, source))
    ? `tại ${namesOfAll(composing, sources)}`
    : "";
}

/**
 * Whether a sentence can be told at all: a judgement that one office or two make of a matter is neither
 * theirs, for they are no place, nor everybody's.
 */
export function canBeTold(
  composing: Composing,
  { extent, sources }: Saying,
  { form, text, alone }: Voiced,
  tone: Tone,
): boolean {
  // What the authority itself left wanting is for its leaders to say.
  if (form === "own") return tone === "act";
  const isOfFew = extent === "one" || extent === "two";
  if (form === "predicate" && tone === "act" && isOfFew && isWanting(text)) return false;
  if (isBlamed(composing, extent === "one" ? alone : text)) return false;
  if (tone === "fault" || form !== "clause" || !isOfFew) return true;
  return (
    sources.some((source) => source.bloc || isLocality(composing, source)) || /\d|\p{Lu}\p{Ll}/u.test(alone)
  );
}

/** No place is named with what it left wanting; an officer may say which. */
const isBlamed = ({ roster }: Composing, text: string) =>
  roster.units.some(({ kind, name }) => isPlaceKind(kind) && blames(text, placeOf(name)));

/** In full, then in short, and then by a word that only points back. */
function nounOf({ noun, short }: Sayers, before: number, pointing: string): string {
  return before === 0 ? noun : before === 1 ? short : noun.includes(",") ? pointing : short;
}

const pointingTo = ({ kinds }: Sayers) => (kinds?.every(isPlaceKind) ? "địa phương" : "đơn vị");

const somewhere = (extent: Extent, text: string, wantsSubject: boolean): Hedge =>
  hedgeOf(text, { few: extent === "two" ? "two" : "one", wantsSubject });

/**
 * "Một số phòng chưa …", "Hoạt động của một số cụm còn …", "… có nơi chưa đều": the unit says itself of how
 * many it speaks, and a report does not say so twice.
 */
const saysHowMany = (text: string) =>
  /^(?:(?:hoạt động|công tác|việc|chất lượng)(?: \p{L}+){0,6} (?:của|ở|tại) )?(?:một số|một vài|nhiều|hầu hết|đa số|phần lớn|không ít) (?:cơ quan|đơn vị|địa phương|xã|phường|thôn|bản|cụm|khối|trường|phòng|nơi)(?!\p{L})|(?<!\p{L})(?:có nơi|(?:ở|tại) (?:một số|một vài|nhiều) nơi)(?!\p{L})/iu.test(
    text,
  );

/** "Các cơ quan, đơn vị đã …", told by those who are: no "ở nhiều cơ quan, đơn vị" is put beside it. */
const isOfAllTheirSort = (text: string, { noun }: Sayers) =>
  /^(?:các|mỗi|từng) (cơ quan|đơn vị|phòng|sở|xã|thôn)(?!\p{L})/iu
    .exec(text)?.[1]
    ?.toLocaleLowerCase("vi")
    .split(" ")
    .every((word) => noun.includes(word)) ?? false;

const namesOfAll = (composing: Composing, sources: readonly Source[]) =>
  together(sources.map((source) => calledInText(composing, source)));

/** "xã A và xã B"; a name that has an "và" of its own is parted by a comma. */
const together = (names: readonly string[]) =>
  names.join(names.some((name) => name.includes(" và ")) ? ", " : " và ");

/** "Lễ hội đền Tân Hòa", told by xã Tân Hòa. */
function namesItsPlace(composing: Composing, source: Source, text: string): boolean {
  const name = calledInText(composing, source);
  return isLocality(composing, source) && text.includes(name.replace(/^\P{Lu}+/u, "") || name);
}
