import { type MovementNamed, movementsNamedIn } from "../core/directives/movement-names.ts";
import { withoutMarks } from "../core/text/without-marks.ts";
import type { Branch } from "./leaf.ts";

/** What is numbered, lettered or headed is a node; bullets and plain paragraphs are what it asks. */
export const isNode = ({ mark, titled, children }: Branch): boolean =>
  /[\p{L}\p{N}]/u.test(mark) || (mark === "" && titled && children.length > 0);

/** A heading under which nothing asks is the question: "ĐỀ XUẤT, KIẾN NGHỊ". */
export function asksItself(title: string, rest: readonly Branch[]): boolean {
  const says =
    /đề xuất|kiến nghị|kết quả|đánh giá|tình hình|công tác|phương hướng|hạn chế|tồn tại|mô hình|điển hình|khen thưởng|phong trào|sáng kiến/iu;
  return rest.length === 0 || says.test(title);
}

/** Sentences that lead in what stands below them: "… tập trung vào một số nội dung chính sau:". */
export function introOf(rest: readonly Branch[], numbered: boolean, titled: boolean): readonly Branch[] {
  const first = rest[0];
  if (!first || first.mark !== "" || !titled) return [];
  const leads =
    /(?::|như sau[.;]?)$/u.test(first.text) && (numbered || rest.length > 1 || first.children.length > 0);
  return leads && first.children.length === 0 ? [first] : [];
}

/** "2.1. … phong trào … do … phát động" over a list that only names them. */
export function movementsListed(title: string, rest: readonly Branch[]): MovementNamed[] | undefined {
  if (!/phong trào|cuộc vận động/iu.test(title) || rest.length === 0) return undefined;
  const by = movementsNamedIn(`${title}: “·”`)[0]?.launchedBy;
  const named = rest.map(({ text }) => movementsNamedIn(text.replace(/[\s.;]+$/u, "")));
  if (
    named.some(
      (names, at) => names.length !== 1 || !/^(?:phong trào|cuộc vận động|“|")/iu.test(rest[at]?.text ?? ""),
    )
  )
    return undefined;
  return named.flat().map(({ name, launchedBy = by }) => ({ name, ...(launchedBy ? { launchedBy } : {}) }));
}

export function plainTexts({ children }: Branch): readonly string[] {
  return children.filter((child) => !isNode(child) && !child.table).map(wholeText);
}

/** A point with the points under it. */
export function wholeText({ text, children }: Branch): string {
  return [text, ...children.map((child) => [child.mark, wholeText(child)].filter(Boolean).join(" "))].join(
    "\n",
  );
}

/** A table is shown as it stands: it is no question, and read elsewhere. */
export function linesIn({ lines, children, table }: Branch): readonly number[] {
  if (table) return [];
  return [...new Set([...lines, ...children.flatMap(linesIn)])];
}

/** "I." → "i", "2.1." → "1" under its own, "1/-" → "1", "Phần I" → "phan-i". */
export function idOf({ mark }: Branch, under: string, index: number): string {
  const plain = withoutMarks(mark.toLowerCase());
  const part = /^(phan|chuong|muc|dieu)\s+(?:thu\s+)?(\w+)/.exec(plain);
  const own = part ? `${part[1]}-${part[2]}` : (plain.match(/[a-z]+|\d+/g)?.at(-1) ?? `p${index + 1}`);
  if (under !== "") return `${under}-${own}`;
  return /^\d/.test(own) ? `p-${own}` : own;
}

/** Letters only tell the prompts of a node apart. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `a${index}`;
}
