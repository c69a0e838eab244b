import { addresseeLeaves, salutation } from "./addressees.ts";
import type { Paragraph } from "./demands.ts";
import { type Foot, footOf } from "./foot.ts";
import { type Head, headOf } from "./head.ts";
import type { Branch, Leaf } from "./leaf.ts";
import { leading, wordCount } from "./reading.ts";
import { branchesOf, treeOf } from "./tree.ts";

export interface Parts {
  readonly head: Head;
  /** "Kính gửi" with the list under it. */
  readonly addressees: readonly Leaf[];
  readonly preamble: readonly Leaf[];
  /** What is numbered, and the outlines of annexes behind the signature. */
  readonly body: readonly Branch[];
  readonly foot: Foot;
}

export function partsOf(leaves: readonly Leaf[]): Parts {
  const { before, branches, after } = treeOf(leaves);
  const foot = footOf(after);
  const outline = foot.behind.findIndex(({ text }) => /đề cương|nội dung báo cáo/iu.test(text));
  const annex = outline < 0 ? [] : branchesOf(foot.behind.slice(outline + 1));
  const at = before.findIndex(({ text }) => salutation.test(text));
  const head = at < 0 ? leading(before, isHead) : before.slice(0, at);
  const addressees = at < 0 ? [] : addresseeLeaves(before);
  return {
    ...{ head: headOf(head), addressees, foot },
    preamble: before.slice(head.length + addressees.length),
    body: [...branches, ...annex],
  };
}

/** A sentence ends the head of a document that addresses nobody. */
function isHead({ text, mark }: Leaf): boolean {
  if (mark !== undefined && wordCount(text) > 12) return false;
  return !(
    /^(?:Căn cứ|Thực hiện|Xét|Theo|Để|Nhằm|Tiếp tục|Triển khai|Năm \d{4}|Trong|Hưởng ứng)\s/u.test(text) ||
    (wordCount(text) >= 12 && /[.;:]$/u.test(text))
  );
}

/** All that is said under the head, each paragraph with the one it stands under. */
export function paragraphsOf({ preamble, body, foot }: Parts): readonly Paragraph[] {
  const closing = foot.closing ? [{ text: foot.closing.value, lines: foot.closing.lines, over: "" }] : [];
  return [
    ...preamble.map(({ text, line }) => ({ text, lines: [line], over: "" })),
    ...body.flatMap((branch) => paragraphsIn(branch, "")),
    ...closing,
  ];
}

function paragraphsIn({ text, lines, children, table }: Branch, over: string): readonly Paragraph[] {
  if (table) return [];
  return [{ text, lines, over }, ...children.flatMap((child) => paragraphsIn(child, text))];
}
