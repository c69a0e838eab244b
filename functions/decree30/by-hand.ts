import type { Face } from "../layout/face.ts";

/** The words of one line of text with what each takes, in points. */
export interface Words {
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
}

/**
 * The text with its lines ended where `endsOf` says, by how many words each goes to; as it is where it says
 * nothing. Text with its own line ends keeps them. A word wider than the line is cut by the typesetter, at
 * whose breaks no hand can guess: only what follows it is ended by hand.
 */
export function endedByHand(
  text: string,
  { face, size, width }: { readonly face: Face; readonly size: number; readonly width: number },
  endsOf: (line: Words) => readonly number[] | undefined,
): string {
  const ended = (words: readonly string[]): string => {
    const widths = words.map((word) => face.word(word).width * size);
    const overwide = widths.findLastIndex((wide) => wide > width);
    if (overwide >= 0)
      return overwide < words.length - 2
        ? `${words.slice(0, overwide + 1).join(" ")}\n${ended(words.slice(overwide + 1))}`
        : words.join(" ");
    const ends = endsOf({ words, widths, space: face.word(" ").width * size }) ?? [words.length];
    return ends.map((end, line) => words.slice(ends[line - 1] ?? 0, end).join(" ")).join("\n");
  };
  return text
    .split("\n")
    .map((line) => ended(line.split(" ").filter((word) => word !== "")))
    .join("\n");
}
