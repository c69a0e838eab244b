import type { Part } from "../../../core/report/source.ts";
import { inOneLine, sentencesOf } from "../../../core/report/statements.ts";
import { withoutEnd } from "../../../core/text/ends.ts";
import { unmarked } from "../unmarked.ts";

/** A line as it was filled in: each cell in one line of prose, by its column. */
export interface ReadLine {
  readonly of: (column: string) => string | undefined;
}

export function readLines(
  said: readonly Part<Readonly<Record<string, string>>>[],
): readonly Part<ReadLine>[] {
  return said.map(({ source, value }) => {
    const of = (column: string) => (value[column] ? cellOf(value[column]) : undefined);
    return { source, value: { of } };
  });
}

/** A cell's own list read as one line of prose. */
function cellOf(text: string): string {
  const said = text.includes("\n") ? sentencesOf(text).map(inOneLine) : [unmarked(text)];
  return said.map((each) => withoutEnd(each, ".;,")).join("; ");
}
