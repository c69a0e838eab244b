import { holdsOn } from "../../registry/title.ts";
import { bracketedForms } from "./short-forms.ts";

/** So often a name must stand on a paper for its short form to be worth a bracket. */
const fewest = 3;

const quoted = /(“[^”]*”)/u;

/**
 * A paper's sentences in their order, with each long name written out where it first stands and, where it
 * stands three times or more, its short form in brackets there and alone after. What is quoted is a name
 * and stays, and so does a body's name, which has a capital.
 */
export function inShortAfterFirst(texts: readonly string[], on: string): readonly string[] {
  return bracketedForms
    .filter((form) => holdsOn(form, on))
    .reduce((said, { short, full }) => {
      const either = new RegExp(
        `(?<![\\p{L}\\p{N}/_-])(?:${short}|${full})(?![\\p{L}\\p{N}/_-])(?! \\(sau đây)`,
        "gu",
      );
      const count = said.reduce((sum, text) => sum + inProse(text, either).length, 0);
      if (count === 0) return said;
      let seen = 0;
      const next = () => {
        seen += 1;
        if (count < fewest) return full;
        return seen === 1 ? `${full} (sau đây viết tắt là ${short})` : short;
      };
      return said.map((text) =>
        text
          .split(quoted)
          .map((part) => (part.startsWith("“") ? part : part.replace(either, next)))
          .join(""),
      );
    }, texts);
}

const inProse = (text: string, either: RegExp) =>
  text.split(quoted).flatMap((part) => (part.startsWith("“") ? [] : [...part.matchAll(either)]));
