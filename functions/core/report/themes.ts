import { fold } from "../registry/spelling.ts";
import { type Gist, voicesOf } from "./sentences.ts";

/**
 * What shortcomings are about, told by the words that give them away, folded. The first that fits decides.
 */
const themes = [
  {
    label: "Về đội ngũ làm công tác thi đua, khen thưởng",
    words: ["kiêm nhiệm", "cán bộ làm công tác", "đội ngũ", "nhân sự"],
  },
  {
    label: "Về công tác tuyên truyền, nhân điển hình tiên tiến",
    words: ["tuyên truyền", "điển hình", "người tốt"],
  },
  { label: "Về sáng kiến", words: ["sáng kiến", "cải tiến"] },
  {
    label: "Về công tác khen thưởng",
    words: ["khen thưởng đột xuất", "bình xét", "hồ sơ", "khen thưởng người lao động"],
  },
  { label: "Về kinh phí, cơ sở vật chất", words: ["kinh phí", "ngân sách", "cơ sở vật chất", "quỹ thi đua"] },
  { label: "Về hoạt động của cụm, khối thi đua", words: ["cụm thi đua", "khối thi đua", "cụm, khối"] },
  {
    label: "Về tổ chức phong trào thi đua",
    words: ["phong trào", "phát động", "ký kết", "giao ước", "hình thức"],
  },
  { label: "Về công tác lãnh đạo, chỉ đạo", words: ["lãnh đạo", "chỉ đạo", "kế hoạch", "quan tâm"] },
].map(({ label, words }) => ({ label, words: words.map(fold) }));
const rest = "Về các mặt khác";

export interface Theme {
  readonly label: string;
  readonly gists: readonly Gist[];
}

/** Sentences by what they are about, in the order of how many speak of it. */
export function themesOf(gists: readonly Gist[]): readonly Theme[] {
  const grouped = Map.groupBy(gists, ({ text }) => {
    const said = fold(text);
    return themes.find(({ words }) => words.some((word) => said.includes(word)))?.label ?? rest;
  });
  return [...grouped]
    .map(([label, all]) => ({ label, gists: all }))
    .sort((a, b) => voicesOf(b.gists) - voicesOf(a.gists));
}

/**
 * "Xem thêm tại https://…", "Chi tiết theo phụ lục đính kèm": points elsewhere and is no shortcoming itself.
 */
export function isReference(text: string): boolean {
  const said = text.trim().replace(/^[(\-–•\s]+/u, "");
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(said)) return true;
  return (
    said.length <= 300 &&
    /^(?:(?:đề nghị|xin|vui lòng) )?(?:xem|tham khảo|chi tiết|cụ thể|tra cứu|tải)(?: (?:thêm|chi tiết|cụ thể|xem))* (?:tại|ở|theo|trong|kèm)(?=\s)/iu.test(
      said,
    ) &&
    /https?:\/\/|www\.|phụ lục|đính kèm|kèm theo|\btệp\b|\bfile\b/iu.test(said)
  );
}
