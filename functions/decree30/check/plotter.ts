import { carryOut, type Ink, type Letter, type Program, type State } from "../../pdf-reading/carry-out.ts";
import { identity, type Matrix, product, through } from "../../pdf-reading/geometry.ts";
import type { Font, Run, Stroke } from "./paper.ts";

/** What one page draws, in the order in which it is drawn. */
interface Plot {
  readonly runs: readonly Run[];
  readonly strokes: readonly Stroke[];
}

const noFont: Font = { name: "", bold: false, italic: false, embedded: false };

/** Every run of letters and every stroke of a page, as its operators draw them. */
export function plot(program: Program, height: number, fontNamed: (id: string) => Font): Plot {
  const runs: Run[] = [];
  const strokes: Stroke[] = [];
  const tags: string[] = [];
  carryOut(program, identity, noFont, {
    faceNamed: fontNamed,
    show,
    draw: (ink, state) => strokes.push(strokeOf(ink, state, height)),
    begin: (name) => tags.push(tagOf(name)),
    end: () => tags.pop(),
  });
  return { runs, strokes };

  function show(glyphs: readonly (Letter | number)[], state: State<Font>, pen: Matrix): number {
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
      font: state.face,
      colour: state.fill,
      // Marked content nests; the innermost name that says something is the run's own.
      tag: tags.includes("Artifact") ? "Artifact" : tags.at(-1),
    });
    return x;
  }
}

/** A line has half its weight on either side. */
function strokeOf({ one, other, filled, stroked }: Ink, state: State<Font>, height: number): Stroke {
  const half = stroked ? state.weight / 2 : 0;
  const flat = Math.abs(one.y - other.y) < Math.abs(one.x - other.x);
  return {
    left: Math.min(one.x, other.x) - (flat ? 0 : half),
    right: Math.max(one.x, other.x) + (flat ? 0 : half),
    top: height - Math.max(one.y, other.y) - (flat ? half : 0),
    bottom: height - Math.min(one.y, other.y) + (flat ? half : 0),
    colour: filled ? state.fill : state.stroke,
    dashed: stroked && state.dashed,
  };
}

/** The library gives a name bare where properties follow it, and as an object where none do. */
function tagOf(name: unknown): string {
  if (typeof name === "object" && name !== null && "name" in name) return String(name.name);
  return String(name);
}
