import { type Cursor, readValue, readWord, skipWhite } from "../pdf-reading/lexer.ts";
import { isArray, isName, isString, type PdfValue } from "../pdf-reading/value.ts";

/** What a page of ours shows: runs of text on baselines, rules and filled boxes. Points; y grows upwards. */
export type Shown =
  | {
      readonly type: "text";
      readonly font: string;
      readonly size: number;
      readonly x: number;
      readonly y: number;
      readonly ink: string;
      /** Codes of two bytes each, and how far the pen is set back between them, in thousandths of an em. */
      readonly pieces: readonly (Uint8Array | number)[];
    }
  | {
      readonly type: "rule";
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly weight: number;
      readonly ink: string;
    }
  | {
      readonly type: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** A number begins with a figure, a sign or a point; names, strings and arrays with their marks. */
const OPENS_VALUE = new Set([..."0123456789+-./(<["].map((mark) => mark.charCodeAt(0)));
const MOST_OPERANDS = 64;

/**
 * Reads the operators that our own writer uses (functions/pdf/content.ts); any other is passed over with its
 * operands, as a reader must that cannot draw all there is.
 */
export function shownIn(content: Uint8Array): readonly Shown[] {
  const shown: Shown[] = [];
  const cursor: Cursor = { bytes: content, at: 0 };
  let operands: PdfValue[] = [];
  const pen = { font: "", size: 0, x: 0, y: 0, fill: "#000", stroke: "#000", weight: 1 };
  let path: readonly [number, number][] = [];
  let boxes: Extract<Shown, { type: "box" }>[] = [];
  const number = (at: number) => Number(operands[at] ?? 0);
  const text = (pieces: readonly (Uint8Array | number)[]) => {
    const { font, size, x, y, fill } = pen;
    shown.push({ type: "text", font, size, x, y, ink: fill, pieces });
  };
  for (;;) {
    skipWhite(cursor);
    const byte = content[cursor.at];
    if (byte === undefined) return shown;
    if (OPENS_VALUE.has(byte)) {
      operands.push(readValue(cursor));
      if (operands.length > MOST_OPERANDS) operands = [];
      continue;
    }
    const [first] = operands;
    switch (readWord(cursor)) {
      case "BT":
        pen.x = 0;
        pen.y = 0;
        break;
      case "Tf":
        pen.font = isName(first) ? first.name : "";
        pen.size = number(1);
        break;
      case "Td":
        pen.x += number(0);
        pen.y += number(1);
        break;
      case "Tj":
        if (isString(first)) text([first.bytes]);
        break;
      case "TJ":
        if (isArray(first)) text(first.flatMap(pieceOf));
        break;
      case "g":
        pen.fill = grey(number(0));
        break;
      case "rg":
        pen.fill = colour(number(0), number(1), number(2));
        break;
      case "G":
        pen.stroke = grey(number(0));
        break;
      case "RG":
        pen.stroke = colour(number(0), number(1), number(2));
        break;
      case "w":
        pen.weight = number(0);
        break;
      case "m":
        path = [[number(0), number(1)]];
        break;
      case "l":
        path = [...path, [number(0), number(1)]];
        break;
      case "S": {
        const [from, to] = path;
        if (from && to) shown.push({ type: "rule", from, to, weight: pen.weight, ink: pen.stroke });
        path = [];
        break;
      }
      case "re":
        boxes.push({ type: "box", x: number(0), y: number(1), width: number(2), height: number(3) });
        break;
      case "f":
        shown.push(...boxes);
        boxes = [];
        break;
    }
    operands = [];
  }
}

function pieceOf(value: PdfValue): readonly (Uint8Array | number)[] {
  return isString(value) ? [value.bytes] : typeof value === "number" ? [value] : [];
}

const hex = (share: number) => Math.round(Math.max(0, Math.min(1, share)) * 15).toString(16);
const grey = (share: number) => `#${hex(share).repeat(3)}`;
const colour = (red: number, green: number, blue: number) => `#${hex(red)}${hex(green)}${hex(blue)}`;
