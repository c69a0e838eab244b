import { fold } from "../registry/spelling.ts";
import type { Group } from "./sentences.ts";
import { criticalReader } from "./voice/critical.ts";

/** Words that carry no content of their own. */
const small = new Set(
  "các những và của với cho trong tại ở trên được đã đang sẽ là có việc công tác về đến tới để một cách còn như thì do bà con nhân dân".split(
    " ",
  ),
);

/** Of the words that matter so many are the same in sentences that say one thing in two ways. */
const sameWords = 0.6;

/**
 * Among the groups that lead a section those that say the same of nothing different, joined under the first:
 * other words for it, no other figure, place, name or turn.
 */
export function joinedAlike(groups: readonly Group[]): readonly Group[] {
  const critical = criticalReader();
  const found: { group: Group; readonly words: ReadonlySet<string>; readonly key: string }[] = [];
  for (const group of groups) {
    const { voice } = group;
    if (!voice) continue;
    const words = new Set(
      fold(voice.text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word && !small.has(word)),
    );
    const key = `${voice.form === "own"}|${critical(voice.text)}`;
    const known = found.find((each) => each.key === key && shareOf(each.words, words) >= sameWords);
    if (known) known.group = under(known.group, group);
    else found.push({ group, words, key });
  }
  return found.map(({ group }) => group);
}

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
