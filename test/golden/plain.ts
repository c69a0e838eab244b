import type { Mark, TextMark } from "../../functions/layout/mark.ts";
import type { Page } from "../../functions/layout/pages.ts";

const MM = 25.4 / 72;

/**
 * Pages as a person could check them with a ruler: each line with the millimetres of its left edge and
 * baseline, its face and size; rules and places between them. What moves by less than a tenth of a millimetre
 * does not show.
 */
export function plain(pages: readonly Page[]): string {
  return pages.map((page, at) => `${head(page, at)}\n${body(page)}\n`).join("\n");
}

const head = ({ width, height }: Page, at: number) =>
  `── trang ${at + 1}, ${mm(width)} × ${mm(height)} mm ──`;

const body = ({ marks }: Page) => marks.map(line).filter(Boolean).join("\n");

function line(mark: Mark): string {
  switch (mark.type) {
    case "text":
      return `${at(mark.x, mark.y)}  ${look(mark).padEnd(15)}  ${mark.words.map(({ text }) => text).join(" ")}`;
    case "rule":
      return `${at(mark.from.x, mark.from.y)}  → ${at(mark.to.x, mark.to.y)}`;
    case "place":
      return `${at(mark.x, mark.y)}  [${mark.name}] ${mm(mark.width)} × ${mm(mark.height)}`;
    case "fill":
      return "";
  }
}

const look = ({ face, size, ink }: TextMark) =>
  `${face.name.replace("Tinos-", "")} ${size}${ink === "black" ? "" : ` ${ink}`}`;

const mm = (points: number) => (points * MM).toFixed(1).replace("-0.0", "0.0");
const at = (x: number, y: number) => `${mm(x).padStart(6)} ${mm(y).padStart(6)}`;
