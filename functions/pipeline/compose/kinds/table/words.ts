import { printedWords } from "../../../../core/kinds/table/cell.ts";
import type { RowTotal } from "../../../../core/kinds/table/cells.ts";
import { columnName, type WordColumn } from "../../../../core/kinds/table/columns.ts";
import type { Part } from "../../../../core/report/source.ts";
import { withoutEnd } from "../../../../core/text/ends.ts";
import { countVi } from "../../../../decree30/words.ts";
import { type Composing, namesOf } from "../../context.ts";
import { inOneCell } from "./one-cell.ts";

/** As much as a cell of a report's table says, in letters; what is said besides is named as left out. */
const longest = 200;

interface Said {
  readonly words: string;
  readonly parts: readonly Part<string>[];
}

/**
 * What a row says in a column of words, each thing once: a choice with how many made it, words with whose
 * they are.
 */
export function wordsInCell(composing: Pick<Composing, "roster">, column: WordColumn, row: RowTotal): string {
  // Of a row that one unit alone filled in there is nobody else to be told apart from.
  const isAlone = speakersOf(row).size <= 1;
  return toldIn(column, row)
    .map(({ words, parts }) =>
      isAlone ? words : `${withoutEnd(words, ".;,")} (${whose(composing, column, parts)})`,
    )
    .join("; ");
}

function speakersOf({ cells, words }: RowTotal): ReadonlySet<string> {
  const figures = cells.flatMap(({ total }) => total.parts);
  const said = words.flatMap(({ parts }) => parts);
  return new Set([...figures, ...said].map(({ source }) => source.obligation));
}

function whose(
  composing: Pick<Composing, "roster">,
  { holds }: WordColumn,
  parts: readonly Part<string>[],
): string {
  if (holds.type === "choice") return `${countVi(parts.length)} đơn vị`;
  return namesOf(
    composing,
    parts.map(({ source }) => source),
  );
}

/** What a row is known by, in the spelling of the first who named it. */
export function nameOfRow(column: WordColumn, row: RowTotal): string {
  return saidIn(column, row)[0]?.words ?? "";
}

/** What was said besides, and has no room: of a row's name every other spelling. */
export function wordsBeside(column: WordColumn, row: RowTotal, isName: boolean): readonly Part<string>[] {
  const said = saidIn(column, row);
  const told = isName ? 1 : toldIn(column, row).length;
  return said
    .slice(told)
    .flatMap(({ words, parts }) =>
      parts.map(({ source }) => ({ source, value: `${row.label}, ${columnName(column)}: ${words}` })),
    );
}

/** The first things said, for as long as the cell has room. */
function toldIn(column: WordColumn, row: RowTotal): readonly Said[] {
  let room = longest;
  return saidIn(column, row).filter(({ words }) => {
    room -= words.length;
    return room >= 0;
  });
}

function saidIn(column: WordColumn, { words }: RowTotal): readonly Said[] {
  const parts = words.find((each) => each.column === column.id)?.parts ?? [];
  const told = Map.groupBy(parts, ({ value }) => inOneCell(printedWords(column, value)));
  return [...told].map(([said, same]) => ({ words: said, parts: same }));
}
