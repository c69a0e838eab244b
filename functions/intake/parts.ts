import { kindNamed } from "../core/registry/document-kinds.ts";
import { lowered } from "../core/text/first-letter.ts";
import { addresseeLeaves, salutation } from "./addressees.ts";
import type { Paragraph } from "./demands.ts";
import { type Foot, footOf } from "./foot.ts";
import { type Head, headOf, headsAs, isOfHead } from "./head.ts";
import type { Branch, Leaf } from "./leaf.ts";
import { leading, linesOf, wordCount } from "./reading.ts";
import { branchesOf, treeOf } from "./tree.ts";

export interface Parts {
  readonly head: Head;
  /** "Kính gửi" with the list under it. */
  readonly addressees: readonly Leaf[];
  readonly preamble: readonly Leaf[];
  /** What is numbered, and the outlines of annexes behind the signature. */
  readonly body: readonly Branch[];
  readonly foot: Foot;
  /** What an annex says about who sends what by when. */
  readonly scheduled: readonly Branch[];
  /** Lines of the form itself, which say nothing of their own. */
  readonly formal: readonly number[];
}

export function partsOf(given: readonly Leaf[]): Parts {
  const { before, branches, after } = treeOf(mended(given));
  const foot = footOf(after);
  const at = before.findIndex(({ text }) => salutation.test(text));
  const headLeaves = at < 0 ? headIn(before) : before.slice(0, at);
  const addressees = at < 0 ? [] : addresseeLeaves(before);
  const leadIn = leading(branches, isPlain);
  const annex = annexOf(foot.behind);
  const scheduled = annex.branches.length > 0 ? undefined : scheduleOf(foot.behind);
  const head = headOf(headLeaves);
  return {
    ...{ head, addressees, foot },
    preamble: [...before.slice(headLeaves.length + addressees.length), ...leadIn.map(leafOf)],
    body: [...gathered(branches.slice(leadIn.length)), ...annex.branches],
    formal: [
      ...head.formal,
      ...linesOf(addressees),
      ...foot.formal,
      ...annex.formal,
      ...(scheduled?.formal ?? []),
    ],
    scheduled: scheduled?.branches ?? [],
  };
}

/**
 * "Kính gửi: UBND các xã" with the first base joined to it is two paragraphs; the star under a Party body's
 * name marks no point of a list.
 */
function mended(leaves: readonly Leaf[]): readonly Leaf[] {
  return leaves.flatMap((leaf, index) => {
    const joined = /^(Kính g[ửở]i.{3,300}?)\s((?:Căn cứ|Thực hiện|Theo|Để|Xét|Nhằm)\s.{20,})$/u.exec(
      leaf.text,
    );
    if (joined?.[1] && joined[2])
      return [
        { ...leaf, text: joined[1] },
        { ...leaf, text: joined[2] },
      ];
    if (index >= HEAD || leaf.mark === undefined || /[\p{L}\d]/u.test(leaf.mark)) return [leaf];
    const { mark: _, ...bare } = leaf;
    return isOfHead(leaf.text) ? [bare] : [leaf];
  });
}

/** No head of a document has more paragraphs. */
const HEAD = 15;

/** The head of a document that addresses nobody: to its first sentence, its subject included. */
function headIn(leaves: readonly Leaf[]): readonly Leaf[] {
  const end = leaves.findIndex((leaf, index) => {
    const over = kindNamed(leaves[index - 1]?.text ?? "");
    return !isBeforeBody(leaf) && !(over?.behind === "" && headsAs(leaf.text));
  });
  return end < 0 ? leaves : leaves.slice(0, end);
}

/** A sentence ends the head of a document that addresses nobody. */
function isBeforeBody({ text, mark }: Leaf): boolean {
  if (mark !== undefined && wordCount(text) > 12) return false;
  return !(
    /^(?:Căn cứ|Thực hiện|Xét|Theo|Để|Nhằm|Tiếp tục|Triển khai|Năm \d{4}|Trong|Hưởng ứng)\s/u.test(text) ||
    (wordCount(text) >= 12 && /[.;:]$/u.test(text))
  );
}

/** A paragraph that leads in what is numbered. */
const isPlain = ({ mark, titled, children, table }: Branch): boolean =>
  mark === "" && !titled && children.length === 0 && table === undefined;

/** Points of a letter without any number stand together under one heading. */
function gathered(branches: readonly Branch[]): readonly Branch[] {
  const isPoint = ({ mark, table }: Branch) => mark !== "" && !/[\p{L}\p{N}]/u.test(mark) && !table;
  const first = branches.findIndex(isPoint);
  if (first < 0) return branches;
  const points = leading(branches.slice(first), isPoint);
  const under = { mark: "", text: "Nội dung báo cáo", titled: true, lines: [], children: points };
  return [...branches.slice(0, first), under, ...branches.slice(first + points.length)];
}

