import { type CalendarDate, inWords } from "../../functions/core/instant.ts";
import { holdsOn } from "../../functions/core/office/lists.ts";
import type { Words } from "../words/vi.ts";

interface TermProps {
  readonly words: Words;
  readonly term: Parameters<typeof holdsOn>[0];
  readonly today: CalendarDate;
}

/** From when an entry of the office's lists holds and until when, and whether it does today. */
export function Term({ words, term, today }: TermProps) {
  const { validFrom, validTo } = term;
  const t = words.lists;
  const state = holdsOn(term, today) ? "" : ` (${today < validFrom ? t.later : t.ended})`;
  return <span class="muted">{`${t.term(inWords(validFrom), validTo && inWords(validTo))}${state}`}</span>;
}
