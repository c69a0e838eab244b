import type { Movement } from "../kinds/movements/field.ts";
import { titlesNamedIn } from "../registry/titles.ts";
import { askedBy } from "./asks.ts";
import type { Ask, DraftPrompt } from "./draft.ts";
import { movementsIn } from "./movements-in.ts";

/** The movements and titles that a prompt's words name: it asks about those until someone chooses. */
export type Named = Pick<DraftPrompt, "movements" | "titles">;

export function namedIn(text: string, asks: readonly Ask[], launched: readonly Movement[]): Named {
  const about = (name: string) => asks.some(({ question }) => question === name);
  return {
    movements: about("movementResults") ? movementsIn(text, launched).map((name) => ({ name })) : [],
    titles: about("awardMatrix") ? titlesNamedIn(text).map(({ words }) => words) : [],
  };
}

/** Who asks for direct workers beside leaders asks for the figures by which that share is told. */
export function withShare(text: string, asks: readonly Ask[]): Ask[] {
  const names = asks.map(({ question }) => question);
  const split = names.includes("awardMatrix") && /lao động trực tiếp/iu.test(text);
  return split && !names.includes("workerLeaderRatio")
    ? [...asks, { question: "workerLeaderRatio" }]
    : [...asks];
}

/** A prompt as its words make it; where nothing is chosen, what it asks for is read from them too. */
export function promptFrom(
  id: string,
  text: string,
  questions: readonly string[],
  launched: readonly Movement[],
): DraftPrompt {
  const chosen =
    questions.length > 0 ? questions : askedBy(text, "", false).asks.map(({ question }) => question);
  const asks = withShare(
    text,
    chosen.map((question) => ({ question })),
  );
  return { id, text, asks, ...namedIn(text, asks, launched), periods: [], optional: false };
}
