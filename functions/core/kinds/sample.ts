/**
 * Who writes in the sample round: small figures and the choice of sentences follow from it, the same
 * everywhere.
 */
export interface Writer {
  readonly index: number;
  readonly name: string;
  readonly isLocality: boolean;
  readonly isBloc: boolean;
  /** Invented sentences by field, and by movement. */
  readonly sentences: Sentences;
  readonly movementSentences: Sentences;
}

type Sentences = Readonly<Record<string, readonly string[]>>;

/** Said where nobody invented a sentence for the place. */
export const plainly = ["Nội dung này được thực hiện theo đúng chỉ đạo của UBND huyện."];

/** A sentence in the writer's name: `{a}` and `{b}` take small figures. */
export function worded(text: string, { index, name }: Pick<Writer, "index" | "name">): string {
  return text
    .replaceAll("{unit}", name)
    .replaceAll("{a}", String(small(index, 3, 6) + 2).padStart(2, "0"))
    .replaceAll("{b}", String(20 + small(index, 7, 90)));
}

/** A small figure that differs between units and questions; the same on every machine. */
export function small(index: number, step: number, below: number): number {
  return ((index + 3) * (step * 7 + 5) + step) % below;
}
