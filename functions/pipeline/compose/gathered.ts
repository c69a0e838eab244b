import type { Field } from "../../core/kinds/field.ts";
import { inLeadingOrder } from "../../core/report/leading.ts";
import { joinedAlike } from "../../core/report/paraphrases.ts";
import { type Group, groupsOf } from "../../core/report/sentences.ts";
import type { Part } from "../../core/report/source.ts";
import type { Reach } from "../../core/report/voice/of-whole.ts";
import type { Tone } from "../../core/report/voice/quantifiers.ts";
import { type Aside, asideOf } from "../../core/report/voice/set-aside.ts";
import { record } from "./claims.ts";
import type { Composing } from "./context.ts";
import { type Saying, sayingIn } from "./heads.ts";
import { reachIn } from "./of-whole.ts";
import { blocsOf, speakers, type Telling } from "./speakers.ts";

/** A section's sentences in groups, in the order in which they lead it. */
export interface Gathered {
  readonly place: string;
  readonly field: Field;
  readonly tone: Tone;
  readonly telling: Telling;
  readonly groups: readonly Group[];
  readonly saying: (group: Group) => Saying;
  /** Whether it is told of the whole area; of deeds alone. */
  readonly reach: (group: Group) => Reach | undefined;
}

/** As many groups as may come to the page are held against one another word by word. */
const compared = 60;

interface Where {
  readonly field: Field;
  readonly place: string;
  readonly telling: Telling;
}

/** Puts aside what no page takes by itself, each with its reason, and groups the rest. */
export function gathered(
  composing: Composing,
  sentences: readonly Part<string>[],
  { field, place, telling }: Where,
): Gathered {
  const asked = {
    proposals: field.topic === "proposals",
    isProvince: composing.roster.authority.level === "PROVINCE",
  };
  const kept: Part<string>[] = [];
  const aside = new Map<string, { readonly why: Aside; readonly same: Part<string>[] }>();
  for (const part of sentences) {
    const why = asideOf(part.value, asked);
    if (!why) kept.push(part);
    else {
      const known = aside.get(part.value);
      if (known) known.same.push(part);
      else aside.set(part.value, { why, same: [part] });
    }
  }
  for (const { why, same } of aside.values())
    record(composing, { same, agreeing: [], framed: [] }, { place, quantifier: "", fate: fateOf(why) });
  const groups = groupsOf(kept, { speakerOf: speakers(composing, telling), on: composing.on });
  const former = composing.former.get(field.id) ?? new Set();
  const reach = telling === "deeds" ? reachIn(composing.roster) : () => undefined;
  const isOfWhole = (group: Group) => reach(group) === "judgement";
  const weighing = { place, blocOf: blocsOf(composing), former, isOfWhole };
  const ordered = inLeadingOrder(groups, weighing);
  const leading = ordered.filter((group, at) => at < compared && group.voice);
  const rest = ordered.filter((group, at) => at >= compared || !group.voice);
  return {
    ...{ place, field, telling, tone: telling === "faults" ? "fault" : "act" },
    reach,
    groups: inLeadingOrder([...joinedAlike(leading, composing.on.slice(0, 4)), ...rest], weighing),
    saying: sayingIn(
      composing,
      field.id,
      sentences.map(({ source }) => source),
    ),
  };
}

function fateOf(why: Aside) {
  return why.type === "left" ? why : ({ type: "waiting" } as const);
}
