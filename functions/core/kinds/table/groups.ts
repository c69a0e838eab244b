import { labelKey, remembered } from "../../registry/label.ts";
import { nearLabels } from "../../registry/near.ts";
import { titleCalled } from "../../registry/titles.ts";
import type { Footing } from "../../report/footing.ts";
import type { Doubt, Part } from "../../report/source.ts";
import type { FigureOf } from "./answer.ts";
import { printedFigure, printedWords } from "./cell.ts";
import { isFigure, isWords, knownBy, unitOf } from "./columns.ts";
import type { TableColumn, TableDesign } from "./design.ts";
import type { SaidRow, TableField } from "./field.ts";

export interface FreeRow {
  readonly said: SaidRow;
  readonly figureOf: FigureOf;
}

/** A row that units name, with everyone's telling of it. */
export interface Known {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly Part<FreeRow>[];
}

/** The same row of several units is one, by the columns it is known by: in the words of the first. */
export function knownRows(
  design: TableDesign,
  answers: readonly Part<readonly FreeRow[]>[],
): readonly Known[] {
  const by = columnsKnown(design);
  if (by.length === 0) return [];
  const keyOf = remembered((words: string) => titleCalled(words)?.id ?? labelKey(words));
  const groups = new Map<string, Part<FreeRow>[]>();
  for (const { source, value } of answers) {
    for (const [place, row] of value.entries()) {
      const key = by.map((column) => keyIn(column, row.said, keyOf)).join("|");
      // A row without a name is nobody else's.
      const own = /^\|*$/.test(key) ? `${source.obligation}.${place}` : key;
      const group = groups.get(own);
      if (group) group.push({ source, value: row });
      else groups.set(own, [{ source, value: row }]);
    }
  }
  return [...groups.values()].map((parts, at) => ({
    ...{ id: String(at + 1), label: labelIn(by, parts[0]?.value.said), parts },
  }));
}

const columnsKnown = (design: TableDesign) => {
  const known = knownBy(design);
  return design.columns.filter(({ id }) => known.includes(id));
};

function keyIn(column: TableColumn, said: SaidRow, keyOf: (words: string) => string): string {
  const words = said.words[column.id];
  if (words === undefined) return String(said.figures[column.id] ?? "");
  return column.holds.type === "choice" || column.holds.type === "date" ? words : keyOf(words);
}

function labelIn(by: readonly TableColumn[], said: SaidRow | undefined): string {
  const words = by.flatMap((column) => {
    const [figure, text] = [said?.figures[column.id], said?.words[column.id]];
    if (figure !== undefined && isFigure(column)) return [printedFigure(figure, unitOf(column))];
    return text !== undefined && isWords(column) ? [printedWords(column, text)] : [];
  });
  return words.join(", ").replaceAll(/\s*\n\s*/g, "; ");
}

/**
 * Names that are one slip apart: whether they mean one row, only a person can say, and until then they are
 * two.
 */
export function nearRows({ id: field, design }: TableField, known: readonly Known[], footing: Footing) {
  const exact = columnsKnown(design).filter(({ holds }) => holds.type !== "words" && holds.type !== "title");
  const labels = known.map((row) => {
    const said = row.parts[0]?.value.said;
    const measure = said ? exact.map((column) => keyIn(column, said, String)).join("|") : "";
    return { row, key: labelKey(row.label), measure, weight: row.parts.length };
  });
  return nearLabels(labels).map(({ asked, like }): Doubt => {
    const sources = [...like.row.parts, ...asked.row.parts].map(({ source }) => source);
    const named = ({ label, parts }: Known) => {
      const [first] = parts;
      const name = footing.names.get(first?.source.bloc ?? first?.source.unit ?? "") ?? "";
      return `“${label}” (${name}${parts.length > 1 ? ` và ${parts.length - 1} báo cáo khác` : ""})`;
    };
    const text = `${design.title}: ${named(like.row)} và ${named(asked.row)} có phải là một không? Hiện để thành hai dòng.`;
    return { field, row: asked.row.id, text, sources };
  });
}
