/** Letters that only Vietnamese has among the two languages of the pages. */
const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
/** `data-was` holds a former answer for the script to compare with, and is shown to nobody. */
const spoken = /\s(aria-label|title|placeholder|alt|data-(?!was=)[\w-]+)="([^"]*)"/g;
const empty = /^<(meta|link|input|br|hr|img|line|path|circle|rect)\b|\/>$/;

/**
 * Every text and every attribute a person hears or sees that is Vietnamese and does not say so: what a page
 * in English left untranslated, or quotes without naming the language. Reads our own well-formed pages and no
 * others.
 */
export function unspokenVietnamese(html: string): readonly string[] {
  const found: string[] = [];
  const open: { readonly name: string; readonly lang: string }[] = [];
  const told = new Set<string>();
  let title = "";
  for (const [, tag, text = ""] of html.matchAll(/(<[^>]+>)|([^<]+)/g)) {
    const above = open.at(-1) ?? { name: "", lang: "" };
    if (tag === undefined) {
      if (above.lang === "vi") told.add(text.trim());
      else if (above.name === "title") title = text;
      else if (vietnamese.test(text) && above.name !== "script") found.push(text.trim());
      continue;
    }
    if (tag.startsWith("</")) open.pop();
    else {
      const lang = /\slang="(\w+)"/.exec(tag)?.[1] ?? above.lang;
      if (lang !== "vi") found.push(...attributesIn(tag).filter((said) => vietnamese.test(said)));
      if (!empty.test(tag)) open.push({ name: /^<([\w-]+)/.exec(tag)?.[1] ?? "", lang });
    }
  }
  // A title takes no elements, so it may only repeat what the page itself quotes and marks.
  const rest = [...told]
    .sort((a, b) => b.length - a.length)
    .reduce((left, said) => left.replace(said, ""), title);
  return vietnamese.test(rest) ? [...found, `title: ${title}`] : found;
}

function attributesIn(tag: string): readonly string[] {
  return [...tag.matchAll(spoken)].map(([, name, said]) => `${name}: ${said}`);
}
