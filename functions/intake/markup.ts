import { plainLine } from "../core/text/plain.ts";
import type { Line } from "./line.ts";

/** "\-", "1\.": signs that a program kept from being taken as its own. */
const escaped = /\\(?=[-+*#_.()[\]!>`])/g;

/**
 * A line without the signs by which chats, wikis and converters mark headings and bold words; they come
 * along when such a text is saved as a Word file or a PDF as well.
 */
export function markupTakenOff(raw: string): { readonly text: string; readonly bold: boolean } {
  const led = raw.replace(/^[ \t]*>+[ \t]?/, "").replace(escaped, "");
  const headed = /^[ \t]*#{1,6}[ \t]+/.exec(led)?.[0] ?? "";
  const words = led.slice(headed.length).trimEnd();
  const bold = headed !== "" || /^[ \t]*\*\*[^*]+(?:\*\*)?$/.test(words) || /^[^*]+\*\*$/.test(words);
  // A pair of signs may embrace two lines.
  const text = plainLine(words)
    .replace(/^([ \t]*)\*\*(?=\S)/, "$1")
    .replace(/(?<=\S)\*\*$/, "");
  return { text, bold };
}

/** Lines of a Word file or a PDF, without those that held nothing but such signs. */
export function withoutMarkup(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const { text, bold } = markupTakenOff(line.text);
    const isEmpty = text === "" && line.cell === undefined && line.counted === undefined;
    return isEmpty ? [] : [{ ...line, text, bold: bold || line.bold === true }];
  });
}
