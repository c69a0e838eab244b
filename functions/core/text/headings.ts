import { withoutEnd } from "./ends.ts";
import { type Mark, marksPoint } from "./level-marks.ts";

/** Past so many letters a line says something; past so many words one without a mark does. */
const longest = { marked: 120, words: 8 } as const;

/** Figures that name a time or a document are no result. */
const naming =
  /(?:\d{1,4} tháng|quý [ivx\d]+|năm(?: học)?|giai đoạn|số) ?\d*(?: ?[-–/] ?\d+)?|\d{4}(?: ?[-–] ?\d{4})?/giu;

/**
 * Whether a line that has something under it names that and says nothing itself: short, without an end stop,
 * without a figure.
 */
export function isHeading(text: string, mark: Mark | undefined, below: Mark | undefined): boolean {
  if (mark && marksPoint(mark)) return false;
  const words = withoutEnd(text, ":").trimEnd();
  if (words.length > longest.marked || /[.;!?…,]["”’)]?$/u.test(words)) return false;
  const counts = /\d/.test(words.replace(naming, ""));
  if (isCapitals(words))
    return mark !== undefined || (!counts && (words.split(/\s+/).length > 1 || below !== undefined));
  if (counts) return false;
  if (mark) return true;
  return (
    below !== undefined &&
    !text.endsWith(":") &&
    /^\p{Lu}/u.test(words) &&
    words.split(/\s+/).length <= longest.words
  );
}

/** A line without a mark that leads a list in: "Trong kỳ, đơn vị đã:". */
export function opensList(text: string, below: Mark): boolean {
  return text.endsWith(":") && (marksPoint(below) || below.ordinal === 1);
}

export function isCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && words === words.toLocaleUpperCase("vi");
}
