import { kindNamed } from "../core/registry/document-kinds.ts";
import type { Leaf } from "./leaf.ts";
import { isCapitals } from "./titles.ts";

/** Where the outline of a document begins and where it ends, as places among its leaves. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

const addressed = /^Kính g[ửở]i/iu;
/** The line of number, place and date is long, and no sentence. */
const ofHead = /^(?:Số ?:|V\/v |Về việc )|ngày [\d.… ]{0,9}tháng [\d.… ]{0,9}năm \d{4}$/u;
const bases = /^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Thi hành|Tiếp theo)\s/u;
const foot = /^(?:Nơi (?:nhận|gửi)|(?:TM|T\/M|KT|TL|TUQ|Q)\. ?\p{Lu}|T\/M \p{Lu}|XÁC NHẬN CỦA)/u;
const closing =
  /^(?:Đề nghị|Trên đây|Yêu cầu|Nhận được|Trong quá trình|Quá trình|Căn cứ (?:nội dung|hướng dẫn|kế hoạch|văn bản)|Rất mong|Trân trọng|UBND .{0,40} (?:đề nghị|yêu cầu)|Ủy ban nhân dân .{0,40} (?:đề nghị|yêu cầu)|Ban .{0,40} đề nghị)/u;
/** "./." stands at the end of every official text, before who receives and who signs it. */
const ended = /[./]\/\.?["”]?$/u;

/** Leaves of the outline: behind the head and the sentences that lead in, before the closing words. */
export function extentOf(leaves: readonly Leaf[]): Extent {
  const from = beginning(leaves);
  return { from, to: ending(leaves, from) };
}

function beginning(leaves: readonly Leaf[]): number {
  const start = behindAddressees(leaves);
  let prose = false;
  for (let at = start; at < leaves.length; at += 1) {
    const leaf = leaves[at];
    if (!leaf) break;
    if (leaf.mark !== undefined && !bases.test(leaf.text) && leaf.cell === undefined) return at;
    if (foot.test(leaf.text)) break;
    if (prose && headsWithoutMark(leaf) && kindNamed(leaf.text)?.behind !== "") return at;
    prose ||= leaf.text.split(" ").length >= 12 && !isCapitals(leaf.text) && !ofHead.test(leaf.text);
  }
  // No number and no bullet anywhere: what follows the last sentence that leads in.
  const lead = leaves.findIndex((leaf, at) => at >= start && /như sau ?[:;.,]?$/u.test(leaf.text));
  return lead >= 0 ? lead + 1 : start;
}

/** "Kính gửi:" with the list of names under it. */
function behindAddressees(leaves: readonly Leaf[]): number {
  const at = leaves.slice(0, 80).findIndex(({ text }) => addressed.test(text));
  if (at < 0) return 0;
  let next = at + 1;
  while (isAddressee(leaves[next]) || endsList(leaves[next], leaves[next - 1])) next += 1;
  return next;
}

const isAddressee = (leaf: Leaf | undefined): boolean =>
  leaf !== undefined &&
  ((leaf.mark !== undefined && /^[-–+*•]$/.test(leaf.mark) && leaf.text.split(" ").length < 40) ||
    (leaf.mark === undefined && /[;,]$/.test(leaf.text) && leaf.text.split(" ").length < 25));

/** The last of a list whose lines end with commas ends with a stop, or with nothing. */
const endsList = (leaf: Leaf | undefined, before: Leaf | undefined): boolean =>
  leaf !== undefined &&
  leaf.mark === undefined &&
  /[;,]$/.test(before?.text ?? "") &&
  leaf.text.split(" ").length < 25;

const headsWithoutMark = ({ text, bold, cell }: Leaf): boolean =>
  cell === undefined && (isCapitals(text) || bold) && text.split(" ").length <= 30 && !/[.;,]$/.test(text);

function ending(leaves: readonly Leaf[], from: number): number {
  const footAt = leaves.findIndex((leaf, at) => at >= from && foot.test(leaf.text));
  const endAt = leaves.findIndex(
    (leaf, at) => at >= from && leaf.cell === undefined && ended.test(leaf.text),
  );
  const behind =
    endAt >= 0 && (footAt < 0 || endAt < footAt) ? endAt + 1 : footAt < 0 ? leaves.length : footAt;
  let to = behind;
  while (to > from && closes(leaves[to - 1], to === behind && endAt + 1 === behind)) to -= 1;
  return to;
}

/**
 * Words to everybody at the end; the very last paragraph is that whatever it begins with, if it has no mark.
 */
function closes(leaf: Leaf | undefined, last: boolean): boolean {
  if (leaf === undefined || leaf.mark !== undefined || leaf.cell !== undefined) return false;
  return closing.test(leaf.text) || (last && leaf.text.split(" ").length > 5);
}
