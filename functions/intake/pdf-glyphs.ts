import { carryOut, type Ink, type Letter, type Program, type State } from "../pdf-reading/carry-out.ts";
import { type Matrix, product, through } from "../pdf-reading/geometry.ts";

/** One letter where it stands, in points from the page's top left corner. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** What the writer spread the letters by. */
  readonly spread: number;
}

export interface Stroke {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a page draws: letters that stand upright, lines, and the words that do not. */
export interface Drawn {
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  readonly turned: string;
}

interface Face {
  readonly bold: boolean;
  /** Points a unit of a letter's width; a face drawn letter by letter has its own. */
  readonly unit: number;
}

const noFace: Face = { bold: false, unit: 0.001 };

/** A span that says what it spells, and which of the glyphs stands for it. */
interface Span {
  readonly spells: string | undefined;
  glyph?: number;
}

/**
 * Every letter of a page by itself. Where a face lacks Vietnamese letters they come from another, as runs of
 * their own behind the line: only their places say between which letters they stand. Where a letter is put
 * together from pieces, its span says which it is: `spelled` has one entry a span of the page.
 */
export function drawnBy(
  program: Program,
  device: Matrix,
  faceNamed: (id: string) => Face,
  spelled: readonly (string | undefined)[],
): Drawn {
  const glyphs: Glyph[] = [];
  const strokes: Stroke[] = [];
  const spans: Span[] = [];
  let spansBegun = 0;
  let turned = "";
  carryOut(program, device, noFace, {
    faceNamed,
    show,
    draw: (ink) => strokes.push(boxOf(ink)),
    begin(_, isInForm) {
      spans.push({ spells: isInForm ? undefined : spelled[spansBegun] });
      if (!isInForm) spansBegun += 1;
    },
    end: () => spans.pop(),
  });
  return { glyphs, strokes, turned };

  function show(letters: readonly (Letter | number)[], state: State<Face>, pen: Matrix): number {
    const whole = product(pen, state.ctm);
    const across = Math.hypot(whole[0], whole[1]);
    const upright = whole[0] > 0 && Math.abs(whole[1]) < 0.05 * across;
    const size = state.size * Math.hypot(whole[2], whole[3]);
    let x = 0;
    for (const letter of letters) {
      if (typeof letter === "number") {
        x -= (letter / 1000) * state.size * state.stretch;
        continue;
      }
      const width = letter.width * state.face.unit * state.size * state.stretch;
      const spacing = (state.charSpacing + (letter.isSpace ? state.wordSpacing : 0)) * state.stretch;
      if (!upright) turned += letter.unicode;
      else if (letter.unicode.trim() !== "") {
        const from = through(product([1, 0, 0, 1, x, state.rise], whole));
        // A soft hyphen that is drawn is the hyphen that some programs write for every other.
        const text = letter.unicode.replaceAll("\u00ad", "-");
        const spread = Math.max(0, state.charSpacing) * across;
        const place = { left: from.x, right: from.x + width * across, y: from.y };
        put({ text, ...place, size, bold: state.face.bold, spread });
      }
      x += width + spacing;
    }
    return x;
  }

  /** The pieces of a letter that a span spells become that letter, where the first of them stands. */
  function put(glyph: Glyph): void {
    const span = spans.find(({ spells }) => spells !== undefined);
    if (span?.spells === undefined) {
      glyphs.push(glyph);
      return;
    }
    const known = span.glyph === undefined ? undefined : glyphs[span.glyph];
    if (span.glyph === undefined || known === undefined) {
      span.glyph = glyphs.push({ ...glyph, text: span.spells }) - 1;
      return;
    }
    // A letter's mark may be drawn beside it, over the blank that follows; only a word grows by its pieces.
    const right = [...span.spells].length > 1 ? glyph.right : known.left + glyph.right - glyph.left;
    glyphs[span.glyph] = { ...known, right: Math.max(known.right, right) };
  }
}

const boxOf = ({ one, other }: Ink): Stroke => ({
  left: Math.min(one.x, other.x),
  right: Math.max(one.x, other.x),
  top: Math.min(one.y, other.y),
  bottom: Math.max(one.y, other.y),
});
