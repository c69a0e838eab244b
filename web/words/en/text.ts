import { type Note, toldAs } from "../../../functions/core/text/note.ts";
import { quoted } from "../quote.ts";
import type { viText } from "../vi/text.ts";
import { grouped } from "./number.ts";

export const enText: typeof viText = {
  legacy: (encoding) =>
    `This may have been typed in ${encoding}, not in Unicode; left as it is, the report would print wrong letters.`,
  typed: "As typed",
  read: "Read as",
  take: "Use the converted text",
  takeAll: (count) => `Use the converted text for all ${grouped(count)}`,
  keep: "I have looked at these; keep them as typed.",
  kept: "Text kept as typed by its writer",
  keptHint:
    "The writer was asked and kept it. To have it converted, give the report back with a note; confirming sends it as typed.",
  heading: "Letters to look at before sending",
  notes: "Letters that were read otherwise than typed",
  note: ({ step, from, to, count }: Note) => {
    const times = count > 1 ? ` (${grouped(count)} times)` : "";
    switch (toldAs({ step, to })) {
      case "list-mark":
        return `Word's marks of a list were read as dashes${times}.`;
      case "silent":
        return `Taken out, since it prints nothing: ${hidden(from)}${times}.`;
      case "decimal":
        return `The figure “${quoted(from)}” is printed as “${quoted(to)}”${times}.`;
      case "space":
        return `A ${blankName(from)} was read as a space${times}.`;
      case "dropped":
        return `Taken out: ${named(from)}${times}.`;
      case "letters":
        return `${named(from)} was read as “${quoted(to)}”${times}.`;
    }
  },
  taken: "Replaced by the converted text.",
  look: "some of it may be typed in an old encoding; press “Save and continue” to look",
};

function hidden(characters: string): string {
  if (/^\u00ad/u.test(characters)) return "a soft hyphen";
  if (/^[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(characters)) return "a mark of direction";
  if (/^\ufeff/u.test(characters)) return "a byte order mark";
  if (/^[\u200b-\u200d\u2060]/u.test(characters)) return "a mark that joins or parts letters";
  return /^\p{Cc}/u.test(characters) ? "a control character" : "a hidden character";
}

function blankName(characters: string): string {
  if (/^[\u00a0\u202f]/u.test(characters)) return "no-break space";
  return /^\u3000/u.test(characters) ? "wide space" : "special blank";
}

function named(text: string): string {
  if (/^\p{Co}+$/u.test(text)) return "A sign of a symbol font";
  if (/^\p{M}+$/u.test(text)) return "A mark that goes with a letter";
  return /^[\p{C}\p{Z}]+$/u.test(text) ? hidden(text) : `“${quoted(text)}”`;
}
