import type { Note } from "../../../functions/core/text/note.ts";
import { quoted } from "../quote.ts";
import type { viText } from "../vi/text.ts";

export const enText: typeof viText = {
  legacy: (encoding) =>
    `This may have been typed in ${encoding}, not in Unicode; left as it is, the report would print wrong letters.`,
  typed: "As typed",
  read: "Read as",
  take: "Use the converted text",
  takeAll: (count) => `Use the converted text for all ${count}`,
  keep: "I have looked at these; keep them as typed.",
  kept: "Text kept as typed by its writer",
  keptHint:
    "The writer was asked and kept it. To have it converted, give the report back with a note; confirming sends it as typed.",
  heading: "Letters to look at before sending",
  notes: "Letters that were read otherwise than typed",
  note: ({ step, from, to, count }: Note) => {
    const times = count > 1 ? ` (${count} times)` : "";
    if (step === "silent") return `Taken out, since it prints nothing: ${named(from)}${times}.`;
    if (step === "space") return `The blank ${named(from)} was read as a space${times}.`;
    return to === ""
      ? `Taken out: “${quoted(from)}”${times}.`
      : `“${quoted(shown(from))}” was read as “${quoted(to)}”${times}.`;
  },
  taken: "Replaced by the converted text.",
  look: "some of it may be typed in an old encoding; press “Save and continue” to look",
};

function named(characters: string): string {
  const [first = ""] = characters;
  return `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const shown = (text: string) => (/^[\p{C}\p{Z}\p{M}]+$/u.test(text) ? named(text) : text);
