import type { CoveringDoubt } from "../../core/report/covering.ts";
import { type RoundCheck, roundChecks } from "../../core/report/round-checks.ts";
import { withoutEnd } from "../../core/text/ends.ts";
import { countVi } from "../../decree30/words.ts";

/** So many are told whole; of more than that, how many there are of each kind and the gravest. */
const FEW = 5;
const GRAVEST = 3;

/** Where whoever signs, or an officer for them, finds every one: the title of the desk's page. */
export const allOnDesk = "ở trang “Điểm cần xem của cả báo cáo”, mục Soạn báo cáo";

const OTHER = "điểm khác";

/** What is said of a kind where it is counted; kinds in the same words are counted together. */
const kinds: Readonly<Record<RoundCheck, string>> = {
  secret: "câu có thể là bí mật nhà nước",
  unprinted: "nội dung không in được",
  "legacy-text": "nội dung gõ bằng bảng mã cũ",
  "edited-figures": "câu cán bộ đã sửa số",
  "desk-flags": "đoạn cán bộ đã sửa mà nguồn đã đổi",
  level: "số cấp trên nhiều hơn số cấp dưới",
  V3: "số liệu chưa khớp giữa các báo cáo",
  V5: "tỷ lệ vượt mức quy định",
  merge: "số liệu chưa khớp giữa các báo cáo",
  V15: "số liệu lệch xa kỳ trước",
  conferrer: "hình thức khen thưởng chưa ghi người quyết định",
  coverage: "nhóm số liệu còn ít đơn vị báo cáo",
  copy: "nội dung trùng với kỳ trước hoặc với đơn vị khác",
};

export interface ToldDoubts {
  readonly wordings: readonly [string, ...string[]];
  readonly entries: readonly string[];
}

/** The gravest first: all where they are few, else by kind with how many stand where. */
export function doubtsTold(doubts: readonly CoveringDoubt[]): ToldDoubts {
  const ordered = doubts.toSorted((one, other) => gravity(one) - gravity(other));
  if (ordered.length <= FEW) {
    const entries = ordered.map(textOf);
    return { wordings: [`${entries.join("; ")}.`], entries };
  }
  const counted = countedIn(ordered);
  // A text taken over from elsewhere is told by its number alone: one is no graver than the next.
  const gravest = ordered.filter(({ check }) => check !== "copy").slice(0, GRAVEST);
  if (gravest.length === 0) {
    const text = `${counted}; từng điểm ${allOnDesk}.`;
    return { wordings: [text], entries: [text] };
  }
  const others = `Còn ${countVi(ordered.length - gravest.length)} điểm khác ${allOnDesk}.`;
  const named = gravest.map(textOf);
  return {
    wordings: [
      `${counted}. Cần xem trước: ${named.join("; ")}. ${others}`,
      `${counted}. Điểm cần xem trước ở danh sách kèm theo. ${others}`,
    ],
    entries: [...named, others],
  };
}

const gravity = ({ check }: CoveringDoubt) =>
  check === undefined ? roundChecks.length : roundChecks.indexOf(check);

const textOf = ({ text }: CoveringDoubt) => withoutEnd(text, ".;");

function countedIn(ordered: readonly CoveringDoubt[]): string {
  const byKind = Map.groupBy(ordered, ({ check }) => (check === undefined ? OTHER : kinds[check]));
  return [...byKind].map(([kind, theirs]) => `${countVi(theirs.length)} ${kind}`).join("; ");
}
