import { type Look, lookOf, over, type Styles } from "./word-styles.ts";
import { attribute, childOf, type Element, within } from "./xml-tree.ts";

/** Words of one look, or something that stands among them. */
export interface Span {
  readonly words: string;
  readonly look: Look;
}

/** What one paragraph holds besides its words. */
export interface Words {
  readonly spans: readonly Span[];
  readonly deleted: string;
  /** Boxes of text that hang on it. */
  readonly boxes: readonly Element[];
}

export interface Notes {
  /** The words of a note at the foot of the page, by its number. */
  footnote(id: string): string;
}

/** What stands among the letters of a run; a soft hyphen breaks a word and says nothing. */
const signs: Readonly<Record<string, string>> = {
  ...{ tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-", softHyphen: "\u00ad" },
};
const drawn: ReadonlySet<string> = new Set(["drawing", "pict", "object"]);
/** A drawing with more boxes than that is a plan, and no text. */
const MOST_BOXES = 20;

/** What a run stands in that only wraps it. */
const wrappers: ReadonlySet<string> = new Set([
  "hyperlink",
  "smartTag",
  "ins",
  "moveTo",
  "customXml",
  "fldSimple",
  "dir",
  "bdo",
  "oMath",
  "oMathPara",
  "rt",
  "ruby",
  "rubyBase",
]);

/**
 * The words of a paragraph: results of fields and not their codes, moved text once, what was deleted apart.
 */
export function wordsOf(paragraph: Element, base: Look, styles: Styles, notes: Notes): Words {
  const spans: Span[] = [];
  const boxes: Element[] = [];
  let deleted = "";
  /** For each field that is open, whether its code still goes on. */
  const fields: boolean[] = [];

  const walk = (element: Element): void => {
    for (const each of element.children) visit(each);
  };
  const visit = (each: Element): void => {
    if (each.name === "r") run(each);
    else if (each.name === "sdt") walk(childOf(each, "sdtContent") ?? each);
    else if (each.name === "del" || each.name === "moveFrom") {
      if (each.name === "del") deleted += lettersIn(each);
    } else if (each.name === "AlternateContent") walk(alternative(each));
    else if (wrappers.has(each.name) || each.tag.full.startsWith("m:")) walk(each);
  };
  const run = (element: Element): void => {
    const properties = childOf(element, "rPr");
    const styled = over(
      over(base, styles.of(attribute(childOf(properties, "rStyle"), "val"))),
      lookOf(undefined, properties),
    );
    const say = (words: string) => {
      if (words !== "" && !fields.includes(true)) spans.push({ words, look: styled });
    };
    const read = (each: Element): void => {
      const sign = signs[each.name];
      if (sign !== undefined) say(sign);
      else if (each.name === "t") say(each.words);
      else if (each.name === "sym") say(signOf(each));
      else if (each.name === "delText") deleted += each.words;
      else if (each.name === "fldChar") field(attribute(each, "fldCharType"));
      else if (each.name === "footnoteReference" || each.name === "endnoteReference") {
        const words = notes.footnote(`${each.name.slice(0, 3)}${attribute(each, "id") ?? ""}`);
        say(words === "" ? "" : ` (${words})`);
      } else if (each.name === "AlternateContent") alternative(each).children.forEach(read);
      else if (drawn.has(each.name)) boxes.push(...within(each, "txbxContent").slice(0, MOST_BOXES));
    };
    element.children.forEach(read);
  };
  const field = (type: string | undefined): void => {
    if (type === "begin") fields.push(true);
    else if (type === "separate") fields.splice(-1, 1, false);
    else if (type === "end") fields.pop();
  };
  walk(paragraph);
  return { spans, deleted, boxes };
}

/** Of the ways in which a newer thing is written, the first; the others say the same once more. */
export const alternative = (element: Element): Element =>
  childOf(element, "Choice") ?? childOf(element, "Fallback") ?? element;

/** A sign of a symbol font; Word gives its code, in private use or bare. */
function signOf(element: Element): string {
  const code = Number.parseInt(attribute(element, "char") ?? "", 16);
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return "";
  return String.fromCharCode(code < 0x100 ? 0xf000 + code : code);
}

const lettersIn = (element: Element): string =>
  element.children
    .map((each) => (each.name === "delText" || each.name === "t" ? each.words : lettersIn(each)))
    .join("");
