import { fold } from "../registry/spelling.ts";

/**
 * What sentences are about, told by the words that give them away: those of one theme share a paragraph. The
 * order is that of the reports districts send; of several themes the one with most words decides, the first
 * of equals.
 */
const themes = [
  [
    "economy",
    "sản xuất|nông nghiệp|lâm nghiệp|trồng trọt|chăn nuôi|gieo trồng|thu ngân sách|công nghiệp|thương mại|dịch vụ|doanh nghiệp|đầu tư|thủy lợi|dịch bệnh trên|vật nuôi|cây trồng|giải ngân",
  ],
  [
    "countryside",
    "nông thôn mới|hiến đất|đường giao thông|ngày công|tiêu chí nông thôn|đô thị|chỉnh trang|hạ tầng",
  ],
  [
    "society",
    "văn hóa|giáo dục|học sinh|dạy|y tế|khám|bệnh|an sinh|nghèo|gia đình|thể thao|văn nghệ|lễ hội|việc làm|bảo hiểm|chính sách|trẻ em|quà",
  ],
  [
    "administration",
    "thủ tục|hồ sơ|hành chính|trực tuyến|văn bản đi|điện tử|cải cách|giờ giấc|ứng xử|công sở|tiếp công dân|chuyển đổi số",
  ],
  ["order", "an ninh|trật tự|quốc phòng|quân sự|tội phạm|tuần tra|giao quân|tai nạn|cháy"],
  ["launching", "phát động|đăng ký|giao ước|ký kết|tiêu chí thi đua|hình thức thi đua|phong trào|tiêu chí"],
  ["models", "tuyên truyền|điển hình|gương|mô hình|người tốt|nhân rộng"],
  ["commendation", "bình xét|khen|đột xuất|tôn vinh|danh hiệu"],
  ["initiatives", "sáng kiến|cải tiến|giải pháp kỹ thuật"],
  ["blocs", "cụm thi đua|khối thi đua|cụm, khối|chấm điểm"],
  ["reporting", "kiểm tra|giám sát|đôn đốc|báo cáo|thời hạn"],
  ["staff", "kiêm nhiệm|nghiệp vụ|tập huấn|đội ngũ|nhân sự|cán bộ làm công tác|cán bộ phụ trách"],
  ["money", "kinh phí|quỹ|cơ sở vật chất|trang thiết bị"],
  ["outside", "thời tiết|thiên tai|dịch bệnh|sắp xếp bộ máy|sáp nhập|giá cả|địa bàn rộng|khách quan"],
  ["leadership", "lãnh đạo|chỉ đạo|quán triệt|phân công|kế hoạch|chỉ thị|quan tâm|triển khai"],
] as const;

type Theme = (typeof themes)[number][0] | "other";

const patterns = themes.map(([id, words]) => ({
  id,
  pattern: new RegExp(`(?<!\\p{L})(?:${words.split("|").map(fold).join("|")})(?!\\p{L})`, "gu"),
}));

export function themeOf(text: string): Theme {
  const said = fold(text);
  let [best, most]: readonly [Theme, number] = ["other", 0];
  for (const { id, pattern } of patterns) {
    const count = said.match(pattern)?.length ?? 0;
    if (count > most) [best, most] = [id, count];
  }
  return best;
}

const outside =
  /(?<!\p{L})(?:khách quan|thời tiết|thiên tai|bão lũ|dịch bệnh|sáp nhập|sắp xếp bộ máy|địa bàn rộng|giao thông đi lại|giá cả)(?!\p{L})/u;

/** Whether a cause lies outside the units' own hands. */
export function isOutside(text: string): boolean {
  return outside.test(fold(text));
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
