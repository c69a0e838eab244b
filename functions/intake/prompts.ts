import { askedBy } from "../core/directives/asks.ts";
import type { AddresseeGroup } from "../core/directives/directive.ts";
import type { DraftPrompt } from "../core/directives/draft.ts";
import { unknownTitlesIn } from "../core/directives/unknown-titles.ts";
import { kindsCalled } from "./groups.ts";
import type { Sureness } from "./proposal.ts";

interface PromptRead {
  readonly prompt: DraftPrompt;
  readonly sure: Sureness;
  readonly why: string;
}

export interface Written {
  readonly id: string;
  readonly text: string;
  readonly heading: string;
  /** No other prompt stands under the heading. */
  readonly alone: boolean;
}

/** A prompt with what it asks; whom it is asked of where that is fewer than everybody. */
export function promptOf(
  { id, text, heading, alone }: Written,
  groups: readonly AddresseeGroup[],
): PromptRead {
  const asked = askedBy(text, heading, alone);
  const own = asked.of === undefined ? undefined : idsOf(asked.of, groups);
  const asks = asked.asks.map(({ question, of }) => {
    const among = of === undefined || asked.of !== undefined ? undefined : idsOf(of, groups);
    return { question, ...(among && among.length > 0 ? { groups: [...among] } : {}) };
  });
  const lost = [asked.of, ...asked.asks.map(({ of }) => of)].some(
    (of) => of !== undefined && idsOf(of, groups).length === 0,
  );
  const unknown = asks.some(({ question }) => question === "awardMatrix") ? unknownTitlesIn(text) : [];
  return {
    prompt: {
      ...{ id, text, asks, optional: asked.optional },
      movements: asked.movements.map(({ name, launchedBy }) => ({
        name,
        ...(launchedBy ? { launchedBy } : {}),
      })),
      titles: [...asked.titles],
      periods: [...asked.periods],
      ...(own && own.length > 0 ? { groups: [...own] } : {}),
    },
    ...doubtOf(lost, unknown, asks.length === 1 && asks[0]?.question === "narrative"),
  };
}

function doubtOf(lost: boolean, unknown: readonly string[], plain: boolean): Omit<PromptRead, "prompt"> {
  if (lost) return { sure: "ask", why: "unknown-group" };
  if (unknown.length > 0) return { sure: "ask", why: "unknown-title" };
  return plain ? { sure: "likely", why: "prose" } : { sure: "certain", why: "words" };
}

/** Groups that these words mean: "các xã, thị trấn". */
function idsOf(words: string, groups: readonly AddresseeGroup[]): readonly string[] {
  const kinds = kindsCalled(`các ${words.replace(/^các /iu, "")}`);
  return groups
    .filter(
      ({ takes }) =>
        takes.type === "kinds" && takes.kinds.some((kind) => kinds.some((each) => each === kind)),
    )
    .map(({ id }) => id);
}
