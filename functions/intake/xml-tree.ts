import { attributeOf, type Tag, visitXml } from "./ooxml.ts";

/** An element by its name without the prefix. */
export interface Element {
  readonly name: string;
  readonly tag: Tag;
  readonly children: Element[];
  /** Its own words; only what holds text has any. */
  words: string;
}

/** A letter of fifty pages has some forty thousand. */
const MOST_ELEMENTS = 600_000;

/** A part of a package as a tree; undefined where it is no sound XML, or larger than any office's. */
export function elementsOf(part: Uint8Array): Element | undefined {
  const open: Element[] = [];
  let [root, count]: [Element | undefined, number] = [undefined, 0];
  const sound = visitXml(part, {
    open(tag) {
      count += 1;
      if (count > MOST_ELEMENTS) return;
      const element: Element = { name: tag.name, tag, children: [], words: "" };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    },
    close() {
      if (count <= MOST_ELEMENTS) open.pop();
    },
    text(words) {
      const last = open.at(-1);
      if (last && count <= MOST_ELEMENTS) last.words += words;
    },
  });
  return sound && count <= MOST_ELEMENTS ? root : undefined;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((each) => each.name === name) ?? [];

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element && attributeOf(element.tag, name);

/** The value of a child that has only that: <w:jc w:val="center"/>. */
export const settingOf = (element: Element | undefined, name: string): string | undefined =>
  attribute(childOf(element, name), "val");

/** A switch: there without a value, or with one that is not "off". */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !["0", "false", "off", "none"].includes(attribute(found, "val") ?? "1");
}

/** Every element of that name at any depth, those inside one another left out. */
export function within(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((each) => (each.name === name ? [each] : within(each, name)));
}
