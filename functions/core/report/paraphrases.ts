import { fold } from "../registry/spelling.ts";
import type { Group } from "./sentences.ts";
import { criticalReader } from "./voice/critical.ts";
import { type PassedOn, passedOn, passedOnTogether, voiceOf } from "./voice/passed-on.ts";

/** Words that carry no content of their own. */
const small = new Set(
  "các những và của với cho trong tại ở trên được đã đang sẽ là có việc công tác về đến tới để một cách còn như thì do bà con nhân dân".split(
    " ",
  ),
);

/** Of the words that matter so many are the same in sentences that say one thing in two ways. */
const sameWords = 0.6;

/** A group that leads, with what its sentence is compared by. */
interface Leading {
  group: Group;
  readonly words: ReadonlySet<string>;
  readonly key: string;
  /** Of the names in quotes, and the key without them. */
  readonly named: { readonly words: readonly string[]; readonly key: string } | undefined;
  /** A document made known. */
  passed: PassedOn | undefined;
}

/**
 * Among the groups that lead a section those that say the same of nothing different, joined under the first:
 * other words for it, no other figure, place, name or turn. In a report of that year "tháng 8/2021" is
 * "tháng 8".
 */
export function joinedAlike(groups: readonly Group[], year: string): readonly Group[] {
  const critical = criticalReader();
  const found: Leading[] = [];
  for (const group of groups) {
    const { voice } = group;
    if (!voice) continue;
    const said = withoutYear(voice.text, year);
    const quoted = [...said.matchAll(names)].flatMap(([, name = ""]) => wordsOf(name));
    const keyOf = (text: string) => `${voice.form === "own"}|${critical(text)}`;
    const bare =
      quoted.length === 0 ? undefined : said.replace(names, (name) => name.toLocaleLowerCase("vi"));
    const each: Leading = {
      ...{ group, words: new Set(wordsOf(said)), key: keyOf(said), passed: passedOn(voice) },
      named: bare === undefined ? undefined : { words: quoted, key: keyOf(bare.replace(/“cả nước /gu, "“")) },
    };
    const known = found.find((lead) => lead.key === each.key && isAlike(lead, each));
    const other = known ?? found.find((lead) => isNamedIn(lead, each) || isNamedIn(each, lead));
    if (other) other.group = under(other.group, group);
    else if (!found.some((lead) => isPassedOnWith(lead, each))) found.push(each);
  }
  return found.map(({ group }) => group);
}

const isAlike = (one: Leading, other: Leading) => shareOf(one.words, other.words) >= sameWords;

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

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !small.has(word));

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
