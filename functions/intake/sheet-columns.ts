import { addressOf } from "../core/text/cell-address.ts";
import { type Block, ordering } from "./sheet-block.ts";
import { type Mark, markOf } from "./sheet-marks.ts";
import { blank, isSame, type Line, type Seen } from "./sheet-view.ts";

/** A column of the sheet within a table. */
export interface HeadedColumn {
  readonly column: number;
  /** The words above it from top to bottom, each once. */
  readonly path: readonly string[];
  readonly at: readonly string[];
  readonly mark?: Mark;
  readonly role: Role;
}

/**
 * "order": running numbers; "code": the office's own numbers of rows; "label": names of rows; "unit": units
 * of rows; "given": a figure that the office gave to each row; "answer": what units fill in.
 */
type Role = "order" | "code" | "label" | "unit" | "given" | "answer";

const coded = /^(?:mã số|mã|ms|m\.s)\.?$/iu;
const measured = /^(?:đvt|đơn vị tính|đ\.v\.t|đv tính)\.?$/iu;
const given =
  /^(?:điểm (?:chuẩn|tối đa|quy định)|thang điểm|mức điểm|(?:chỉ tiêu|kế hoạch)(?: được)? giao)(?!\p{L})/iu;
/** Who is entered by name: rows below are samples of such, and no list of the office's. */
const personal =
  /^(?:họ(?: và)?,? tên|họ tên|tên (?:cá nhân|tập thể|người|tác giả|sáng kiến|đề tài|hộ)|tập thể, cá nhân)/iu;

/** The row that adds the others up; it is named in every form, filled in or not. */
export const total =
  /^(?:tổng(?:\s*số)?(?:\s*cộng)?|cộng)(?:\s*(?:mục|nhóm|phần))?\s*(?:\(?\s*[ivx\dabcd]+(?:\s*[+,-]\s*[ivx\dabcd]+)*\s*\)?)?\s*[:.]?$/iu;

/** Nothing but dots: room for more. */
export const dots = (words: string) => /^[.…_\s-]+$/u.test(words);

/** Columns with what stands above them and what they are for. */
export function columnsIn(block: Block): readonly HeadedColumn[] {
  const headed = block.columns.map((column) => {
    const cells = pathTo(block, column);
    const mark = block.marks && markOf(block.marks.cells.get(column)?.words ?? "");
    return {
      column,
      path: cells.map(({ words }) => words),
      at: [...new Set(cells.map(({ origin }) => addressOf(origin)))],
      ...(mark ? { mark } : {}),
    };
  });
  const label = labelColumns(block, headed);
  return headed.map((each) => ({ ...each, role: roleOf(block, each, label) }));
}

type Unassigned = Omit<HeadedColumn, "role">;

function roleOf(block: Block, { column, path }: Unassigned, labels: ReadonlySet<number>): Role {
  const name = path.at(-1) ?? "";
  if (ordering.test(name)) return "order";
  if (coded.test(name)) return "code";
  if (labels.has(column)) return "label";
  if (measured.test(name)) return "unit";
  return given.test(name) && isGiven(block, column) ? "given" : "answer";
}

/** Most rows have a figure in it already, though nobody has filled the form in. */
function isGiven({ body }: Block, column: number): boolean {
  const rows = body.filter(({ said }) => said.length > 0);
  const filled = rows.filter(({ cells }) => !blank(cells.get(column)));
  return filled.length > 0 && filled.length * 2 >= rows.length;
}

/**
 * The names of rows: the first column behind their numbers, where it has words, with those that stand under
 * the same head. None where units name the rows.
 */
function labelColumns({ heads, body }: Block, headed: readonly Unassigned[]): ReadonlySet<number> {
  const first = headed.find(({ path }) => {
    const name = path.at(-1) ?? "";
    return !ordering.test(name) && !coded.test(name);
  });
  if (!first || personal.test(first.path.at(-1) ?? "")) return new Set();
  const under = headed.filter(({ column }) =>
    heads.every(
      ({ cells }) =>
        isSame(cells.get(column), cells.get(first.column)) || bothBlank(cells, column, first.column),
    ),
  );
  const columns = under.map(({ column }) => column);
  const isNamed = body.some(({ cells, said }) =>
    columns.some((column) => {
      const cell = cells.get(column);
      return (
        cell &&
        said.includes(cell) &&
        cell.words !== "" &&
        cell.number === undefined &&
        !dots(cell.words) &&
        !total.test(cell.words)
      );
    }),
  );
  return new Set(isNamed ? columns : []);
}

const bothBlank = (cells: ReadonlyMap<number, Seen>, a: number, b: number) =>
  blank(cells.get(a)) && blank(cells.get(b));

/** The heads above a column, each once. A head that nobody merged over its parts reaches to the next. */
function pathTo({ heads }: Block, column: number): readonly Seen[] {
  const path: Seen[] = [];
  for (const [depth, line] of heads.entries()) {
    const cell = line.cells.get(column);
    const found = blank(cell) ? reaching(heads, depth, column) : cell;
    if (found && !path.some(({ origin, words }) => origin === found.origin || words === found.words))
      path.push(found);
  }
  return path;
}

/** The head on the left of a blank one, where both have something of their own below. */
function reaching(heads: readonly Line[], depth: number, column: number): Seen | undefined {
  const hasPart = (at: number) =>
    heads.slice(depth + 1).some(({ cells }) => {
      const cell = cells.get(at);
      return cell !== undefined && !blank(cell) && !isSame(cell, heads[depth]?.cells.get(at));
    });
  const line = heads[depth];
  if (!line || !hasPart(column)) return undefined;
  for (let at = column - 1; at >= 0 && hasPart(at); at -= 1) {
    const cell = line.cells.get(at);
    if (cell && !blank(cell)) return cell;
  }
  return undefined;
}
