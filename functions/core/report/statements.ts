import { withoutEnd } from "../text/ends.ts";
import { lowered } from "../text/first-letter.ts";
import type { Rows } from "../text/rows.ts";
import { endsSentence, endsWithInitial } from "../text/sentence-end.ts";
import { type Piece, structureOf } from "../text/structure.ts";
import type { Source } from "./source.ts";

/**
 * One thing an answer says: a sentence, or a point with what stands under it, each line with its own mark.
 */
export interface Statement {
  readonly text: string;
  /** The heading inside the answer that it stands under. */
  readonly heading?: string;
}

/** An answer taken apart. Its headings say nothing themselves; they tell where its statements belong. */
export interface Answer {
  readonly statements: readonly Statement[];
  readonly headings: readonly string[];
  readonly tables: readonly { readonly rows: Rows; readonly heading?: string }[];
}

/** What one unit answered to one question, taken apart. */
export interface Answered extends Answer {
  readonly source: Source;
}

/** Marks of the levels under a point that itself has "-". */
export const nested = ["+", "•"] as const;

export function answerIn(text: string): Answer {
  const statements: Statement[] = [];
  const headings: string[] = [];
  const tables: Answer["tables"][number][] = [];
  let under: { readonly heading?: string } = {};
  const pieces = structureOf(text);
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) continue;
    switch (piece.type) {
      case "heading":
        headings.push(piece.text);
        under = { heading: piece.text };
        break;
      case "paragraph":
        for (const said of cut(piece.text)) statements.push({ text: said, ...under });
        break;
      case "table":
        tables.push({ rows: piece.table, ...under });
        break;
      case "point": {
        const below = deeperThan(pieces, at);
        const said = below.length === 0 ? cut(piece.text) : [whole(piece, below)];
        for (const each of said) statements.push({ text: each, ...under });
        at += below.length;
        break;
      }
    }
  }
  return { statements, headings, tables };
}

/** Prose cut into sentences, each as it was written. */
export function sentencesOf(text: string): readonly string[] {
  return answerIn(text).statements.map((said) => said.text);
}

type Point = Extract<Piece, { type: "point" }>;

function deeperThan(pieces: readonly Piece[], at: number): readonly Point[] {
  const top = pieces[at];
  const below: Point[] = [];
  for (
    let next = pieces[at + 1];
    next?.type === "point" && top?.type === "point";
    next = pieces[at + 1 + below.length]
  ) {
    if (next.level <= top.level) break;
    below.push(next);
  }
  return below;
}

function whole(top: Point, below: readonly Point[]): string {
  const lines = below.map(({ level, text }) => {
    const mark = nested[Math.min(level - top.level, nested.length) - 1] ?? nested[0];
    return `${mark} ${text}`;
  });
  return [top.text, ...lines].join("\n");
}

/** A point with what stands under it, as one line of prose. */
export function inOneLine(text: string): string {
  const [first = "", ...under] = text.split("\n");
  if (under.length === 0 || isNested(text)) return text;
  const parts = under.map((line) => lowered(withoutEnd(line.replace(/^[+*•] /, ""), ".;,")));
  return `${withoutEnd(first, ".;,:")}: ${parts.join("; ")}`;
}

/** A list within a list is no sentence: it stays as it was written. */
export const isNested = (text: string) => text.includes(`\n${nested[1]} `);

/**
 * A sentence ends before a capital, or behind a whole word before what so many are counted of ("95% số hộ",
 * "03 công trình"); not behind "TP." or "Quý 1.", which belong to what follows.
 */
const end =
  /(?<=[.!?…;]["”’)]?)[ \u00a0]+(?=["“‘(]?\p{Lu})|(?<=(?:\p{L}{2}|[%)”"])[.!?…])[ \u00a0]+(?=\d+(?:[.,]\d+)*(?:%|[ \u00a0]\p{L}))/u;

/**
 * Behind a name's initial: another name, or what the person is. A sentence torn in two is worse than two in
 * one.
 */
const goesOnFromName =
  /^["“(]?(?:\p{Lu}\p{Ll}* \p{Lu}|(?:Ông|Bà|Anh|Chị|Đồng chí|Bí thư|Phó|Chủ tịch|Trưởng|Giám đốc|Hiệu trưởng|Tổ trưởng|Đội trưởng|Thôn|Bản|Xã|Phường|Tổ dân phố)(?!\p{L}))/u;

function cut(text: string): readonly string[] {
  const sentences: string[][] = [];
  let open: string[] | undefined;
  const pieces = text.split(end).map((each) => each.trim());
  for (const [at, piece] of pieces.entries()) {
    if (open) open.push(piece);
    else {
      open = [piece];
      sentences.push(open);
    }
    const next = pieces[at + 1];
    const named = next !== undefined && endsWithInitial(piece) && goesOnFromName.test(next);
    if (endsSentence(piece) && !named) open = undefined;
  }
  return sentences
    .map((joined) => joined.join(" "))
    .filter((sentence) => /[\p{L}\p{N}\p{S}\p{Co}]/u.test(sentence));
}
