import type { Movement } from "../kinds/movements/form.ts";
import { launchedCalled } from "../registry/launched.ts";
import { movementCalled } from "../registry/movements.ts";

/** What calls the name behind it a movement: "phong trào thi đua “…”", "cuộc vận động do … phát động: “…”". */
const called =
  /(?:phong trào|cuộc vận động)(?: thi đua)?(?: (?:yêu nước|đặc biệt|lớn))?(?: do [^“”.;:]{0,80} phát động)?\s*:?\s*$/iu;
/** Between two names of one enumeration; a period of years may stand behind the first. */
const enumerated = /^(?:\s*giai đoạn [\d\s–-]{4,15})?\s*(?:[,;]|và|hoặc)?\s*(?:và|hoặc)?\s*$/iu;

/**
 * The movements a prompt names: what stands in quotation marks behind "phong trào" or "cuộc vận động", what follows it
 * in the same enumeration, and what the registry or an earlier directive knows. Other quoted words are not movements.
 */
export function movementsIn(text: string, launched: readonly Movement[]): readonly string[] {
  const names: string[] = [];
  let [end, within] = [0, false];
  for (const { 0: quote, 1: name = "", index } of text.matchAll(/“([^”]+)”/g)) {
    const before = text.slice(end, index);
    const isKnown = Boolean(movementCalled(name) ?? launchedCalled(name, launched));
    within = isKnown || called.test(before) || (within && enumerated.test(before));
    if (within) names.push(name);
    end = index + quote.length;
  }
  return names;
}
