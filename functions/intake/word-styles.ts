import { attribute, childOf, childrenOf, type Element, settingOf, switchOf } from "./xml-tree.ts";

/** What a paragraph or a run looks like; absent where nothing says. */
export interface Look {
  readonly bold?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly centred?: boolean | undefined;
  readonly font?: string | undefined;
  readonly list?: { readonly id?: string | undefined; readonly level?: number | undefined } | undefined;
}

export interface Styles {
  /** The look of a style with all that it is based on. */
  of(id: string | undefined): Look;
  /** The style of paragraphs that name none. */
  readonly usual: string | undefined;
  readonly defaults: Look;
}

/** Longer than any chain of styles that an office has; one that leads back into itself ends here. */
const LONGEST_CHAIN = 20;

export function stylesOf(part: Element | undefined): Styles {
  const all = new Map(childrenOf(part, "style").map((style) => [attribute(style, "styleId") ?? "", style]));
  const known = new Map<string, Look>();
  const of = (id: string | undefined, depth = 0): Look => {
    const style = id === undefined ? undefined : all.get(id);
    if (id === undefined || !style || depth > LONGEST_CHAIN) return {};
    const before = known.get(id);
    if (before) return before;
    const look = over(
      of(settingOf(style, "basedOn"), depth + 1),
      lookOf(childOf(style, "pPr"), childOf(style, "rPr")),
    );
    known.set(id, look);
    return look;
  };
  const usual = [...all].find(
    ([, style]) =>
      attribute(style, "type") === "paragraph" && ["1", "true"].includes(attribute(style, "default") ?? ""),
  )?.[0];
  const defaults = childOf(childOf(childOf(part, "docDefaults"), "rPrDefault"), "rPr");
  return { of, usual, defaults: lookOf(undefined, defaults) };
}

export function lookOf(paragraph: Element | undefined, run: Element | undefined): Look {
  const list = childOf(paragraph, "numPr");
  const jc = settingOf(paragraph, "jc");
  const level = settingOf(list, "ilvl");
  const fonts = childOf(run, "rFonts");
  return {
    bold: switchOf(run, "b"),
    hidden: switchOf(run, "vanish"),
    capitals: switchOf(run, "caps"),
    centred: jc === undefined ? undefined : jc === "center",
    font: attribute(fonts, "ascii") ?? attribute(fonts, "hAnsi"),
    list: list && { id: settingOf(list, "numId"), level: level === undefined ? undefined : Number(level) },
  };
}

/** One look over another: what it says counts, else what is under it. */
export function over(under: Look, upper: Look): Look {
  return {
    bold: upper.bold ?? under.bold,
    hidden: upper.hidden ?? under.hidden,
    capitals: upper.capitals ?? under.capitals,
    centred: upper.centred ?? under.centred,
    font: upper.font ?? under.font,
    list: upper.list ? { ...under.list, ...defined(upper.list) } : under.list,
  };
}

const defined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;
