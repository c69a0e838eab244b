/** What a record holds: words, figures, lists of the same, and records. */
type Held = string | number | boolean | undefined | readonly Held[] | { readonly [name: string]: Held };

/**
 * The fields of Decree 30/2020, Annex VI, under the names it gives them; it names no form of exchange, so
 * each field is an element and a list repeats its own.
 */
export function recordXml(root: string, record: object): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, record as Held, "")}`;
}

function element(name: string, held: Held, indent: string): string {
  if (held === undefined) return "";
  if (Array.isArray(held)) return held.map((each: Held) => element(name, each, indent)).join("");
  const tag = name.replace(/[^A-Za-z0-9]/g, "-");
  if (typeof held === "object") {
    const inside = Object.entries(held).map(([field, value]) => element(field, value, `${indent}  `));
    return `${indent}<${tag}>\n${inside.join("")}${indent}</${tag}>\n`;
  }
  return `${indent}<${tag}>${escaped(String(held))}</${tag}>\n`;
}

/** What XML 1.0 cannot hold at all has no place in an element's text. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
