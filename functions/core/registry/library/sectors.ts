/** A field of the authority's work under which a report tells its figures together. */
export interface Sector {
  readonly id: string;
  /** "nông, lâm nghiệp, thủy sản": as it stands behind "Trên lĩnh vực". */
  readonly name: string;
  /** Words by which a label that names no sector is known to be of it; the first sector to match has it. */
  readonly words: RegExp;
}

/** In the order in which districts and communes report; ids are those of the indicator lists. */
export const sectors: readonly Sector[] = [
  {
    id: "new-countryside",
    name: "xây dựng nông thôn mới",
    words: /nông thôn mới|\bNTM\b|OCOP|hiến đất/iu,
  },
  {
    id: "agriculture",
    name: "nông, lâm nghiệp, thủy sản",
    words:
      /gieo trồng|gieo cấy|trồng rừng|rừng|chăn nuôi|đàn (?:trâu|bò|lợn|gia súc|gia cầm)|gia súc|gia cầm|thủy sản|nuôi trồng|lương thực|cây (?:trồng|ăn quả|công nghiệp)|thủy lợi|kênh mương|lúa|ngô|nông nghiệp|lâm nghiệp/iu,
  },
  {
    id: "finance",
    name: "tài chính, ngân sách",
    words: /ngân sách|thu (?:phí|thuế|nội địa)|thuế|phí, lệ phí|đầu tư công|giải ngân|vốn đầu tư/iu,
  },
  {
    id: "economy",
    name: "công nghiệp, thương mại, dịch vụ",
    words:
      /công nghiệp|doanh nghiệp|hợp tác xã|hộ kinh doanh|bán lẻ|thương mại|dịch vụ(?! công)|xuất khẩu(?! lao động)|gạch|khai thác đá|nước máy|du lịch/iu,
  },
  {
    id: "environment",
    name: "tài nguyên, môi trường",
    words: /giấy chứng nhận quyền sử dụng|quyền sử dụng đất|thửa đất|môi trường|rác thải|chất thải/iu,
  },
  {
    id: "education",
    name: "giáo dục và đào tạo",
    words:
      /học sinh|trường (?:học|đạt|mầm non|tiểu học|THCS|THPT)|giáo viên|giáo dục|lớp học|phổ cập|sĩ số/iu,
  },
  {
    id: "health",
    name: "y tế, dân số",
    words: /khám (?:bệnh|chữa)|điều trị (?:nội|ngoại) trú|tiêm chủng|trạm y tế|y tế|dân số|suy dinh dưỡng/iu,
  },
  {
    id: "culture",
    name: "văn hóa, thể thao",
    words: /văn hóa|văn hoá|thể thao|thể dục|văn nghệ|di tích|di sản|lễ hội|hương ước|quy ước/iu,
  },
  {
    id: "labour",
    name: "lao động, an sinh xã hội",
    words:
      /việc làm|đào tạo nghề|dạy nghề|lao động|hộ (?:cận )?nghèo|giảm nghèo|người có công|bảo hiểm|BHYT|trợ cấp|trẻ em|bảo trợ|quà|cứu đói|nhà (?:tạm|dột nát|đại đoàn kết)/iu,
  },
  {
    id: "reform",
    name: "cải cách hành chính, chuyển đổi số",
    words: /hồ sơ|thủ tục hành chính|dịch vụ công|trực tuyến|chuyển đổi số|một cửa|cải cách hành chính/iu,
  },
  {
    id: "defence",
    name: "quốc phòng",
    words: /tuyển quân|tân binh|quân sự|quốc phòng|dân quân|huấn luyện|nhập ngũ/iu,
  },
  {
    id: "security",
    name: "an ninh, trật tự",
    words: /an ninh|trật tự|tội phạm|ma t[uú]|tai nạn giao thông|phạm pháp|súng|vũ khí|cháy/iu,
  },
];
