import { type Field, shapeOf } from "../../../core/kinds/field.ts";
import type { Part } from "../../../core/report/source.ts";
import { inOneLine, sentencesOf } from "../../../core/report/statements.ts";
import { withoutEnd } from "../../../core/text/ends.ts";
import { lowered } from "../../../core/text/first-letter.ts";
import { commandPassages } from "../commands.ts";
import { inFull, type OnPage } from "../on-page.ts";
import { unmarked } from "../unmarked.ts";

type Line = Readonly<Record<string, string>>;

/** Whatever is told in lines, tasks and proposals: what several say is said once and first. */
export const lines: OnPage<Field, Lines> = toldInLines(({ cells }) => lineOf(cells));

export interface Lines {
  readonly lines: readonly Part<Line>[];
}

/** A line as it was filled in: each cell in one line of prose, by its column and in their order. */
interface ReadLine {
  readonly cells: readonly string[];
  readonly of: (column: string) => string | undefined;
}

/** Lines as tasks of the authority, each in the sentence that its cells make. */
export function toldInLines(sentenceOf: (line: ReadLine, field: Field) => string): OnPage<Field, Lines> {
  return {
    blocks(composing, field, total) {
      const columns = columnsOf(field);
      const said = total.lines.map(({ source, value }) => {
        const of = (column: string) => (value[column] ? cellOf(value[column]) : undefined);
        const cells = columns.flatMap((column) => of(column) ?? []);
        return { source, value: sentenceOf({ of, cells }, field) };
      });
      return [{ passages: commandPassages(composing, field, said) }];
    },
    ...inFull,
  };
}

function columnsOf(field: Field): readonly string[] {
  const shape = shapeOf(field);
  return shape.type === "grid" ? shape.columns.map(({ id }) => id) : [];
}

/** A cell's own list read as one line of prose. */
function cellOf(text: string): string {
  const said = text.includes("\n") ? sentencesOf(text).map(inOneLine) : [unmarked(text)];
  return said.map((each) => withoutEnd(each, ".;,")).join("; ");
}

/**
 * "Phát động đợt thi đua cao điểm: tháng 8 năm 2022": one line stays one sentence, whatever its cells began
 * with.
 */
function lineOf([first = "", ...rest]: readonly string[]): string {
  return rest.length > 0 ? `${withoutEnd(first, ":")}: ${rest.map(lowered).join("; ")}` : first;
}
