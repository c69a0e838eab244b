import { centreOf, isBold, isUpper, type Line, type Stroke } from "./paper.ts";
import { type Leaf, rulesOn, type Section } from "./sections.ts";

/** The parts of an official document, found where the decree has them. What is not found is absent or empty. */
export interface Anatomy {
  readonly sections: readonly Section[];
  readonly main: Section;
  readonly annexes: readonly Section[];
  readonly first: Leaf;
  readonly edges: Edges;
  readonly head: Head;
  readonly body: readonly Line[];
  readonly ending: Ending;
}

/** Where running text begins and ends across the page, on upright sheets. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /** Some paragraph runs from edge to edge. Otherwise `right` is only the longest line's end, and `middle` the title's. */
  readonly reached: boolean;
}

export interface Head {
  readonly state: Line | undefined;
  readonly motto: Line | undefined;
  readonly mottoRule: Stroke | undefined;
  readonly superior: readonly Line[];
  readonly issuer: readonly Line[];
  readonly issuerRule: Stroke | undefined;
  /** Pieces on one height: the blank between them is the clerk's. */
  readonly number: Row | undefined;
  readonly date: Row | undefined;
  readonly about: readonly Line[];
  readonly urgency: Line | undefined;
  readonly kind: Line | undefined;
  readonly subject: readonly Line[];
  readonly subjectRule: Stroke | undefined;
  readonly addressed: readonly Line[];
}

export interface Row {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly lines: readonly Line[];
}

export interface Ending {
  readonly leaf: Leaf | undefined;
  readonly recipientsHead: Line | undefined;
  readonly recipients: readonly Line[];
  readonly signature: readonly Line[];
  /** How many lines of text, or rows of a table, stand above it on its page. */
  readonly above: number;
}

/** Above this the head stands, whatever it says. */
const FIRST_LINES = 200;

const kinds = /^(BÁO CÁO|TỜ TRÌNH|THÔNG BÁO|KẾ HOẠCH|QUYẾT ĐỊNH)$/i;

export function anatomyOf(sections: readonly Section[]): Anatomy {
  const [main, ...annexes] = sections;
  const [first] = main?.leaves ?? [];
  if (!main || !first) throw new Error("A file without pages has no parts");
  const head = headOf(first);
  const edges = edgesOf(sections, head.kind);
  const ending = endingOf(main, head, edges);
  return { sections, main, annexes, first, edges, head, body: bodyOf(main, head, ending), ending };
}

function edgesOf(sections: readonly Section[], kind: Line | undefined): Edges {
  const upright = sections
    .flatMap((section) => section.leaves)
    .filter(({ sheet }) => sheet.height > sheet.width);
  const lines = upright.flatMap((leaf) => leaf.text);
  // Folded, since a long report has more lines than a call takes arguments.
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  // A line whose next begins at the edge runs to the other edge; the middle one of all of them is believed.
  const full = lines
    .filter((line, at) => {
      const next = lines[at + 1];
      const running = line.size > 12.5 && line.left < left + 40;
      return running && next?.size === line.size && Math.abs(next.left - left) < 1 && next.y - line.y < 30;
    })
    .map((line) => line.right)
    .sort((one, other) => one - other);
  const spans = [...lines, ...upright.flatMap((leaf) => leaf.grids)];
  const longest = spans.reduce((most, span) => Math.max(most, span.right), 0);
  const right = full[Math.floor(full.length / 2)] ?? longest;
  const reached = full.length > 0;
  const titled = kind ?? lines.find((line) => /^(phần|phụ lục)( |$)/i.test(line.text) && isBold(line));
  const middle = reached || !titled ? (left + right) / 2 : centreOf(titled);
  return { left, right, middle, reached };
}

function headOf(leaf: Leaf): Head {
  const { text, sheet } = leaf;
  const rules = rulesOn(leaf);
  const state = text.find((line) => /^cộng h\S+ xã hội/i.test(line.text));
  const motto = text.find((line) => /^độc lập/i.test(line.text));
  const divide = Math.min(state?.left ?? sheet.width / 2, motto?.left ?? sheet.width / 2) - 2;
  const number = rowOf(numberPieces(text));
  const date = rowOf(datePieces(text, number));
  const upper = number?.y ?? date?.y ?? 130;
  const lefts = text.filter((line) => line.right < divide + 4 && line.y < upper - 4);
  const below = text.filter((line) => line.y > Math.max(number?.y ?? 0, date?.y ?? 0) + 4);
  const urgency = below.find((line) => /^(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)$/i.test(line.text));
  const kind = below.find((line) => kinds.test(line.text));
  const about = kind ? [] : aboutLines(below, divide, urgency);
  const titled = kind ? below.slice(below.indexOf(kind) + 1) : [];
  const subject = takeWhile(titled, (line) => isBold(line) && isCentred(line, kind ?? line));
  const lastSubject = subject.at(-1);
  const addressedAt = below.findIndex((line) => /^kính gửi/i.test(line.text));
  return {
    ...{ state, motto, number, date, about, urgency, kind, subject },
    mottoRule: motto && ruleBelow(rules, motto),
    superior: lefts.filter((line) => !isBold(line)),
    issuer: lefts.filter(isBold),
    issuerRule: ruleUnderLast(rules, lefts),
    subjectRule: lastSubject && ruleBelow(rules, lastSubject),
    addressed: addressedAt < 0 ? [] : addressedLines(below.slice(addressedAt)),
  };
}

