import type { Signatory } from "../core/people/authority.ts";
import { type Leaf, shownAs } from "./leaf.ts";
import type { Read } from "./proposal.ts";
import { isCapitals, linesOf, reading, wordCount } from "./reading.ts";

export interface Foot {
  readonly closing?: Read<string>;
  readonly recipients: readonly Read<string>[];
  readonly signatory?: Read<Signatory>;
  readonly formal: readonly number[];
  /** What stands behind the signature: annexes. */
  readonly behind: readonly Leaf[];
}

const receiving = /^Nơi (?:nhận|gửi)\s*:?\s*/iu;
const capacity = /^(?:TM|T\/M|KT|TL|TUQ|TH|Q)\s?\.?\s?\/?\s?(?=\p{Lu})/u;
const annex = /^(?:PHỤ LỤC|Phụ lục|ĐỀ CƯƠNG|Đề cương|BIỂU|Biểu|MẪU|Mẫu)(?!\p{L})/u;
const signed = /^[([]?\s*(?:Đã ký|đã ký|Ký tên|ký, đóng dấu|Đã kí)[^)]*[)\]]?$/iu;
const person =
  /^(?:(?:Đ\/c|Ông|Bà|TS|ThS|Th\.S|PGS|GS|BS|KS|CN|Đại tá|Thượng tá|Trung tá|Thiếu tá)\.?\s*)*((?:\p{Lu}[\p{Ll}\p{M}]+(?:\s|$)){2,6})$/u;
const archive = /^[-–]?\s*Lưu\s*:?/iu;

/** Reads what stands under the body: the closing words, who receives the document, who signed it. */
export function footOf(given: readonly Leaf[]): Foot {
  const leaves = given.flatMap(columnsOf);
  const at = leaves.findIndex(({ text }) => receiving.test(text) || capacity.test(text));
  const start = at < 0 ? signatureAt(leaves) : at;
  const end = leaves.findIndex(({ text }, index) => index > start && annex.test(text));
  const own = leaves.slice(start, end < 0 ? leaves.length : end);
  const list = recipientsIn(own);
  const listed = new Set(list.leaves);
  const signing = own.filter((leaf) => !listed.has(leaf) && !list.formal.includes(leaf.line));
  const before = leaves.slice(0, start);
  const closing =
    before.length > 0
      ? reading(before.map(({ text }) => text).join("\n"), linesOf(before), "certain", "before-recipients")
      : undefined;
  const signatory = signatoryIn(signing);
  return {
    ...(closing ? { closing } : {}),
    recipients: list.read,
    ...(signatory ? { signatory } : {}),
    formal: [...list.formal, ...signing.filter(({ text }) => signed.test(text)).map(({ line }) => line)],
    behind: end < 0 ? [] : leaves.slice(end),
  };
}

/** Recipients on the left and the signature on the right of one line: "- Như trên; KT. CHỦ TỊCH". */
function columnsOf(leaf: Leaf): readonly Leaf[] {
  const isList = leaf.mark !== undefined || receiving.test(leaf.text) || archive.test(leaf.text);
  const found = isList ? (beside.exec(leaf.text) ?? underArchive.exec(leaf.text)) : null;
  const [, left = "", right = ""] = found ?? [];
  if (right === "" || /Lưu\s*:$/iu.test(left)) return [leaf];
  const { mark: _, ...bare } = leaf;
  return [
    { ...leaf, text: left },
    { ...bare, text: right },
  ];
}

const beside = /^(.*?[;.:,)])\s+((?:TM|T\/M|KT|TL|TUQ|Q)\s?\.\s?\p{Lu}.*|\p{Lu}{2,}(?:\s+\p{Lu}{2,})+)$/u;
const underArchive = /^(Lưu.*[.;])\s+((?:\p{Lu}[\p{Ll}\p{M}]+\s?){3,5})$/u;

/** No "Nơi nhận" and no "TM.": an office in capitals with a name behind it. */
function signatureAt(leaves: readonly Leaf[]): number {
  const at = leaves.findIndex(
    ({ text }, index) =>
      isCapitals(text) && wordCount(text) <= 8 && person.test(leaves[index + 1]?.text ?? ""),
  );
  return at < 0 ? leaves.length : at;
}

function recipientsIn(leaves: readonly Leaf[]) {
  const at = leaves.findIndex(({ text }) => receiving.test(text));
  const head = leaves[at];
  if (!head) return { leaves: [], read: [], formal: [] };
  const first = head.text.replace(receiving, "");
  const taken: Leaf[] = [];
  let archived = false;
  for (const leaf of leaves.slice(at + 1)) {
    const sameCell = head.cell !== undefined && leaf.cell?.column === head.cell.column;
    const listed = leaf.mark !== undefined || archive.test(leaf.text) || sameCell || /[;]$/u.test(leaf.text);
    const note = /^[({].*[)}][;.]?$/u.test(leaf.text);
    if (!listed && !note && (archived || isCapitals(leaf.text) || person.test(leaf.text))) continue;
    if (isCapitals(leaf.text) && wordCount(leaf.text) > 1 && leaf.mark === undefined) continue;
    if (archived && leaf.mark === undefined && !sameCell) continue;
    taken.push(leaf);
    archived ||= archive.test(leaf.text);
  }
  const all = [...(first === "" ? [] : [{ ...head, text: first }]), ...taken];
  return {
    leaves: taken,
    read: all.map((leaf) =>
      reading(shownAs(leaf).replace(/\s+/gu, " "), [leaf.line], "certain", "recipients"),
    ),
    formal: [head.line],
  };
}

function signatoryIn(leaves: readonly Leaf[]): Read<Signatory> | undefined {
  const lines = leaves.filter(({ text }) => !signed.test(text));
  const offices = lines.filter(({ text }) => isCapitals(text) && wordCount(text) <= 14);
  const position = offices.at(-1);
  if (!position) return undefined;
  const name = lines.findLast(({ text }) => person.test(text));
  const said = name && person.exec(name.text)?.[1]?.trim();
  return reading(
    {
      authority: offices.slice(0, -1).map(({ text }) => text),
      position: position.text,
      ...(said ? { name: said } : {}),
    },
    linesOf([...offices, ...(name ? [name] : [])]),
    said ? "certain" : "likely",
    said ? "signature" : "no-name",
  );
}
