/** Boxes 1 to 5 and 9a on the first page, found by what they say and where they stand. */
import { titledKinds } from "../../core/registry/document-kinds.ts";
import { isBold, isItalic, isUpper, type Line, type Stroke } from "./paper.ts";
import { isCentred, type Row, rowOf, ruleBelow, takeWhile } from "./row.ts";
import { type Leaf, rulesOn } from "./sections.ts";

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

/** Above this the head stands, whatever it says. */
const FIRST_LINES = 200;

const kinds = new Set(titledKinds.map((kind) => kind.toUpperCase()));

export function headOnLeaf(leaf: Leaf): Head {
  const { text, sheet } = leaf;
  const rules = rulesOn(leaf);
  const state = text.find((line) => /^cộng h\S+ xã hội/i.test(line.text));
  const motto = text.find((line) => /^độc lập/i.test(line.text));
  const divide = Math.min(state?.left ?? sheet.width / 2, motto?.left ?? sheet.width / 2) - 2;
  const number = rowOf(numberPieces(text));
  const pieces = datePieces(text, number);
  const date = withPlace(rowOf(pieces), text, motto);
  const upper = number?.y ?? date?.y ?? 130;
  const lefts = text.filter((line) => line.right < divide + 4 && line.y < upper - 4);
  const below = text.filter((line) => line.y > Math.max(number?.y ?? 0, date?.y ?? 0) + 4);
  const urgency = below.find((line) => /^(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)$/i.test(line.text));
  const kind = below.find(isKind);
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

/** By its looks too: a sentence of the text may end in "kế hoạch" on a line of its own. */
function isKind(line: Line): boolean {
  return kinds.has(line.text.toUpperCase()) && (isBold(line) || isUpper(line.text));
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

/**
 * Near the number's height, or among the first lines where there is no number: what says "ngày", and its row.
 */
function datePieces(text: readonly Line[], number: Row | undefined): readonly Line[] {
  const near = text.filter(
    (line) =>
      !number?.lines.includes(line) && (number ? Math.abs(line.y - number.y) < 20 : line.y < FIRST_LINES),
  );
  const opening = near.find((line) => /(^|\s)ngày(\s|$)/i.test(line.text));
  return opening ? near.filter((line) => Math.abs(line.y - opening.y) < 2) : [];
}

/** A place's name too long for the date's line stands above it, on lines of its own. */
function withPlace(date: Row | undefined, text: readonly Line[], motto: Line | undefined): Row | undefined {
  if (!date || !motto || !/^ngày(\s|$)/i.test(date.text)) return date;
  const above = text.filter(
    (line) => line.y > motto.y + 2 && line.y < date.y - 2 && line.left > motto.left - 60 && isItalic(line),
  );
  const whole = rowOf([...above, ...date.lines]);
  return whole && { ...whole, y: date.y };
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
  // Entries begin under each other, wherever that is; the text's first line begins elsewhere.
  const [entry] = rest;
  const listed = (line: Line) =>
    entry !== undefined && Math.abs(line.left - entry.left) < 1 && line.left > opening.left + 20;
  const goesOn = (line: Line, at: number) =>
    isCentred(line, opening) && line.y - (rest[at - 1] ?? opening).y < 1.5 * line.size;
  return [opening, ...takeWhile(rest, bare ? listed : goesOn)];
}

function ruleUnderLast(rules: readonly Stroke[], lines: readonly Line[]): Stroke | undefined {
  const last = lines.at(-1);
  return last && ruleBelow(rules, last);
}
