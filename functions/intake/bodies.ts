import type { UnitKind } from "../core/people/unit.ts";

/** A form of address and whom it takes in. Configuration, widened as other offices' words come in. */
interface BodyWords {
  readonly when: RegExp;
  readonly kinds: readonly UnitKind[];
}

/** In the order of reading: what an earlier one took, a later one does not read again. */
export const bodyWords: readonly BodyWords[] = [
  // "Hội Liên hiệp Phụ nữ các xã" is a mass organisation wherever it stands.
  {
    when: /^(?:Hội \p{Lu}|Đoàn \p{Lu}|(?:Ủy ban |Uỷ ban |Ban Thường trực )?(?:Mặt trận|MTTQ)|Công đoàn|Liên đoàn)[^;]*/u,
    kinds: ["MASS_ORGANISATION"],
  },
  {
    when: /(?:(?:cơ quan|đơn vị|doanh nghiệp)(?:, | và )?)*(?:thuộc|của|cấp|ngành dọc) ?(?:tỉnh|thành phố|trung ương|cấp trên)?[^;]{0,20}(?:đóng|trên địa bàn)|(?:cơ quan|đơn vị) trung ương|ngành dọc/iu,
    kinds: ["PROVINCIAL_UNIT", "CENTRAL_UNIT", "ENTERPRISE"],
  },
  { when: /doanh nghiệp|công ty|hợp tác xã/iu, kinds: ["ENTERPRISE"] },
  {
    when: /lực lượng vũ trang|LLVT|công an(?: (?:các )?(?:xã|phường|thị trấn|huyện|tỉnh))?|(?:ban |bộ )?(?:chỉ huy |CH)?quân sự|BCHQS|CHQS|biên phòng/iu,
    kinds: ["ARMED_FORCES"],
  },
  {
    when: /(?:các|và|,) ?(?:xã|phường|thị trấn|đặc khu)(?!\p{L})|cấp xã|địa phương/iu,
    kinds: ["COMMUNE", "TOWN", "WARD", "SPECIAL_ZONE"],
  },
  {
    when: /(?<!\p{L})(?:các bản|(?:thôn|ấp|tổ dân phố|khu phố|khu dân cư|buôn|làng)(?:, bản)?)(?!\p{L})/iu,
    kinds: ["HAMLET"],
  },
  { when: /(?:các )?(?:trường|cơ sở giáo dục)(?!\p{L})/iu, kinds: ["SCHOOL"] },
  { when: /đơn vị sự nghiệp(?: công lập)?|trung tâm|trạm/iu, kinds: ["PUBLIC_SERVICE_UNIT"] },
  {
    when: /(?<!Ủy |Uỷ |ủy |UỶ |ỦY |cơ |tổ văn )(?<!\p{L})(?:phòng|ban|ngành|sở|cơ quan|đơn vị)(?!\p{L})/iu,
    kinds: ["DEPARTMENT", "PROVINCIAL_DEPARTMENT", "MASS_ORGANISATION", "PUBLIC_SERVICE_UNIT"],
  },
  {
    when: /mặt trận|MTTQ|đoàn thể|(?<!\p{L})hội(?!\p{L}| đồng| nghị)|tổ chức chính trị|công đoàn|liên đoàn|đoàn thanh niên|đoàn TNCS/iu,
    kinds: ["MASS_ORGANISATION"],
  },
];

/** Members of blocs, who answer each for itself. */
export const memberWords = /thành viên (?:của |thuộc |trong )?(?:các )?(?:cụm|khối)/iu;

export const blocWords =
  /(?<!\p{L})(?:cụm|khối)(?:,| và)? ?(?:cụm |khối )?thi đua|(?:cụm|khối) trưởng|trưởng (?:các )?(?:cụm|khối)/iu;

/** "Các cơ quan, đơn vị, địa phương": everybody the letter goes to, but the blocs. */
export const everybody =
  /^(?:(?:thủ trưởng|lãnh đạo|người đứng đầu|chủ tịch) )?(?:các )?(?:cơ quan, ?(?:tổ chức, ?)?)?(?:đơn vị|địa phương)(?:,? (?:và )?(?:đơn vị|địa phương|cơ sở|trực thuộc|liên quan|nêu trên|có liên quan))*$/iu;

/** One sector, whichever units it has here. */
export const sectorWords =
  /(?:^|\s)[Nn]gành ([\p{Lu}][\p{L}]*(?:(?: và|,| -)? [\p{Lu}][\p{L}]*| [\p{Ll}]{2,5}(?= |$))*)/u;
