/**
 * One face of a type family, as far as layout must know it. All measures are in ems; times the size they are
 * points.
 */
export interface Face {
  readonly name: string;
  /** How far its tallest letters reach above the baseline, and its deepest below it. */
  readonly ascent: number;
  readonly descent: number;
  /** Characters of the text that this face cannot draw. A word with one of them is never set. */
  missing(text: string): readonly string[];
  /**
   * A run of characters without a breaking space, measured. The same text gives the same object while it is
   * remembered.
   */
  word(text: string): Word;
  /** The same measure without a word made of it. */
  width(text: string): number;
}

export interface Word {
  readonly text: string;
  readonly width: number;
}

export interface Faces {
  readonly regular: Face;
  readonly bold: Face;
  readonly italic: Face;
  readonly boldItalic: Face;
}
