import writeXlsxFile, { type CellObject, type Image, type Row, type Sheet } from "write-excel-file/node";
import type { Section } from "../core/directives/directive.ts";
import type { Entries } from "../core/kinds/shape.ts";
import { CHOICES, type ChoiceList, choiceLists, withChoices } from "./choices.ts";
import { type Head, headLines, TOO_LONG } from "./guidance.ts";
import { type Identity, outlineOf, writeIdentity } from "./identity.ts";
import { literal } from "./literal.ts";
import { type AnswerPlace, type Line, linesOf, WIDE } from "./plan.ts";
import { asWideAsThePage } from "./printing.ts";
import { type Entry, heldFrom, LONGEST_CELL } from "./value.ts";

type Content = Image["content"];

interface Template {
  readonly head: Head;
  readonly of: Pick<Identity, "directive" | "obligation">;
  readonly sections: readonly { readonly section: Section; readonly entries: Entries }[];
}

/**
 * The form as a workbook, one sheet a section, with what the draft already says. Nothing in it is a formula:
 * words are shared strings in cells of the text format, so that even typing over them computes nothing.
 */
export async function writeTemplate({ head, of, sections }: Template): Promise<Uint8Array> {
  const names = sheetNames(sections.map(({ section }) => `${section.number} ${section.heading}`));
  const drawn = sections.map(({ section, entries }, index) => {
    const identity = { ...of, section: section.id, outline: outlineOf(section) };
    return { name: names[index] ?? "", ...drawSheet(section, entries, head, writeIdentity(identity)) };
  });
  const lists = choiceLists(drawn.map(({ lines }) => lines));
  // The entry for Node: the universal one packs large parts in workers made from its own source text, which a
  // bundle minifies under it.
  const workbook = writeXlsxFile(
    [
      ...drawn.map(
        ({ name, rows, widest }): Sheet<Content> => ({
          sheet: name,
          data: rows,
          columns: [{ width: 4 }, { width: 36 }, ...Array.from({ length: widest }, () => ({ width: 18 }))],
          orientation: "landscape",
        }),
      ),
      ...(lists.length > 0 ? [choiceSheet(lists)] : []),
    ],
    { fontFamily: "Times New Roman", fontSize: 12, features: [withChoices(drawn, lists), asWideAsThePage] },
  );
  return new Uint8Array(await workbook.toBuffer());
}

function drawSheet(section: Section, entries: Entries, head: Head, identity: string) {
  const lines = linesOf(section, entries);
  const rows: Row[] = [
    [
      { ...words(identity), ...faint },
      { ...words(`${section.number} ${section.heading}`.trim()), ...bold },
    ],
    ...headLines(head).map(
      ([label, said]): Row => [
        null,
        { ...words(label), alignVertical: "top" },
        { ...words(said), columnSpan: WIDE, ...top, height: heightOf([[said, TEXT]]) },
        ...blanks(WIDE - 1),
      ],
    ),
    [],
  ];
  const placed: { readonly line: Line; readonly row: number }[] = [];
  for (const line of lines) {
    // A gap before each field, so that its title is seen.
    if (line.type === "title") rows.push([]);
    placed.push({ line, row: rows.length });
    rows.push(drawLine(line, entries));
  }
  const widest = Math.max(WIDE, ...lines.map((line) => (line.type === "heads" ? line.heads.length : 0)));
  return { rows, lines: placed, widest };
}

