import { type Group, sourcesIn, voicesOf } from "./sentences.ts";
import { hasAmounts } from "./voice/commanded.ts";
import { criticalReader } from "./voice/critical.ts";
import { generalised } from "./voice/generalised.ts";
import { type PassedOn, passedOn, passedOnTogether, voiceOf } from "./voice/passed-on.ts";

/** A group that leads, with what its sentence is compared by. */
interface Leading {
  group: Group;
  readonly key: string;
  /** The key without what is only a movement's name: its quotes and "cả nước". */
  readonly named: string | undefined;
  /** A document made known. */
  passed: PassedOn | undefined;
}

/**
 * Among the groups that lead a section those that say one thing, joined under the first: the same content
 * once the report's own year and a movement's name in full are taken for what they are, and a document made
 * known whatever is told of it. In a report of that year "tháng 8/2021" is "tháng 8".
 */
export function joinedAlike(groups: readonly Group[], year: string): readonly Group[] {
  const critical = criticalReader();
  const found: Leading[] = [];
  for (const group of groups) {
    const { voice } = group;
    if (!voice) continue;
    const said = withoutYear(voice.text, year);
    const keyOf = (text: string) => `${voice.form === "own"}|${critical.content(text)}`;
    const each: Leading = {
      ...{ group, key: keyOf(said), passed: passedOn(voice) },
      named: /“/u.test(said) ? keyOf(said.replace(/“cả nước /giu, "“")) : undefined,
    };
    const known = found.find((lead) => lead.key === each.key || lead.named === each.key);
    const other = known ?? found.find((lead) => each.named !== undefined && lead.key === each.named);
    const framing = other ? undefined : found.find((lead) => isFramedBy(lead, group, keyOf));
    if (other) other.group = under(other.group, group);
    else if (framing) framing.group = framedBy(framing.group, group);
    else if (!found.some((lead) => isPassedOnWith(lead, each))) found.push(each);
  }
  return found.map(({ group }) => group);
}

/** The one tells with amounts of its own what the other tells of several without any. */
function isFramedBy(lead: Leading, group: Group, keyOf: (text: string) => string): boolean {
  const text = group.voice?.text ?? "";
  const general = generalised(text);
  if (general === undefined || general === text || hasAmounts(lead.group.voice?.text ?? "")) return false;
  return voicesOf([...sourcesIn(lead.group), ...sourcesIn(group)]) > 2 && keyOf(general) === lead.key;
}

const framedBy = (lead: Group, { same, agreeing, framed }: Group): Group => ({
  ...{ voice: lead.voice, same: lead.same, agreeing: lead.agreeing },
  framed: [...lead.framed, ...same, ...agreeing, ...framed],
});

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

/** A day that has a name needs no "ngày". */
const withoutYear = (text: string, year: string) =>
  text
    .replace(
      /(?<!\p{L})(tháng \d{1,2})(?:\/| năm )(\d{4})(?![\d/])/giu,
      (whole, month: string, of: string) => (of === year ? month : whole),
    )
    .replace(/(?<!\p{L})ngày (?=\p{Lu})/gu, "");

function under(lead: Group, { same, agreeing, framed }: Group): Group {
  return {
    ...{ voice: lead.voice, same: lead.same },
    agreeing: [...lead.agreeing, ...same, ...agreeing],
    framed: [...lead.framed, ...framed],
  };
}
