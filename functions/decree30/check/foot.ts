/**
 * Box 13: the office's address, found by the rule above it or by what it says, on whatever page it stands.
 */
import type { Line, Sheet, Stroke } from "./paper.ts";

export interface Foot {
  readonly rule: Stroke | undefined;
  readonly lines: readonly Line[];
}

/** A rule that takes so much of the sheet's width belongs to no title and no name. */
const ACROSS = 0.5;

const says = /^(địa chỉ|trụ sở|thư điện tử|e-?mail|trang thông tin|website|(số )?điện thoại|fax)[^:]{0,12}:/i;

export function footOf(sheet: Sheet, text: readonly Line[], rules: readonly Stroke[]): Foot {
  const rule = rules.find(
    (each) => each.top > sheet.height / 2 && each.right - each.left > ACROSS * sheet.width,
  );
  if (rule) return { rule, lines: text.filter((line) => line.y > rule.top) };
  // Without a rule only its words and small letters tell it from the text.
  const first = text.find((line) => says.test(line.text) && line.size < 12.5);
  if (!first) return { rule: undefined, lines: [] };
  const lines = text.filter(
    (line) => line.y >= first.y - 1 && line.y < first.y + 60 && Math.abs(line.left - first.left) < 2,
  );
  return { rule: undefined, lines };
}
