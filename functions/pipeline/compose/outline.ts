import type { Directive } from "../../core/directives/directive.ts";
import type { Topic } from "../../core/kinds/base.ts";
import type { Field } from "../../core/kinds/field.ts";

/**
 * The report's two parts, in the order districts report to their province; the directive's own outline is
 * another.
 */
export interface Chapter {
  readonly part: 1 | 2;
  /** `{period}` takes the directive's own label of the period reported on. */
  readonly title: string;
  /** Topics under it. One without a heading stands directly under the chapter. */
  readonly topics: readonly { readonly topic: Topic; readonly heading?: string }[];
}

export const chapters: readonly Chapter[] = [
  {
    part: 1,
    title: "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
    topics: [
      { topic: "direction", heading: "Công tác lãnh đạo, chỉ đạo" },
      { topic: "documents", heading: "Ban hành các văn bản chỉ đạo về công tác thi đua, khen thưởng" },
      { topic: "council", heading: "Hoạt động của Hội đồng Thi đua - Khen thưởng" },
      { topic: "organisation", heading: "Tổ chức bộ máy; tập huấn, bồi dưỡng" },
    ],
  },
  {
    part: 1,
    title: "KẾT QUẢ CÁC PHONG TRÀO THI ĐUA",
    topics: [
      { topic: "launch", heading: "Tổ chức phát động, đăng ký và ký giao ước thi đua" },
      { topic: "results", heading: "Kết quả thi đua thực hiện nhiệm vụ chính trị" },
      { topic: "movements", heading: "Kết quả các phong trào thi đua khác" },
      { topic: "blocs", heading: "Hoạt động của các cụm, khối thi đua" },
    ],
  },
  {
    part: 1,
    title: "CÔNG TÁC TUYÊN TRUYỀN, NHÂN RỘNG ĐIỂN HÌNH TIÊN TIẾN",
    topics: [{ topic: "exemplars" }],
  },
  { part: 1, title: "KẾT QUẢ KHEN THƯỞNG {period}", topics: [{ topic: "awards" }] },
  {
    part: 1,
    title: "CÔNG TÁC KHÁC",
    topics: [
      { topic: "oversight", heading: "Công tác kiểm tra; giải quyết đơn thư khiếu nại, tố cáo" },
      { topic: "fund", heading: "Quỹ thi đua, khen thưởng" },
    ],
  },
  {
    part: 1,
    title: "ĐÁNH GIÁ CHUNG",
    topics: [
      {
        topic: "strengths",
        heading: "Khái quát thành tích đạt được trong công tác thi đua, khen thưởng {period}",
      },
      { topic: "weaknesses", heading: "Tồn tại, hạn chế" },
      { topic: "causes", heading: "Nguyên nhân" },
    ],
  },
  { part: 2, title: "PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM", topics: [{ topic: "orientation" }] },
  {
    part: 2,
    title: "GIẢI PHÁP TỔ CHỨC, TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA, CÔNG TÁC KHEN THƯỞNG ĐẠT HIỆU QUẢ",
    topics: [{ topic: "solutions" }],
  },
  { part: 2, title: "ĐỀ XUẤT, KIẾN NGHỊ", topics: [{ topic: "proposals" }] },
];

/** A field that names no topic speaks of results. */
export const topicByDefault: Topic = "results";

/** What a field's answers stand under; undefined where they stand directly under a chapter's title. */
export function headingOf(
  { topic = topicByDefault, heading }: Field,
  { period }: Directive,
): string | undefined {
  const common = chapters.flatMap(({ topics }) => topics).find((each) => each.topic === topic)?.heading;
  return heading ?? common?.replace("{period}", period.label);
}
