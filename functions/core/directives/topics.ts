import type { Topic } from "../kinds/base.ts";

/**
 * Where in the finished report an imported prompt belongs, told by its words: the outline that asks and the
 * report that answers are ordered differently. The first rule that fits decides; the prompt's own words come
 * before its heading's.
 */
const rules: readonly (readonly [RegExp, Topic])[] = [
  [/ưu điểm, khuyết điểm|đánh giá chung/i, "strengths"],
  [/nhiệm vụ và giải pháp|phương hướng/i, "orientation"],
  [/nhiệm vụ chính trị/i, "results"],
  [/giao ước thi đua|tổng kết công tác thi đua/i, "launch"],
  [/hoạt động.*(cụm|khối)/i, "blocs"],
  [/điển hình tiên tiến|mô hình mới/i, "exemplars"],
  [/chỉ tiêu|trên các lĩnh vực|tiêu chí thi đua/i, "results"],
  [/hoạt động của Hội đồng/i, "council"],
  [/bộ máy|tập huấn/i, "organisation"],
  [/khiếu nại|kiểm tra, đôn đốc/i, "oversight"],
  [/quỹ thi đua/i, "fund"],
  [/xét, khen thưởng|khen thưởng thành tích|công nhận sáng kiến/i, "awards"],
  [/ban hành|lãnh đạo, chỉ đạo|quán triệt|tổ chức thực hiện chỉ thị/i, "direction"],
  [/phong trào thi đua/i, "movements"],
];

export function topicOf(text: string, heading: string): Topic {
  return topicTold(text) ?? topicTold(heading) ?? "results";
}

/** What the words speak of; undefined where no rule knows. */
export function topicTold(words: string): Topic | undefined {
  return rules.find(([pattern]) => pattern.test(words))?.[1];
}
