import { contentOf } from "../../core/report/content-words.ts";
import type { Why } from "../../core/report/left-out.ts";
import type { ClaimOnDesk } from "../../core/report/officer/on-desk.ts";

/** What became of a sentence, in the words of the house. */
export interface Fated {
  readonly fate: string;
  /** The paragraph that says it; empty where none does. */
  readonly where: string;
  /** Why it does not stand there in its own words; empty where it does. */
  readonly why: string;
}

/** Why words of a unit do not stand on the page by themselves. */
export const whyWords: Readonly<Record<Why, string>> = {
  heading: "đề mục trong phần trả lời",
  agrees: "cùng nội dung với dòng đã in",
  "other-facts": "giống dòng đã in, khác số liệu, địa danh hoặc tên",
  room: "mục đã đủ số dòng",
  "no-place": "báo cáo không có mục in riêng nội dung này",
  "members-counted": "đã tính theo số của các đơn vị thành viên, không cộng thêm số của cụm, khối",
  zero: "kết quả bằng không, báo cáo không ghi số 0",
  "own-indicator": "chỉ một đơn vị nêu, không tính vào tổng nào",
  unnamed: "không nêu tên vì chưa có căn cứ công bố",
  "no-content": "không có nội dung để nêu",
  "covering-note": "nêu với lãnh đạo tại phiếu trình",
  "own-decision": "đề nghị với chính cơ quan ban hành, do lãnh đạo quyết định",
  officer: "cán bộ tổng hợp đã bỏ",
  "unit-unknown": "đơn vị tính không cộng được, chưa tính vào tổng",
  "not-additive": "số liệu không cộng được, chưa tính vào tổng",
  "label-asked": "tên chỉ tiêu gần giống, chưa rõ có phải là một, chưa tính vào tổng",
  "too-large": "quá nhiều chữ số để cộng đúng, chưa tính vào tổng",
  "owner-reports": "đã lấy số của đơn vị chủ trì",
};

/** By mark, the section of a paragraph and its sentences with their words of weight. */
export type Places = ReadonlyMap<
  string,
  {
    readonly section: string;
    readonly sentences: readonly { readonly said: string; readonly words: ReadonlySet<string> }[];
  }
>;

export function fateOf({ fate, reason, text }: ClaimOnDesk, places: Places): Fated {
  switch (fate.type) {
    case "printed":
      return { fate: "Đã dùng", where: toldAt(text, fate.mark, places), why: "" };
    case "under":
      return { fate: "Đã dùng", where: toldAt(text, fate.mark, places), why: underWords[fate.why] };
    case "left":
      return {
        fate: "Không dùng",
        where: "",
        why: reason ? `${whyWords[fate.why]}: ${reason}` : whyWords[fate.why],
      };
    case "waiting":
      return {
        fate: "Chưa xử lý, chờ cán bộ tổng hợp",
        where: "",
        why: "",
      };
  }
}

/** The section and the sentence that tells the claim: of several the one that holds most of its words. */
function toldAt(claim: string, mark: string, places: Places): string {
  const place = places.get(mark);
  if (!place) return "";
  const words = [...contentOf(claim)];
  const held = place.sentences.map(({ said, words: theirs }) => ({
    said,
    share: words.filter((word) => theirs.has(word)).length,
  }));
  const [best] = held.toSorted((one, other) => other.share - one.share);
  return best ? `${place.section}: “${shortened(best.said)}”` : place.section;
}

/** Enough of a sentence to find it by and to see that it tells the claim. */
const WORDS = 40;

function shortened(text: string): string {
  const words = text.split(/\s+/u);
  return words.length > WORDS ? `${words.slice(0, WORDS).join(" ")} …` : text;
}

const underWords = {
  agrees: "nói chung với các đơn vị cùng ý",
  "same-frame": "nói chung với các đơn vị cùng việc; số liệu, địa danh, tên riêng chỉ ghi tại bảng này",
} as const;
