import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { identity, type Matrix, matrixOf, product, subpaths, through } from "../../pdf-reading/geometry.ts";
import type { Font, Run, Stroke } from "./paper.ts";

/** What one page draws, in the order in which it is drawn. */
interface Plot {
  readonly runs: readonly Run[];
  readonly strokes: readonly Stroke[];
}

interface Program {
  readonly fnArray: readonly number[];
  // The library types an operator's arguments as unknown lists; each is read by the operator it belongs to.
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

interface State {
  ctm: Matrix;
  fill: string;
  stroke: string;
  weight: number;
  dashed: boolean;
  font: Font;
  size: number;
  leading: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
}

const noFont: Font = { name: "", bold: false, italic: false, embedded: false };

/** Carries out a page's operators with a pen that writes down where it goes. */
export function plot(program: Program, height: number, fontNamed: (id: string) => Font): Plot {
  const runs: Run[] = [];
  const strokes: Stroke[] = [];
  const stack: State[] = [];
  const tags: (string | undefined)[] = [];
  let state: State = {
    ...{ ctm: identity, fill: "#000000", stroke: "#000000", weight: 1, dashed: false },
    ...{ font: noFont, size: 0, leading: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, rise: 0 },
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
      case OPS.restore:
        state = stack.pop() ?? state;
        return;
      case OPS.transform:
        state.ctm = product(matrixOf(args), state.ctm);
        return;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        if (args[0]) state.ctm = product(matrixOf(args[0] as ArrayLike<number>), state.ctm);
        return;
      case OPS.paintFormXObjectEnd:
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
        state.font = fontNamed(String(args[0]));
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
        show(args[0] as readonly (Glyph | number)[]);
        return;
      case OPS.constructPath:
        draw(number(0), args);
        return;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        tags.push(tagOf(args[0]));
        return;
      case OPS.endMarkedContent:
        tags.pop();
        return;
    }
  });
  return { runs, strokes };

  function show(glyphs: readonly (Glyph | number)[]): void {
    let [x, first, last, widest] = [0, 0, 0, 0];
    let firstEnd: number | undefined;
    let text = "";
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        x -= (glyph / 1000) * state.size * state.stretch;
        continue;
      }
      // `isSpace` only says that the code is 32, under which a subset may keep any letter.
      const blank = glyph.unicode.trim() === "";
      if (!blank) {
        if (text.trim() === "") first = x;
        else widest = Math.max(widest, x - last);
      } else if (text.trim() !== "") firstEnd ??= last;
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      x += ((glyph.width / 1000) * state.size + spacing) * state.stretch;
      text += glyph.unicode;
      if (!blank) last = x;
    }
    const place = (along: number) =>
      through(product([1, 0, 0, 1, along, state.rise], product(pen, state.ctm)));
    const whole = product(pen, state.ctm);
    const across = Math.hypot(whole[0], whole[1]);
    runs.push({
      text,
      left: place(first).x,
      right: place(last).x,
      end: place(x).x,
      blank: widest * across,
      firstWord: ((firstEnd ?? last) - first) * across,
      y: height - place(0).y,
      size: state.size * Math.hypot(whole[2], whole[3]),
      font: state.font,
      colour: state.fill,
      // Marked content nests; the innermost name that says something is the run's own.
      tag: tags.includes("Artifact") ? "Artifact" : tags.at(-1),
    });
    pen = product([1, 0, 0, 1, x, 0], pen);
  }

  function draw(how: number, args: readonly unknown[]): void {
    const filled = how === OPS.fill || how === OPS.eoFill;
    const stroked = how === OPS.stroke || how === OPS.closeStroke;
    if (!filled && !stroked) return;
    const [data] = args[1] as readonly (ArrayLike<number> | null)[];
    for (const box of subpaths(data ?? [])) {
      const [one, other] = [
        through(product([1, 0, 0, 1, box[0], box[1]], state.ctm)),
        through(product([1, 0, 0, 1, box[2], box[3]], state.ctm)),
      ];
      const half = stroked ? state.weight / 2 : 0;
      const flat = Math.abs(one.y - other.y) < Math.abs(one.x - other.x);
      strokes.push({
        left: Math.min(one.x, other.x) - (flat ? 0 : half),
        right: Math.max(one.x, other.x) + (flat ? 0 : half),
        top: height - Math.max(one.y, other.y) - (flat ? half : 0),
        bottom: height - Math.min(one.y, other.y) + (flat ? half : 0),
        colour: filled ? state.fill : state.stroke,
        dashed: stroked && state.dashed,
      });
    }
  }
}

/** The library gives a name bare where properties follow it, and as an object where none do. */
function tagOf(name: unknown): string {
  if (typeof name === "object" && name !== null && "name" in name) return String(name.name);
  return String(name);
}
