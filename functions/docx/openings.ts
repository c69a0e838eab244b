import { LONGEST_WORD, partsAtMarks } from "../layout/breaks.ts";

/** What Word calls an optional break without width: a line may end there, and nothing is drawn. */
const OPENING = "\u200b";

/**
 * A part without a mark that is longer is opened after every so many letters, since Word tears its line
 * otherwise.
 */
const LONG_PART = 24;
const STEP = 8;

/** A text whose long words may be parted by a line's end where the page's own may. */
export function withOpenings(text: string): string {
  if (text.length <= LONGEST_WORD) return text;
  return text.replace(/\S{15,}/g, (word) => partsAtMarks(word).map(opened).join(OPENING));
}

function opened(part: string): string {
  if (part.length <= LONG_PART || /^[\d.,]+$/.test(part)) return part;
  return part.replace(new RegExp(`(.{${STEP}})(?=.{${STEP}})`, "gu"), `$1${OPENING}`);
}
