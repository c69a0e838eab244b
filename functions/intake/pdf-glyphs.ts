import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { identity, type Matrix, matrixOf, product, subpaths, through } from "../pdf-reading/geometry.ts";

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

interface Program {
  readonly fnArray: readonly number[];
  // The library types an operator's arguments as unknown lists; each is read by the operator it belongs to.
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

interface Face {
  readonly bold: boolean;
  /** Points a unit of a letter's width; a face drawn letter by letter has its own. */
  readonly unit: number;
}

interface Letter {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

interface State {
  ctm: Matrix;
  weight: number;
  face: Face;
  size: number;
  leading: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
}

const noFace: Face = { bold: false, unit: 0.001 };

/** A span that says what it spells, and which of the glyphs stands for it. */
interface Span {
  readonly spells: string | undefined;
  glyph?: number;
}

/**
 * Carries out a page's operators letter by letter. Where a face lacks Vietnamese letters they come from
 * another, as runs of their own behind the line: only their places say between which letters they stand.
 * Where a letter is put together from pieces, its span says which it is: `spelled` has one entry a span.
 */
export function drawnBy(
  program: Program,
  device: Matrix,
  faceNamed: (id: string) => Face,
  spelled: readonly (string | undefined)[],
): Drawn {
  const glyphs: Glyph[] = [];
  const spans: Span[] = [];
  let spansBegun = 0;
  let formsOpen = 0;
  const strokes: Stroke[] = [];
  const stack: State[] = [];
  let turned = "";
  let state: State = {
    ...{ ctm: device, weight: 1, face: noFace, size: 0, leading: 0 },
    ...{ charSpacing: 0, wordSpacing: 0, stretch: 1, rise: 0 },
  };
  let line: Matrix = identity;
  let pen: Matrix = identity;
  const moveLine = (x: number, y: number) => {
    line = product([1, 0, 0, 1, x, y], line);
    pen = line;
  };

  program.fnArray.forEach((op, at) => {
    const args = program.argsArray[at] ?? [];
    const number = (index: number) => Number(args[index] ?? 0);
    switch (op) {
      case OPS.save:
        stack.push({ ...state });
        return;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        // A form has spans of its own; only those of the page were counted.
        const spells = formsOpen === 0 ? spelled[spansBegun] : undefined;
        if (formsOpen === 0) spansBegun += 1;
        spans.push({ spells });
        return;
      }
      case OPS.endMarkedContent:
        spans.pop();
        return;
      case OPS.paintFormXObjectBegin:
        formsOpen += 1;
        stack.push({ ...state });
        if (args[0]) state.ctm = product(matrixOf(args[0] as ArrayLike<number>), state.ctm);
        return;
      case OPS.paintFormXObjectEnd:
        formsOpen -= 1;
        state = stack.pop() ?? state;
        return;
      case OPS.restore:
        state = stack.pop() ?? state;
        return;
      case OPS.transform:
        state.ctm = product(matrixOf(args), state.ctm);
        return;
      case OPS.setLineWidth:
        state.weight = number(0);
        return;
      case OPS.setFont:
        state.face = faceNamed(String(args[0]));
        state.size = number(1);
        return;
      case OPS.setLeading:
        state.leading = number(0);
        return;
      case OPS.setCharSpacing:
        state.charSpacing = number(0);
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = number(0);
        return;
      case OPS.setHScale:
        state.stretch = number(0);
        return;
      case OPS.setTextRise:
        state.rise = number(0);
        return;
      case OPS.beginText:
        line = identity;
        pen = identity;
        return;
      case OPS.moveText:
        moveLine(number(0), number(1));
        return;
      case OPS.setLeadingMoveText:
        state.leading = -number(1);
        moveLine(number(0), number(1));
        return;
      case OPS.nextLine:
        moveLine(0, -state.leading);
        return;
      case OPS.setTextMatrix:
        line = matrixOf(args[0] as ArrayLike<number>);
        pen = line;
        return;
      case OPS.showText:
        show(args[0] as readonly (Letter | number)[]);
        return;
      case OPS.constructPath:
        draw(number(0), args);
        return;
    }
  });
  return { glyphs, strokes, turned };

  function show(letters: readonly (Letter | number)[]): void {
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
    pen = product([1, 0, 0, 1, x, 0], pen);
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

  function draw(how: number, args: readonly unknown[]): void {
    const filled = how === OPS.fill || how === OPS.eoFill;
    if (!filled && how !== OPS.stroke && how !== OPS.closeStroke) return;
    const [data] = args[1] as readonly (ArrayLike<number> | null)[];
    for (const box of subpaths(data ?? [])) {
      const one = through(product([1, 0, 0, 1, box[0], box[1]], state.ctm));
      const other = through(product([1, 0, 0, 1, box[2], box[3]], state.ctm));
      strokes.push({
        left: Math.min(one.x, other.x),
        right: Math.max(one.x, other.x),
        top: Math.min(one.y, other.y),
        bottom: Math.max(one.y, other.y),
      });
    }
  }
}
