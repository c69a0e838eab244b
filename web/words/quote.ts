/**
 * Two of the characters Unicode keeps for a program's own use: no keyboard types them and no page shows them.
 */
const [OPEN, CLOSE] = ["\ufdd0", "\ufdd1"];

/** Vietnamese inside an English sentence: a name, a directive's words, what somebody typed. */
export function quoted(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}

const tags = /(<[^>]*>)/;
const pairs = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, "g");
const strays = new RegExp(`[${OPEN}${CLOSE}]`, "g");
/** Elements whose text takes no elements: there the words stand alone. */
const bare = /^<(title|option|textarea)\b/i;

/** Says on the finished page which words are Vietnamese (WCAG 3.1.2), as a span, where a span may stand. */
export function languageOfParts(html: string): string {
  if (!quotes(html)) return html;
  let inBare = false;
  return html
    .split(tags)
    .map((piece) => {
      if (piece.startsWith("<")) {
        inBare = bare.test(piece);
        return unquoted(piece);
      }
      return inBare ? unquoted(piece) : unquoted(piece.replace(pairs, '<span lang="vi">$1</span>'));
    })
    .join("");
}

/** Whether any of it is quoted: then an attribute can only be marked with its whole element. */
export function quotes(text: string): boolean {
  return text.includes(OPEN);
}

/** The sentence alone, for a title, an attribute or a program. */
export function unquoted(text: string): string {
  return text.replace(strays, "");
}
