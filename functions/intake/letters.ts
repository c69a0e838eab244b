import { readControls } from "../core/text/controls.ts";
import { textRead } from "../core/text/door.ts";
import { type Encoding, encodingNames } from "../core/text/legacy/encoding.ts";
import { offerFor } from "../core/text/legacy/offer.ts";
import type { OpeningNote } from "./leaf.ts";
import type { Line } from "./line.ts";

/**
 * Lines through the door for words; where they are written in an old encoding they are converted, since
 * nobody could read the document otherwise, and that is noted with the line as shown first.
 */
export function lettersRead(
  lines: readonly Line[],
  known?: Encoding,
): { readonly lines: readonly Line[]; readonly notes: readonly OpeningNote[] } {
  const raw = lines.map(({ text }) => readControls(text).text.replaceAll("\n", " "));
  const offer = offerFor(raw.join("\n"), known);
  const converted = offer ? offer.text.split("\n") : raw;
  const read = lines.map((line, at) => {
    const text = cleaned(converted[at] ?? "");
    const low = line.capitals && converted[at] !== raw[at];
    return { ...line, text: low ? text.toLocaleUpperCase("vi") : text };
  });
  const first = raw.findIndex((text, at) => text !== converted[at]);
  return {
    lines: read,
    notes: offer ? [{ code: "converted", from: encodingNames[offer.encoding], line: first + 1 }] : [],
  };
}

const cleaned = (text: string) =>
  textRead(text)
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(strayBlank, "")
    .trim();

/** A scan parts words from the stop behind them: "Các sở , ban , ngành ; …", "1 . Kết quả". */
const strayBlank = /(?<=[\p{L}\d)”"]) (?=[,;:.](?: |$))/gu;
