import type { OpeningNote } from "./leaf.ts";
import type { Line } from "./line.ts";
import type { Counter } from "./numbering.ts";
import { lookOf, over, type Styles } from "./word-styles.ts";
import { cellsOf, isLayout } from "./word-table.ts";
import { alternative, type Notes, type Span, wordsOf } from "./word-words.ts";
import { childOf, type Element, settingOf } from "./xml-tree.ts";

export interface Word {
  readonly styles: Styles;
  readonly counter: Counter;
  readonly notes: Notes;
}

interface Body {
  readonly lines: readonly Line[];
  readonly notes: readonly OpeningNote[];
  /** The face of each paragraph that names one. */
  readonly fonts: readonly string[];
}

type Cell = NonNullable<Line["cell"]>;

/** The lines of a document's body, in reading order. */
export function bodyOf(body: Element, word: Word): Body {
  const lines: Line[] = [];
  const notes: OpeningNote[] = [];
  const fonts: string[] = [];
  let tables = 0;
  let apart = false;

  const blocks = (element: Element, cell: Cell | undefined): void => {
    for (const each of element.children) block(each, cell);
  };
  const block = (each: Element, cell: Cell | undefined): void => {
    switch (each.name) {
      case "p":
        paragraph(each, cell);
        return;
      case "tbl":
        if (cell) blocks(each, cell);
        else table(each);
        return;
      case "sdt":
      case "sdtContent":
      case "customXml":
      case "ins":
      case "moveTo":
      case "txbxContent":
      case "tr":
      case "tc":
        blocks(each, cell);
        return;
      case "AlternateContent":
        blocks(alternative(each), cell);
        return;
    }
  };
  const table = (element: Element): void => {
    const cells = cellsOf(element);
    const layout = isLayout(cells);
    // A letter's head and foot stand in two columns without being a table: the left one is read first.
    const inOrder = layout ? cells.toSorted((one, other) => one.column - other.column) : cells;
    const number = tables;
    if (!layout) tables += 1;
    for (const { element: inside, row, column, columns, rows } of inOrder) {
      apart = true;
      blocks(inside, layout ? undefined : { table: number, row, column, columns, rows });
    }
    apart = true;
  };
  const paragraph = (element: Element, cell: Cell | undefined): void => {
    const { line, spans, look, deleted, boxes } = paragraphOf(element, word);
    if (deleted.trim() !== "") notes.push({ code: "deleted", words: deleted.trim() });
    const hidden = spans.filter((span) => span.look.hidden);
    const words = hidden
      .map((span) => span.words)
      .join("")
      .trim();
    if (words !== "") notes.push({ code: "hidden", words });
    const shown = spans.filter((span) => !span.look.hidden);
    const font = shown.find(({ look: { font } }) => font)?.look.font;
    if (font) fonts.push(font);
    const pieces = brokenAt(shown);
    const empty = shown.every((span) => span.words.trim() === "");
    if (empty && line.counted !== undefined && cell && !look.hidden) {
      lines.push({ text: line.counted, blanks: 0, apart: false, cell });
    } else if (!empty) {
      for (const [at, piece] of pieces.entries()) {
        const own = at === 0 ? line : { ...line, counted: undefined };
        lines.push({
          ...defined(own),
          ...lettered(piece),
          ...(inCapitals(piece) ? { capitals: true } : {}),
          blanks: /^[ \u00a0]*/u.exec(piece.map(({ words }) => words).join(""))?.[0].length ?? 0,
          apart: at === 0 && apart,
          ...(cell ? { cell } : {}),
        });
      }
    }
    apart = empty;
    for (const box of boxes) blocks(box, cell);
  };
  blocks(body, undefined);
  return { lines, notes, fonts };
}

function paragraphOf(element: Element, { styles, counter, notes }: Word) {
  const properties = childOf(element, "pPr");
  const style = settingOf(properties, "pStyle") ?? styles.usual;
  const own = lookOf(properties, undefined);
  const look = over(over(styles.defaults, styles.of(style)), own);
  const words = wordsOf(element, { ...look, hidden: look.hidden }, styles, notes);
  // Numbers of a list are counted for hidden paragraphs too, as long as their mark is shown.
  const id = look.list?.id;
  const level =
    own.list?.level ?? (id === undefined ? undefined : counter.levelOf(id, style)) ?? look.list?.level ?? 0;
  const isGone =
    childOf(childOf(properties, "rPr"), "vanish") !== undefined &&
    words.spans.every((span) => span.look.hidden);
  const counted = id === undefined || id === "0" || isGone ? undefined : counter.next(id, level);
  const line = { counted, indent: counted === undefined ? undefined : level, centred: look.centred };
  return { line, look, ...words };
}

/** The spans of each line, where its writer broke the paragraph. */
function brokenAt(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [at, words] of span.words.split("\n").entries()) {
      if (at > 0) lines.push([]);
      if (words !== "") lines.at(-1)?.push({ ...span, words });
    }
  }
  return lines;
}

/** The words of a line, and how many of them are bold from its beginning. */
function lettered(spans: readonly Span[]): Pick<Line, "text" | "bold" | "boldTo"> {
  const text = spans
    .map(({ words, look }) => (look.capitals ? words.toLocaleUpperCase("vi") : words))
    .join("");
  const first = spans.findIndex(({ words, look }) => words.trim() !== "" && !look.bold);
  if (first < 0) return { text, bold: text.trim() !== "" };
  const boldTo = spans.slice(0, first).reduce((sum, { words }) => sum + words.length, 0);
  return { text, bold: false, ...(boldTo > 0 ? { boldTo } : {}) };
}

/** Faces of the old encodings whose name ends with H draw capitals under the small letters. */
const inCapitals = (spans: readonly Span[]) =>
  spans.length > 0 &&
  spans.every(({ look, words }) => words.trim() === "" || /^\.Vn.*H$/i.test(look.font ?? ""));

const defined = <T extends object>(value: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
