import * as v from "valibot";
import { textRead } from "../text/door.ts";
import { blanked } from "../text/spaces.ts";
import type { Misread } from "./misread.ts";
import { type NumberReading, printNumber, readCount, readDecimal } from "./number.ts";

/**
 * What a unit said of one figure. Zero was counted, "none" means nothing of the kind occurred, "unknown" that
 * the unit has no data yet; a cell left blank is no figure at all. Only numbers are summed, and none of the
 * others is a zero.
 */
export const Figure = v.union([v.number(), v.picklist(["none", "unknown"])]);
export type Figure = v.InferOutput<typeof Figure>;

type FigureReading =
  | { readonly ok: true; readonly value: Figure | undefined }
  | { readonly ok: false; readonly wrong: Misread };

const none = new Set(["không", "không có", "không phát sinh"]);
const unknown = new Set([
  "chưa có",
  "chưa có số liệu",
  "không có số liệu",
  "chưa rõ",
  "chưa thống kê",
  "chưa thống kê được",
  "chưa tổng hợp",
  "chưa tổng hợp được",
  "đang tổng hợp",
]);

export function readFigure(words: string, decimals: boolean): FigureReading {
  const text = blanked(textRead(words)).toLocaleLowerCase("vi");
  if (text === "") return { ok: true, value: undefined };
  if (none.has(text)) return { ok: true, value: "none" };
  if (unknown.has(text)) return { ok: true, value: "unknown" };
  const read: NumberReading = decimals ? readDecimal(words) : readCount(words);
  return read;
}

export function printFigure(figure: Figure): string {
  switch (figure) {
    case "none":
      return "không phát sinh";
    case "unknown":
      return "chưa có số liệu";
  }
  return printNumber(figure);
}