/** "Số:" and, past the blank that the clerk fills, what begins with the slash. */
function numberPieces(text: readonly Line[]): readonly Line[] {
  const opening = text.find((line) => /^số\s*:/i.test(line.text));
  if (!opening) return [];
  const rest = text.filter(
    (line) => line !== opening && Math.abs(line.y - opening.y) < 2 && line.text.startsWith("/"),
  );
  return [opening, ...rest];
}

/** Near the number's height, or among the first lines where there is no number: what says "ngày", and its row. */
function datePieces(text: readonly Line[], number: Row | undefined): readonly Line[] {
  const near = text.filter(
    (line) =>
      !number?.lines.includes(line) && (number ? Math.abs(line.y - number.y) < 20 : line.y < FIRST_LINES),
  );
  const opening = near.find((line) => /(^|\s)ngày(\s|$)/i.test(line.text));
  return opening ? near.filter((line) => Math.abs(line.y - opening.y) < 2) : [];
}

export function rowOf(lines: readonly Line[]): Row | undefined {
  const [first] = lines;
  if (!first) return undefined;
  return {
    text: lines.map((line) => line.text).join(" "),
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    y: first.y,
    lines,
  };
}

/** A letter's "V/v" stands close under its number; the next wider gap ends it. */
function aboutLines(below: readonly Line[], divide: number, urgency: Line | undefined): readonly Line[] {
  const lines = below.filter((line) => line !== urgency);
  return takeWhile(lines, (line) => {
    const above = lines[lines.indexOf(line) - 1];
    const near = above === undefined || line.y - above.y < 1.5 * above.size;
    return near && line.right < divide + 4 && !/^kính gửi/i.test(line.text);
  });
}

/** "Kính gửi" and what follows it further in than a paragraph's first line ever stands. */
function addressedLines(lines: readonly Line[]): readonly Line[] {
  const [opening, ...rest] = lines;
  if (!opening) return [];
  const bare = /^kính gửi\s*:?$/i.test(opening.text);
  return [
    opening,
    ...takeWhile(rest, (line) =>
      bare ? line.left > opening.left + 20 : isCentred(line, opening) && line.left > opening.left + 1,
    ),
  ];
}

export function ruleBelow(rules: readonly Stroke[], line: Line): Stroke | undefined {
  return rules.find(
    (rule) => rule.top > line.y && rule.top < line.y + 14 && rule.left < line.right && rule.right > line.left,
  );
}

function ruleUnderLast(rules: readonly Stroke[], lines: readonly Line[]): Stroke | undefined {
  const last = lines.at(-1);
  return last && ruleBelow(rules, last);
}

export function isCentred(line: Line, on: { readonly left: number; readonly right: number }): boolean {
  return Math.abs(centreOf(line) - centreOf(on)) < 3;
}

function endingOf(main: Section, head: Head, edges: Edges): Ending {
  const under = Math.max(head.number?.y ?? 0, head.date?.y ?? 0) + 4;
  const { middle } = edges;
  for (const leaf of [...main.leaves].reverse()) {
    const isFirst = leaf === main.leaves[0];
    const text = isFirst ? leaf.text.filter((line) => line.y > under) : leaf.text;
    const right = text.filter(
      (line) => isBold(line) && line.left > middle - 30 && centreOf(line) > middle + 50,
    );
    const recipientsHead = text.find((line) => /^nơi nhận/i.test(line.text));
    const top = Math.min(
      right.find((line) => isUpper(line.text))?.y ?? Infinity,
      recipientsHead?.y ?? Infinity,
    );
    if (top === Infinity) continue;
    const recipients = text.filter(
      (line) =>
        recipientsHead !== undefined &&
        line.y > recipientsHead.y + 2 &&
        line.left < middle &&
        !/^mã tra cứu/i.test(line.text) &&
        !right.includes(line),
    );
    const above = text.filter((line) => line.y < top - 6 && !isHeadLine(line, head));
    const rows = new Set(leaf.cells.filter((line) => line.y < top).map((line) => Math.round(line.y)));
    return {
      ...{ leaf, recipientsHead, recipients },
      signature: right.filter((line) => line.y > top - 6),
      above: above.length + rows.size,
    };
  }
  return { leaf: undefined, recipientsHead: undefined, recipients: [], signature: [], above: 0 };
}

function isHeadLine(line: Line, head: Head): boolean {
  return (
    line === head.kind || [head.subject, head.addressed, head.about].some((lines) => lines.includes(line))
  );
}

/** What is left between head and ending: the text itself, tables apart. */
function bodyOf(main: Section, head: Head, ending: Ending): readonly Line[] {
  const [first] = main.leaves;
  const under = Math.max(
    ...[head.number?.y, head.date?.y, head.urgency?.y, head.kind?.y].map((y) => y ?? 0),
    ...[...head.about, ...head.subject, ...head.addressed].map((line) => line.y),
  );
  const top = Math.min(
    ...[ending.recipientsHead, ...ending.signature].flatMap((line) => (line ? [line.y] : [])),
    Infinity,
  );
  return main.leaves.flatMap((leaf) =>
    leaf.text.filter(
      (line) => (leaf !== first || line.y > under + 2) && (leaf !== ending.leaf || line.y < top - 6),
    ),
  );
}

export function takeWhile<T>(items: readonly T[], holds: (item: T) => boolean): readonly T[] {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items : items.slice(0, end);
}
