import type { Section } from "../../core/directives/directive.ts";
import { labelAndUnit } from "../../core/figures/measure.ts";
import { readDecimal } from "../../core/figures/number.ts";
import { type Field, shapeOf } from "../../core/kinds/field.ts";
import { entryName, type FixedRow, type GridColumn } from "../../core/kinds/shape.ts";
import { wordsInFull } from "../../core/registry/label.ts";
import { titleCalled, titleIn, titlesNamedIn } from "../../core/registry/titles.ts";
import type { LaidPassage, Offer } from "./laid.ts";
import { withFigures } from "./spelled-figures.ts";

/** One box for one figure, with what a sentence must say for a figure of it to be meant. */
interface Asked {
  readonly entry: string;
  readonly section: string;
  readonly title?: string;
  /** Its title is conferred on nothing but what this column counts. */
  readonly byName: boolean;
  readonly row: ReadonlySet<string>;
  /** What is counted: the first of these stands behind the figure. */
  readonly counted: readonly string[];
  readonly unit: readonly string[];
}

/**
 * Figures of sentences beside the boxes that ask for such ones, by the row's own words, its title or its
 * unit. Each is an offer that a person takes or leaves: it may be of a part, of a plan or of another year.
 */
export function offersIn(passages: readonly LaidPassage[], sections: readonly Section[]): readonly Offer[] {
  const asked = sections.flatMap((section) =>
    section.prompts.flatMap(({ fields }) => fields.flatMap((field) => boxesOf(field, section.id))),
  );
  return passages.flatMap(({ text, place, part, titled }, passage) => {
    if (!place || titled || (part !== "body" && part !== "annex")) return [];
    const own = asked.filter(({ section }) => section === place.section);
    if (own.length === 0) return [];
    return segmentsOf(text).flatMap((said) => offersOf(said, own).map((offer) => ({ ...offer, passage })));
  });
}

const MOST_TEXT = 8_000;
const MOST_SEGMENT = 400;

/** Parts of a passage that speak of one thing: sentences and what stands between their semicolons. */
function segmentsOf(text: string): readonly string[] {
  return text
    .slice(0, MOST_TEXT)
    .split(/[;:]\s|\.\s(?=\p{Lu})/u)
    .map((part) => part.slice(0, MOST_SEGMENT).trim())
    .filter((part) => part !== "" && !isProposal(part));
}

/** What is only asked for has not been given. */
const isProposal = (part: string) => /(?:^|\s)(?:đề nghị|đề xuất|phấn đấu|dự kiến)\s/iu.test(part);

function boxesOf(field: Field, section: string): readonly Asked[] {
  const shape = shapeOf(field);
  if (shape.type !== "grid" || shape.rows.type !== "fixed") return [];
  const columns = shape.columns.filter(({ entry }) => entry === "number");
  return shape.rows.rows.flatMap((row) =>
    columns
      .filter(({ id }) => !row.without?.includes(id))
      .map((column) => askedBy(field, section, row, column, columns.length)),
  );
}

/** What stands behind a figure that a column counts, besides the column's own words. */
const countedAs: Readonly<Record<string, readonly string[]>> = {
  "Tập thể": ["tập thể", "đơn vị", "chi bộ", "tổ", "phòng", "khoa", "trường"],
  "Cá nhân": [
    ...[
      "cá nhân",
      "người",
      "đồng chí",
      "cán bộ",
      "công chức",
      "viên chức",
      "giáo viên",
      "chiến sĩ",
      "hội viên",
    ],
    ...["quân nhân", "nhà giáo", "học sinh", "lượt cá nhân"],
  ],
};

function askedBy(field: Field, section: string, row: FixedRow, column: GridColumn, columns: number): Asked {
  const { label, unit = "" } = labelAndUnit(row.label);
  const title = field.kind === "awards" ? titleCalled(label)?.id : undefined;
  const counted = columns > 1 ? (countedAs[column.label] ?? [column.label]) : [];
  return {
    ...{ entry: entryName(field.id, row.id, column.id), section },
    ...(title ? { title } : {}),
    byName: isOnlyOn(title, column.label),
    row: new Set(wordsInFull(label)),
    counted: counted.map((each) => wordsInFull(each).join(" ")),
    unit: unit === "" ? [] : [wordsInFull(unit).join(" ")],
  };
}

function isOnlyOn(title: string | undefined, column: string): boolean {
  const object = title && titleIn(title)?.object;
  return object === (column === "Tập thể" ? "collective" : column === "Cá nhân" ? "individual" : undefined);
}

const figure = /(?<![\p{L}\d/.,-])\d[\d.]*(?:,\d+)?(?![\d/%]|[.,]\d|-\p{L})/gu;

function offersOf(said: string, asked: readonly Asked[]): readonly Omit<Offer, "passage">[] {
  const text = withFigures(said);
  const words = new Set(wordsInFull(text));
  const titles = titlesNamedIn(text).map((named) => ({ id: named.title.id, at: text.indexOf(named.words) }));
  return [...text.matchAll(figure)].flatMap((found) => {
    if (!readDecimal(found[0]).ok || isDate(text, found.index)) return [];
    const end = found.index + found[0].length;
    const behind = wordsInFull(text.slice(end, end + 60)).join(" ");
    const title = titleOf(found.index, text, titles);
    const meant = asked.filter((box) => isMeant(box, { words, title, behind }));
    if (meant.length === 0 || meant.length > 2) return [];
    return meant.map(({ entry, section }) => ({ entry, section, words: found[0], said }));
  });
}

/** "02 cá nhân đạt X" before the next comma, else the last one before: "Giấy khen cho 05 tập thể". */
function titleOf(
  at: number,
  text: string,
  titles: readonly { readonly id: string; readonly at: number }[],
): string | undefined {
  const comma = text.indexOf(",", at);
  const next = titles.find((title) => title.at > at && (comma < 0 || title.at < comma));
  return (next ?? titles.findLast((title) => title.at <= at))?.id;
}

function isDate(text: string, at: number): boolean {
  return /(?:ngày|tháng|năm|quý|lần thứ|số|khóa|giai đoạn|mức độ|Đề án)\s*$/iu.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

interface Said {
  readonly words: ReadonlySet<string>;
  readonly title: string | undefined;
  /** The words that follow the figure. */
  readonly behind: string;
}

/** Share of a row's own words that its sentence must have. */
const ENOUGH = 0.7;

function isMeant(box: Asked, { words, title, behind }: Said): boolean {
  if (box.title !== undefined && box.title !== title) return false;
  const begins = (each: string) => behind === each || behind.startsWith(`${each} `);
  const isCounted =
    box.counted.some(begins) || (box.title !== undefined && box.byName && isNameBehind(behind));
  if (box.counted.length > 0 && !isCounted) return false;
  if (box.title !== undefined) return true;
  if (box.unit.length > 0 && box.counted.length === 0 && !box.unit.some(begins)) return false;
  const shared = [...box.row].filter((word) => words.has(word)).length;
  return box.row.size > 0 && shared / box.row.size >= ENOUGH;
}

/** "02 Chiến sĩ thi đua cơ sở": the title itself is what is counted. */
function isNameBehind(behind: string): boolean {
  return titlesNamedIn(behind).some(({ words }) => behind.startsWith(words));
}
