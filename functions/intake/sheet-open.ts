import { readText, textRead } from "../core/text/door.ts";
import { offerFor } from "../core/text/legacy/offer.ts";
import type { Unreadable } from "./leaf.ts";
import { attributeOf, openParts, type Parts, visitXml } from "./ooxml.ts";
import { readSheetPart, type SheetCell, type SheetPart, spelledOut } from "./sheet-part.ts";
import { looksIn } from "./sheet-styles.ts";

export interface Sheet extends SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** The old encoding that its words were written in, and are no more. */
  readonly converted?: string;
}

type OpenedWorkbook =
  | { readonly type: "workbook"; readonly sheets: readonly Sheet[] }
  | { readonly type: "unreadable"; readonly why: Unreadable };

/** Unpacked, some hundred times what a form takes. */
const LARGEST = 24_000_000;
const MOST_SHEETS = 60;
const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

/** The sheets of a workbook in their order. Whatever it is made of, it is a refusal at worst. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const opened = openParts(bytes, (name) => wanted.test(name), LARGEST);
  if (opened.type === "unreadable") return opened;
  const { parts, names } = opened;
  if (!parts.has("xl/workbook.xml"))
    return unreadable({ code: names.includes("[Content_Types].xml") ? "unknown-kind" : "broken" });
  const listed = sheetsListed(parts);
  const strings = stringsIn(parts.get("xl/sharedStrings.xml"));
  if (!listed || !strings) return unreadable({ code: "broken" });
  if (listed.length > MOST_SHEETS) return unreadable({ code: "too-large", most: MOST_SHEETS });
  const looks = looksIn(parts.get("xl/styles.xml"));
  const sheets: Sheet[] = [];
  for (const { name, hidden, file } of listed) {
    const part = parts.get(file);
    // A sheet of charts has no cells.
    if (!part) continue;
    const read = readSheetPart(part, strings, looks);
    if (read === "broken") return unreadable({ code: "broken" });
    if (read === "too-large") return unreadable({ code: "too-large", most: LARGEST });
    sheets.push({ name: textRead(name).trim(), hidden, ...readThroughDoor(read) });
  }
  return sheets.length === 0 ? unreadable({ code: "empty" }) : { type: "workbook", sheets };
}

const unreadable = (why: Unreadable): OpenedWorkbook => ({ type: "unreadable", why });

interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  readonly file: string;
}

/** Undefined where a part is broken or two sheets are one file. */
function sheetsListed(parts: Parts): readonly Listed[] | undefined {
  const targets = new Map<string, string>();
  const relations = parts.get("xl/_rels/workbook.xml.rels");
  const related =
    relations &&
    visitXml(relations, {
      open(tag) {
        if (tag.name !== "Relationship") return;
        const target = (attributeOf(tag, "Target") ?? "").replace(/^\/?(?:xl\/)?/, "xl/");
        targets.set(attributeOf(tag, "Id") ?? "", target);
      },
    });
  const listed: Listed[] = [];
  const sound = visitXml(parts.get("xl/workbook.xml") ?? new Uint8Array(), {
    open(tag) {
      if (tag.name !== "sheet") return;
      const id = Object.entries(tag.attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      const state = attributeOf(tag, "state");
      listed.push({
        name: attributeOf(tag, "name") ?? "",
        hidden: state === "hidden" || state === "veryHidden",
        file: targets.get(id) ?? "",
      });
    },
  });
  const files = listed.map(({ file }) => file);
  return related && sound && new Set(files).size === files.length ? listed : undefined;
}

function stringsIn(part: Uint8Array | undefined): readonly string[] | undefined {
  if (!part) return [];
  const strings: string[] = [];
  const path: string[] = [];
  let said = "";
  const sound = visitXml(part, {
    open({ name }) {
      path.push(name);
      if (name === "si") said = "";
    },
    close(name) {
      path.pop();
      if (name === "si") strings.push(spelledOut(said));
    },
    text(words) {
      if (path.at(-1) === "t" && !path.includes("rPh")) said += words;
    },
  });
  return sound ? strings : undefined;
}

/** Longer words than these are judged by no encoding; they are no labels. */
const LONGEST_JUDGED = 500;
const MOST_JUDGED = 200_000;

/**
 * Every cell's words through the door, on one line. An old encoding is known by a cell's font, or by what all
 * cells of the sheet together look like: one word alone may be anything.
 */
function readThroughDoor(part: SheetPart): Omit<Sheet, "name" | "hidden"> {
  const all = [...part.cells.values()].flatMap((line) => [...line.values()]);
  const judged: string[] = [];
  let length = 0;
  for (const { words, looks } of all) {
    if (looks.font || words.length > LONGEST_JUDGED || length > MOST_JUDGED) continue;
    judged.push(onOneLine(words));
    length += words.length;
  }
  const offer = offerFor(judged.join("\n"));
  const lines = offer?.text.split("\n") ?? [];
  const meant = new Map(judged.map((words, at) => [words, lines[at] ?? words]));
  const fonts = new Set(all.flatMap(({ looks }) => looks.font?.encoding ?? []));
  let used: string | undefined = offer?.encoding;
  const read = (cell: SheetCell): SheetCell => {
    const words = onOneLine(cell.words);
    const fromFont = cell.looks.font && readText(words, cell.looks.font.encoding).offer?.text;
    if (fromFont !== undefined) used ??= [...fonts][0];
    const said = fromFont ?? meant.get(words) ?? words;
    return { ...cell, words: onOneLine(textRead(cell.looks.font?.capitals ? said.toUpperCase() : said)) };
  };
  const cells = new Map(
    [...part.cells].map(([row, line]) => [
      row,
      new Map([...line].map(([column, cell]) => [column, read(cell)])),
    ]),
  );
  return { ...part, cells, ...(used ? { converted: used } : {}) };
}

const onOneLine = (words: string) => words.split(/\s+/u).filter(Boolean).join(" ");