/** "ĐỀ CƯƠNG …" behind the signature is the outline that the letter speaks of. */
function annexOf(behind: readonly Leaf[]): { branches: readonly Branch[]; formal: readonly number[] } {
  const at = behind.findIndex(({ text }) => /đề cương|nội dung báo cáo/iu.test(text));
  if (at < 0) return { branches: [], formal: [] };
  const all = branchesOf(behind.slice(at));
  const start = all.findIndex(({ mark }) => /[\p{L}\p{N}]/u.test(mark));
  if (start < 0) return { branches: all, formal: [] };
  const first = all[start]?.lines[0] ?? 0;
  return {
    branches: all.slice(start),
    formal: linesOf(behind.slice(at)).filter((line) => line < first),
  };
}

/** "PHỤ LỤC: THỜI HẠN GỬI BÁO CÁO" behind the signature: days, and no questions. */
function scheduleOf(
  behind: readonly Leaf[],
): { branches: readonly Branch[]; formal: readonly number[] } | undefined {
  const at = behind.slice(0, 4).findIndex(({ text }) => /thời (?:hạn|gian)|tiến độ|lịch gửi/iu.test(text));
  if (at < 0) return undefined;
  const first = behind.findIndex(({ mark, cell }, index) => index > at && (mark !== undefined || cell));
  const start = first < 0 ? at + 1 : first;
  return { branches: branchesOf(behind.slice(start)), formal: linesOf(behind.slice(0, start)) };
}

export const leafOf = ({ text, lines }: Branch): Leaf => ({
  ...{ text, line: lines[0] ?? 0 },
  ...{ bold: false, centred: false, counted: false },
});

/** All that is said under the head, each paragraph with the one it stands under. */
export function paragraphsOf({ preamble, body, foot, scheduled }: Parts): readonly Paragraph[] {
  const closing = foot.closing ? [{ text: foot.closing.value, lines: foot.closing.lines, over: "" }] : [];
  return [
    ...preamble.map(({ text, line }) => ({ text, lines: [line], over: "" })),
    ...body.flatMap((branch) => paragraphsIn(branch, "")),
    ...closing,
    ...scheduled.flatMap((branch) => paragraphsIn(branch, "")),
  ];
}

/**
 * A table of days: each row says who sends what by when, in the sentence that its heads stand for. Nothing is
 * put before a day: where neither cell nor head says on which side of it, that is asked.
 */
function rowsDemanding(table: readonly Leaf[], over: string): readonly Paragraph[] {
  const at = (row: number, column: number) =>
    table.find(({ cell }) => cell?.row === row && cell.column === column)?.text.trim() ?? "";
  const columnOf = (head: RegExp) =>
    table.find(({ text, cell }) => cell?.row === 0 && head.test(text))?.cell?.column ?? -1;
  const day = columnOf(/thời (?:hạn|gian)|hạn (?:gửi|nộp|cuối)|ngày (?:gửi|nộp)/iu);
  if (day < 0) return [];
  const who = columnOf(/đơn vị|cơ quan|đối tượng|địa phương|nơi gửi|thực hiện/iu);
  const what = columnOf(/nội dung|báo cáo|hồ sơ|văn bản|công việc|nhiệm vụ/iu);
  const said = /(?:gửi|nộp) ([^.:;]+)/iu.exec(over)?.[1]?.trim() ?? "báo cáo";
  const rows = [...new Set(table.flatMap(({ cell }) => (cell && cell.row > 0 ? [cell.row] : [])))];
  return rows.flatMap((row) => {
    const lines = linesOf(table.filter(({ cell }) => cell?.row === row));
    if (!/\d/u.test(at(row, day))) return [];
    const object = what < 0 || what === day ? said : lowered(at(row, what));
    const sends = /^(?:gửi|nộp|báo cáo|đăng ký)/iu.test(object) && what >= 0 ? object : `gửi ${object}`;
    const text = [at(row, who).replace(/[;,.]$/u, ""), sends, lowered(at(row, day))]
      .filter(Boolean)
      .join(" ");
    return [{ text, lines, over: "", composed: true }];
  });
}

function paragraphsIn({ text, lines, children, table }: Branch, over: string): readonly Paragraph[] {
  if (table) return rowsDemanding(table, over);
  return [{ text, lines, over }, ...children.flatMap((child) => paragraphsIn(child, text))];
}
