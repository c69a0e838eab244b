import { printedWords } from "../../../../core/kinds/table/cell.ts";
import type { RowTotal } from "../../../../core/kinds/table/cells.ts";
import { columnName, type WordColumn } from "../../../../core/kinds/table/columns.ts";
import type { Part } from "../../../../core/report/source.ts";
import { withoutEnd } from "../../../../core/text/ends.ts";
import { countVi } from "../../../../decree30/words.ts";
import { type Composing, namesOf } from "../../context.ts";

/** As many different things as one cell says; the others are named as left out. */
const most = 4;

interface Said {
  readonly words: string;
  readonly parts: readonly Part<string>[];
}

/**
 * What a row says in a column of words, each thing once: a choice with how many made it, words with whose
 * they are.
 */
export function wordsInCell(
  composing: Pick<Composing, "roster">,
  column: WordColumn,
  row: RowTotal,
  isOwn = false,
): string {
  const said = saidIn(column, row).slice(0, most);
  const speakers = new Set(
    row.cells.flatMap(({ total }) => total.parts.map(({ source }) => source.obligation)),
  );
  for (const { parts } of said) for (const { source } of parts) speakers.add(source.obligation);
  // Of a row that one unit alone filled in there is nobody else to be told apart from.
  const isAlone = isOwn || speakers.size <= 1;
  return said
    .map(({ words, parts }) => {
      if (isAlone) return words;
      const whose =
        column.holds.type === "choice"
          ? `${countVi(parts.length)} đơn vị`
          : namesOf(
              composing,
              parts.map(({ source }) => source),
            );
      return `${withoutEnd(words, ".;,")} (${whose})`;
    })
    .join("; ");
}

/** What was said besides, and has no room. */
export function wordsBeside(column: WordColumn, row: RowTotal): readonly Part<string>[] {
  return saidIn(column, row)
    .slice(most)
    .flatMap(({ words, parts }) =>
      parts.map(({ source }) => ({ source, value: `${row.label}, ${columnName(column)}: ${words}` })),
    );
}

function saidIn(column: WordColumn, { words }: RowTotal): readonly Said[] {
  const parts = words.find((each) => each.column === column.id)?.parts ?? [];
  const told = Map.groupBy(parts, ({ value }) => printedWords(column, value));
  return [...told].map(([said, same]) => ({ words: said, parts: same }));
}
