import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { identity, type Matrix, matrixOf, product, subpaths, through } from "./geometry.ts";

/** A page's operators as the library lists them. */
export interface Program {
  readonly fnArray: readonly number[];
  // The library types an operator's arguments as unknown lists; each is read by the operator it belongs to.
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

export interface Letter {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** How the page is drawn on from here (ISO 32000-1, 8.4 and 9.3). */
export interface State<F> {
  ctm: Matrix;
  fill: string;
  stroke: string;
  weight: number;
  dashed: boolean;
  face: F;
  size: number;
  leading: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a box that a path fills or goes along. */
export interface Ink {
  readonly one: Point;
  readonly other: Point;
  readonly filled: boolean;
  readonly stroked: boolean;
}

/** Who writes down what is drawn. */
interface Scribe<F> {
  faceNamed(id: string): F;
  /** Letters and the gaps between them, in thousandths; gives how far the pen went along. */
  show(letters: readonly (Letter | number)[], state: State<F>, pen: Matrix): number;
  draw(ink: Ink, state: State<F>): void;
  /** A marked span begins; a form that the page draws has spans of its own. */
  begin(name: unknown, isInForm: boolean): void;
  end(): void;
}

/** Carries out a page's operators with a pen that tells a scribe where it goes. */
export function carryOut<F>(program: Program, device: Matrix, noFace: F, scribe: Scribe<F>): void {
  const stack: State<F>[] = [];
  let state: State<F> = {
    ...{ ctm: device, fill: "#000000", stroke: "#000000", weight: 1, dashed: false },
    ...{ face: noFace, size: 0, leading: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, rise: 0 },
  };
  let formsOpen = 0;
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
      case OPS.restore:
        state = stack.pop() ?? state;
        return;
      case OPS.transform:
        state.ctm = product(matrixOf(args), state.ctm);
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
      case OPS.setFillRGBColor:
        state.fill = String(args[0]);
        return;
      case OPS.setStrokeRGBColor:
        state.stroke = String(args[0]);
        return;
      case OPS.setLineWidth:
        state.weight = number(0);
        return;
      case OPS.setDash:
        state.dashed = Array.isArray(args[0]) && args[0].length > 0;
        return;
      case OPS.setFont:
        state.face = scribe.faceNamed(String(args[0]));
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
      case OPS.showText: {
        const along = scribe.show(args[0] as readonly (Letter | number)[], state, pen);
        pen = product([1, 0, 0, 1, along, 0], pen);
        return;
      }
      case OPS.constructPath:
        draw(number(0), args);
        return;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        scribe.begin(args[0], formsOpen > 0);
        return;
      case OPS.endMarkedContent:
        scribe.end();
        return;
    }
  });

  function draw(how: number, args: readonly unknown[]): void {
    const filled = how === OPS.fill || how === OPS.eoFill;
    const stroked = how === OPS.stroke || how === OPS.closeStroke;
    if (!filled && !stroked) return;
    const [data] = args[1] as readonly (ArrayLike<number> | null)[];
    for (const box of subpaths(data ?? [])) {
      const one = through(product([1, 0, 0, 1, box[0], box[1]], state.ctm));
      const other = through(product([1, 0, 0, 1, box[2], box[3]], state.ctm));
      scribe.draw({ one, other, filled, stroked }, state);
    }
  }
}
