import type { Movement } from "../kinds/movements/field.ts";
import { launchedCalled } from "../registry/launched.ts";
import { movementCalled } from "../registry/movements.ts";

/**
 * What calls the name behind it a movement: "phong trào thi đua “…”", "cuộc vận động do … phát động: “…”".
 */
const called =
  /(?:phong trào|cuộc vận động)(?: thi đua)?(?: (?:yêu nước|đặc biệt|lớn|nòng cốt|trọng tâm|cao điểm|chuyên đề|với chủ đề|có chủ đề))?(?: do [^“”.;:]{0,80} phát động)?\s*:?\s*$/iu;
/** Between two names of one enumeration; a period of years may stand behind the first. */
const enumerated = /^(?:\s*giai đoạn [\d\s–-]{4,15})?\s*(?:[,;]|và|hoặc)?\s*(?:và|hoặc)?\s*$/iu;

/**
 * The movements a prompt names: what stands in quotation marks behind "phong trào" or "cuộc vận động", what
 * follows it in the same enumeration, and what the registry or an earlier directive knows. Other quoted words
 * are not movements.
 */
export function movementsIn(text: string, launched: readonly Movement[]): readonly string[] {
  return quotedIn(text, launched).flatMap(({ name, isMovement }) => (isMovement ? [name] : []));
}

/**
 * What a prompt about movements quotes and nothing takes for one: its drafter may have meant it to be asked
 * about.
 */
export function quotedBeside(text: string, launched: readonly Movement[]): readonly string[] {
  if (!/phong trào|cuộc vận động/iu.test(text)) return [];
  return quotedIn(text, launched).flatMap(({ name, isMovement }) => (isMovement ? [] : [name]));
}

/** Longer than any name: bounded, so that many opening marks without an end are not each read to the last. */
const quotes = /“([^”]{1,400})”|"([^"]{1,400})"|«([^»]{1,400})»|„([^“”]{1,400})[“”]/g;

/** What stands in quotation marks, from the opening mark to behind the closing one. */
export function quotedIn(text: string, launched: readonly Movement[]) {
  let [end, within] = [0, false];
  return [...text.matchAll(quotes)].map(({ 0: quote, 1: curly, 2: straight, 3: angled, 4: low, index }) => {
    const name = (curly ?? straight ?? angled ?? low ?? "").trim();
    const before = text.slice(end, index);
    const isKnown = Boolean(movementCalled(name) ?? launchedCalled(name, launched));
    within = isKnown || called.test(before) || (within && enumerated.test(before));
    end = index + quote.length;
    return { name, isMovement: within, from: index, to: end };
  });
}
