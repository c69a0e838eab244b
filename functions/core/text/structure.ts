import { withoutEnd } from "./ends.ts";
import { coversNext, headingRuns, isCounted } from "./heading-runs.ts";
import { isHeading, opensList } from "./headings.ts";
import { type Before, beginning, markAt, marksPoint } from "./level-marks.ts";
import { levelKeeper } from "./levels.ts";
import { plainLine } from "./plain.ts";
import type { Line, Read } from "./read-line.ts";
import { type Rows, rowsAt } from "./rows.ts";
import { endsSentence } from "./sentence-end.ts";
import { symbols } from "./symbols.ts";
import { isUnfinished, seam } from "./wrapped.ts";

/**
 * What an answer is made of, in its order. `level` counts from 1: of headings under headings, of points under
 * points.
 */
export type Piece =
  | { readonly type: "heading"; readonly level: number; readonly text: string }
  | { readonly type: "point"; readonly level: number; readonly ordered: boolean; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "table"; readonly table: Rows };

/**
 * Reads the structure that people paste into a box: numbered headings, lists by their marks, rows of cells,
 * lines that another program broke. Its letters and figures all come out again, in their order; only marks
 * are gone.
 */
export function structureOf(text: string): readonly Piece[] {
  return piecesOf(joined(readLines(text)));
}

const anyStructure = /[\n\t|*_`#]|^[^\p{L}"“(]|^\(\d|^(?:\p{L}|[IVX]{1,7})[.)/-]|^(?:Phần|Chương)\s/iu;

function readLines(text: string): readonly Read[] {
  const said = symbols(text.replace(/\r\n?/g, "\n")).text;
  if (!anyStructure.test(said)) return [{ mark: undefined, text: said.trim(), indent: 0, apart: false }];
  const lines = withWords(said.split("\n").map(plainLine));
  const begins = new Set(lines.flatMap((line) => beginning(line.trimStart()) ?? []));
  const read: Read[] = [];
  const last = new Map<string, number>();
  let [ended, apart] = [true, false];
  for (let at = 0; at < lines.length; at += 1) {
    const rows = rowsAt(lines, at);
    if (rows) {
      read.push({ table: rows.table });
      at += rows.taken - 1;
      [ended, apart] = [true, false];
      continue;
    }
    const line = lines[at] ?? "";
    const bare = line.trim();
    const found = markAt(bare, { last, ended, begins } satisfies Before);
    const words = (found?.text ?? bare).replace(/\t/g, " ").trim();
    if (!/[\p{L}\p{N}\p{S}\p{Co}]/u.test(words)) {
      [ended, apart] = [ended || bare === "", true];
      continue;
    }
    // A number begins its run again, or follows it; a shallower one closes those below.
    if (found?.mark.ordinal !== undefined) last.set(found.mark.kind, found.mark.ordinal);
    if (found && !marksPoint(found.mark)) {
      last.delete("letter");
      last.delete("lower-roman");
    }
    read.push({ mark: found?.mark, text: words, indent: indentOf(line), apart });
    [ended, apart] = [endsSentence(words), false];
  }
  return read;
}

const loneMark = /^[ \t\u00a0]*(?:\d{1,2}|[IVX]{1,5}|[a-zđA-ZĐ])(?:\.\d{1,2})*[.)/][ \t\u00a0]*$/u;

/** A mark on a line of its own, put before the words it marks. */
function withWords(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line = "", next = ""] = [lines[at], lines[at + 1]];
    const goesOn = loneMark.test(line) && next.trim() !== "" && !next.includes("\t") && !loneMark.test(next);
    whole.push(goesOn ? `${line.trimEnd()} ${next.trim()}` : line);
    if (goesOn) at += 1;
  }
  return whole;
}

function indentOf(line: string): number {
  const blanks = /^[ \t\u00a0]*/u.exec(line)?.[0] ?? "";
  return [...blanks].reduce((width, blank) => width + (blank === "\t" ? 4 : 1), 0);
}

/** Lines that another program broke, made whole again. */
function joined(read: readonly Read[]): readonly Read[] {
  const runs: (readonly [Read, ...string[]])[] = [];
  let run: [Read, ...string[]] | undefined;
  let before = "";
  for (const line of read) {
    const between = run && !run[0].table ? seamOf(run[0], before, line) : undefined;
    if (run && between !== undefined && !line.table) run.push(between, line.text);
    else {
      run = [line];
      runs.push(run);
    }
    before = line.table ? "" : line.text;
  }
  return runs.map(([first, ...more]) =>
    first.table || more.length === 0 ? first : { ...first, text: [first.text, ...more].join("") },
  );
}

/** A sentence about the whole list and not about its last point. */
const goesOnFrom = /^(?:Ngoài|Tuy|Bên cạnh|Đồng thời|Trên đây|Nhìn chung|Song|Qua đó|Kết quả|\P{Ll}+$)/u;

function seamOf({ mark }: Line, before: string, line: Read): string | undefined {
  if (line.table || line.mark || (line.apart && !isUnfinished(before))) return undefined;
  const heads = mark !== undefined && !marksPoint(mark);
  const between = seam(before, line.text, heads);
  // "a. Nhiệm vụ thứ nhất" over its sentence names it; the two are one statement.
  const named = mark?.family === "letter" && before.length < 60 && !/[\d.!?;:…,]/.test(before);
  return between ?? (named && !goesOnFrom.test(line.text) ? ": " : undefined);
}

/** A name among points and the prose under it are one point: no list goes on behind prose. */
function withProse(read: readonly Read[], heads: ReadonlySet<Read>): readonly Read[] {
  const taken = new Set<Read>();
  return read.flatMap((line, at): readonly Read[] => {
    if (taken.has(line)) return [];
    const next = read[at + 1];
    if (line.table || heads.has(line) || next === undefined || next.table || next.mark) return [line];
    const names = isHeading(line.text, line.mark, undefined) && coversNext(read, at);
    if (!names || line.mark === undefined || goesOnFrom.test(next.text)) return [line];
    taken.add(next);
    return [{ ...line, text: `${stopOff(line.text)}: ${next.text}` }];
  });
}

function piecesOf(all: readonly Read[]): readonly Piece[] {
  const levels = levelKeeper();
  const heads = headingRuns(all);
  const read = withProse(all, heads);
  return read.map((line, at): Piece => {
    if (line.table) return { type: "table", table: line.table };
    const { mark, text, indent } = line;
    if (mark === undefined) {
      const next = read[at + 1];
      const below = next && !next.table ? next.mark : undefined;
      const counted = isCounted(next);
      if (!counted && isHeading(text, undefined, below)) {
        return { type: "heading", level: levels.heading(undefined, text), text: stopOff(text) };
      }
      if (below && (opensList(text, below) || (counted && !endsSentence(text))))
        return { type: "point", level: levels.lead(), ordered: false, text };
      levels.paragraph();
      return { type: "paragraph", text };
    }
    if (heads.has(line) && levels.mayHead(mark)) {
      return { type: "heading", level: levels.heading(mark, text), text: stopOff(text) };
    }
    const level = levels.point(mark, indent, text.endsWith(":"));
    return { type: "point", level, ordered: mark.family !== "bullet", text };
  });
}

const stopOff = (text: string) => withoutEnd(text, ":").trimEnd();
