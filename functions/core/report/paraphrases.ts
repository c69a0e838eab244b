import { contentWords, saidInstead } from "./content-words.ts";
import { type Group, sourcesIn, voicesOf } from "./sentences.ts";
import { hasAmounts } from "./voice/commanded.ts";
import { criticalReader } from "./voice/critical.ts";
import { generalised } from "./voice/generalised.ts";
import { type PassedOn, passedOn, passedOnTogether, voiceOf } from "./voice/passed-on.ts";

/** Of the words that matter so many are the same in sentences that say one thing in two ways. */
const sameWords = 0.6;

/** Of two sentences one of which says nearly all that the other does, and more of the same. */
const within = { words: 0.85, shared: 0.5, fewest: 4 } as const;

/** A group that leads, with what its sentence is compared by. */
interface Leading {
  group: Group;
  said: readonly string[];
  words: ReadonlySet<string>;
  readonly key: string;
  /** Of the names in quotes, and the key without them. */
  readonly named: { readonly words: readonly string[]; readonly key: string } | undefined;
  /** A document made known. */
  passed: PassedOn | undefined;
}

/**
 * Among the groups that lead a section those that say the same of nothing different, joined under the first:
 * other words for it, no other figure, place, name, thing or turn. In a report of that year "tháng 8/2021" is
 * "tháng 8".
 */
export function joinedAlike(groups: readonly Group[], year: string): readonly Group[] {
  const critical = criticalReader();
  const found: Leading[] = [];
  for (const group of groups) {
    const { voice } = group;
    if (!voice) continue;
    const said = withoutYear(voice.text, year);
    const quoted = [...said.matchAll(names)].flatMap(([, name = ""]) => contentWords(name));
    const keyOf = (text: string) => `${voice.form === "own"}|${critical(text)}`;
    const bare =
      quoted.length === 0 ? undefined : said.replace(names, (name) => name.toLocaleLowerCase("vi"));
    const content = contentWords(said);
    const each: Leading = {
      ...{ group, said: content, words: new Set(content), key: keyOf(said), passed: passedOn(voice) },
      named: bare === undefined ? undefined : { words: quoted, key: keyOf(bare.replace(/“cả nước /gu, "“")) },
    };
    const known = found.find((lead) => lead.key === each.key && isAlike(lead, each));
    const other = known ?? found.find((lead) => isNamedIn(lead, each) || isNamedIn(each, lead));
    const framing = other ? undefined : found.find((lead) => isFramedBy(lead, each, keyOf));
    if (other) take(other, each);
    else if (framing) framing.group = framedBy(framing.group, group);
    else if (!found.some((lead) => isPassedOnWith(lead, each))) found.push(each);
  }
  return found.map(({ group }) => group);
}

function isAlike(one: Leading, other: Leading): boolean {
  if (saidInstead(one.said, other.said) !== "") return false;
  const share = shareOf(one.words, other.words);
  return share >= sameWords || (share >= within.shared && (isWithin(one, other) || isWithin(other, one)));
}

/** Whether the one says nothing that the other does not say more fully. */
function isWithin({ words }: Leading, other: Leading): boolean {
  const both = [...words].filter((word) => other.words.has(word)).length;
  return words.size >= within.fewest && words.size < other.words.size && both >= within.words * words.size;
}

/** The fuller sentence is told, so that nothing of either is lost. */
function take(lead: Leading, each: Leading): void {
  const isFuller = lead.key === each.key && isWithin(lead, each);
  lead.group = isFuller ? under(each.group, lead.group) : under(lead.group, each.group);
  if (isFuller) [lead.said, lead.words] = [each.said, each.words];
}

/** The one tells with amounts of its own what the other tells of several without any. */
function isFramedBy(lead: Leading, { group }: Leading, keyOf: (text: string) => string): boolean {
  const text = group.voice?.text ?? "";
  const general = generalised(text);
  if (general === undefined || general === text || hasAmounts(lead.group.voice?.text ?? "")) return false;
  if (voicesOf([...sourcesIn(lead.group), ...sourcesIn(group)]) < 3) return false;
  const said = contentWords(general);
  if (keyOf(general) !== lead.key || saidInstead(lead.said, said) !== "") return false;
  return shareOf(lead.words, new Set(said)) >= sameWords;
}

const framedBy = (lead: Group, { same, agreeing, framed }: Group): Group => ({
  ...{ voice: lead.voice, same: lead.same, agreeing: lead.agreeing },
  framed: [...lead.framed, ...same, ...agreeing, ...framed],
});

/** The one says a movement's name in full, the other in its words. */
function isNamedIn({ named, words }: Leading, other: Leading): boolean {
  return (
    named !== undefined &&
    other.named === undefined &&
    named.key === other.key &&
    named.words.every((word) => everywhere.has(word) || other.words.has(word)) &&
    shareOf(words, other.words) >= sameWords
  );
}

/** Joins a document made known to others' telling of the same. */
function isPassedOnWith(lead: Leading, { group, passed }: Leading): boolean {
  const together = lead.passed && passed && passedOnTogether(lead.passed, passed);
  if (!together) return false;
  const { same, agreeing, framed } = lead.group;
  const all = [...group.same, ...group.agreeing, ...group.framed];
  const isWhole = voiceOf(together).text === lead.group.voice?.text;
  lead.passed = together;
  lead.group = isWhole
    ? { ...lead.group, voice: lead.group.voice, same, agreeing, framed: [...framed, ...all] }
    : { voice: voiceOf(together), same: [], agreeing: [], framed: [...same, ...agreeing, ...framed, ...all] };
  return true;
}

const names = /“([^”]*)”/gu;
/** "Cả nước chung sức …" is what a whole country's movements begin with. */
const everywhere = new Set(["cả", "nước"]);

/** A day that has a name needs no "ngày". */
const withoutYear = (text: string, year: string) =>
  text
    .replace(
      /(?<!\p{L})(tháng \d{1,2})(?:\/| năm )(\d{4})(?![\d/])/giu,
      (whole, month: string, of: string) => (of === year ? month : whole),
    )
    .replace(/(?<!\p{L})ngày (?=\p{Lu})/gu, "");

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, a.size + b.size - both);
}

function under(lead: Group, { same, agreeing, framed }: Group): Group {
  return {
    ...{ voice: lead.voice, same: lead.same },
    agreeing: [...lead.agreeing, ...same, ...agreeing],
    framed: [...lead.framed, ...framed],
  };
}
