import { lackingIn } from "../../functions/core/text/coverage.ts";
import { textRead } from "../../functions/core/text/door.ts";
import { around, unprintableIn } from "../../functions/core/text/printable.ts";
import { type Piece, structureOf } from "../../functions/core/text/structure.ts";
import { type Marked, marked } from "../../functions/core/text/written.ts";
import { sayProblem } from "../words/said.ts";
import type { Words } from "../words/vi.ts";

/**
 * How an answer was read: its headings, points and tables under the marks of an official document, folded
 * away where it has any; and each character that cannot be printed, while the person is still at it.
 */
export function AsRead({
  field,
  text,
  words,
}: {
  readonly field: string;
  readonly text: string;
  readonly words: Words;
}) {
  const read = textRead(text);
  const lost = unprintableIn(read, lackingIn);
  return (
    <>
      {lost.map((character) => (
        <p class="hint lost">
          {sayProblem(words, { field, code: "unprintable", character, near: around(read, character) })}
        </p>
      ))}
      <Structure text={text} words={words} />
    </>
  );
}

/** Nothing where the answer is plain prose. */
export function Structure({ text, words }: { readonly text: string; readonly words: Words }) {
  const pieces = structureOf(textRead(text));
  const count = (type: Piece["type"]) => pieces.filter((piece) => piece.type === type).length;
  const [headings, points, tables] = [count("heading"), count("point"), count("table")];
  if (headings + tables === 0 && points < 2) return <></>;
  return (
    <details class="small as-read">
      <summary>{words.section.asRead(headings, points, tables)}</summary>
      <Pieces pieces={pieces} words={words} />
    </details>
  );
}

/** An answer as it will be printed, in full and under nothing to press: for paper. */
export function Printed({ text, words }: { readonly text: string; readonly words: Words }) {
  return <Pieces pieces={structureOf(textRead(text))} words={words} />;
}

function Pieces({ pieces, words }: { readonly pieces: readonly Piece[]; readonly words: Words }) {
  return (
    <div class="prose" {...words.asWritten}>
      {marked(pieces).map((each) => (
        <Line {...each} />
      ))}
    </div>
  );
}

function Line({ mark, piece }: Marked) {
  switch (piece.type) {
    case "heading":
      return (
        <p>
          <strong>
            {mark} {piece.text}
          </strong>
        </p>
      );
    case "point":
      return (
        <p class={`level-${Math.min(piece.level, 4)}`}>
          {mark} {piece.text}
        </p>
      );
    case "paragraph":
      return <p>{piece.text}</p>;
    case "table":
      return (
        <table class="reading">
          {piece.table.head && (
            <thead>
              <tr>
                {piece.table.head.map((cell) => (
                  <th scope="col">{cell}</th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {piece.table.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