function drawLine(line: Line, entries: Entries): Row {
  const code: CellObject = { ...words(line.code), ...faint };
  switch (line.type) {
    case "title":
      return [code, { ...words(line.label), ...bold }];
    case "band":
      return [code, { ...words(line.label), ...bold, ...ruled, backgroundColor: "#EFEFEA" }];
    case "hint": {
      const height = heightOf([[line.label, TEXT + LABEL]]);
      const said = {
        ...words(line.label),
        fontStyle: "italic",
        columnSpan: WIDE + 1,
        ...top,
        height,
      } as const;
      return [null, said, ...blanks(WIDE)];
    }
    case "heads": {
      const height = heightOf(line.heads.map((head) => [head, COLUMN]));
      return [code, ...[line.label, ...line.heads].map((head) => ({ ...words(head), ...headed, height }))];
    }
    case "answers": {
      const cells = line.places.map((place) => drawPlace(place, entries[place.entry] ?? ""));
      const width = line.wide ? TEXT : COLUMN;
      const said = line.places.map(({ entry }) => [entries[entry] ?? "", width] as const);
      const height = Math.max(line.wide ? 31 : 0, heightOf([[line.label, LABEL], ...said]));
      const label: CellObject = { ...words(line.label), ...top, ...(line.wide ? {} : ruled), height };
      return line.wide
        ? [code, label, { ...cells[0], columnSpan: WIDE }, ...blanks(WIDE - 1)]
        : [code, label, ...cells];
    }
  }
}

function drawPlace({ kind, required, options, asked }: AnswerPlace, typed: string): CellObject {
  if (asked === false) return { ...ruled, backgroundColor: "#D9D9D4" };
  const look: CellObject = { ...ruled, ...top, ...(required ? { backgroundColor: "#FFF7CC" } : {}) };
  const said = options?.find(({ value }) => value !== "" && value === typed)?.label ?? typed;
  const held = heldFrom(kind, said);
  if (said === "") return { ...look, ...blank[kind] };
  switch (held.type) {
    case "number":
      return { ...look, type: Number, value: held.value };
    case "date":
      return { ...look, type: Date, value: held.value, format: "dd/mm/yyyy" };
    case "text":
      return { ...words(held.value.length > LONGEST_CELL ? TOO_LONG : held.value), ...look, format: "@" };
  }
}

/**
 * How a cell still to be filled takes what is typed: words as they are, so that Excel makes no day of 12/3.
 */
const blank: Readonly<Record<Entry, CellObject>> = {
  number: {},
  date: { type: Date, format: "dd/mm/yyyy" },
  text: { type: String, format: "@" },
  choice: { type: String, format: "@" },
};
const words = (text: string): CellObject => ({ type: String, value: literal(text), format: "@" });
const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
const bold = { fontWeight: "bold" } as const;
const faint = { fontSize: 8, textColor: "#8A8A8A" } as const;
const top = { wrap: true, alignVertical: "top" } as const;
const ruled = { borderStyle: "thin", borderColor: "#8A8A8A" } as const;
const headed = { ...bold, ...top, ...ruled, align: "center", backgroundColor: "#EFEFEA" } as const;

/** Characters to a line in an answer's column, in a row's label, and over the width of a text. */
const [COLUMN, LABEL, TEXT] = [18, 34, 105];

/**
 * Programs do not all fit a row to its words when they open a file, so each row is given the height it needs.
 */
function heightOf(cells: readonly (readonly [text: string, width: number])[]): number {
  const lines = cells.map(([text, width]) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
  );
  return Math.min(400, 15.5 * Math.max(1, ...lines));
}

function choiceSheet(lists: readonly ChoiceList[]): Sheet<Content> {
  const longest = Math.max(...lists.map(({ labels }) => labels.length));
  return {
    sheet: CHOICES,
    columns: lists.map(() => ({ width: 40 })),
    data: Array.from({ length: longest }, (_, row) =>
      lists.map(({ labels }) => (labels[row] === undefined ? null : words(labels[row]))),
    ),
  };
}

/** Excel takes 31 characters, none of []/\:*? and no name twice. */
function sheetNames(headings: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const [index, heading] of headings.entries()) {
    const plain = heading
      .replace(/[[\]/\\:*?']+/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    const name = plain.slice(0, 31).toWellFormed().trim() || `Phần ${index + 1}`;
    const taken = [...names, CHOICES].some(
      (each) => each.toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi"),
    );
    names.push(taken ? `${name.slice(0, 26).trim()} (${index + 1})` : name);
  }
  return names;
}
