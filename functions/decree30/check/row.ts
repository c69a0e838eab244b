import { centreOf, type Line, type Stroke } from "./paper.ts";

export interface Row {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly lines: readonly Line[];
}

export function rowOf(lines: readonly Line[]): Row | undefined {
  const [first] = lines;
  if (!first) return undefined;
  return {
    text: lines.map((line) => line.text).join(" "),
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    y: first.y,
    lines,
  };
}

export function ruleBelow(rules: readonly Stroke[], line: Line): Stroke | undefined {
  return rules.find(
    (rule) => rule.top > line.y && rule.top < line.y + 14 && rule.left < line.right && rule.right > line.left,
  );
}

export function isCentred(line: Line, on: { readonly left: number; readonly right: number }): boolean {
  return Math.abs(centreOf(line) - centreOf(on)) < 3;
}

export function takeWhile<T>(items: readonly T[], holds: (item: T, at: number) => boolean): readonly T[] {
  const end = items.findIndex((item, at) => !holds(item, at));
  return end < 0 ? items : items.slice(0, end);
}
