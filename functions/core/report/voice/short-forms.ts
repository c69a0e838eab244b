import { holdsOn, type Valid } from "../../registry/title.ts";

interface ShortForm extends Valid {
  readonly short: string;
  readonly full: string;
  /** Used on papers as well as by units: in brackets behind the full name, and alone after. */
  readonly isBracketed?: true;
}

const since = "1900-01-01";

/**
 * What units shorten in running text and a paper spells out. UBND and HĐND are spelt out in the paper's head
 * and stay short after; what is read in two ways is left as it was written.
 */
const shortForms: readonly ShortForm[] = [
  { from: since, short: "BC", full: "báo cáo" },
  { from: since, short: "KH", full: "kế hoạch" },
  { from: since, short: "HĐTĐKT", full: "Hội đồng Thi đua - Khen thưởng" },
  { from: since, short: "HĐ TĐKT", full: "Hội đồng Thi đua - Khen thưởng" },
  { from: since, short: "PTTĐ", full: "phong trào thi đua" },
  { from: since, short: "TDTT", full: "thể dục, thể thao" },
  { from: since, short: "VHVN", full: "văn hóa, văn nghệ" },
  { from: since, short: "BHTN", full: "bảo hiểm thất nghiệp", isBracketed: true },
  { from: since, short: "NQ", full: "nghị quyết" },
  { from: since, short: "TĐKT", full: "thi đua, khen thưởng" },
  { from: since, short: "TĐ-KT", full: "thi đua, khen thưởng" },
  { from: since, short: "CBCCVC", full: "cán bộ, công chức, viên chức" },
  { from: since, short: "CBCC", full: "cán bộ, công chức" },
  { from: since, short: "CCVC", full: "công chức, viên chức" },
  { from: since, short: "CBCCVCLĐ", full: "cán bộ, công chức, viên chức, người lao động" },
  { from: since, short: "CNVCLĐ", full: "công nhân, viên chức, lao động" },
  { from: since, short: "CB,CC,VC", full: "cán bộ, công chức, viên chức" },
  { from: since, short: "NLĐ", full: "người lao động" },
  { from: since, short: "NTM", full: "nông thôn mới" },
  { from: since, short: "BHYT", full: "bảo hiểm y tế", isBracketed: true },
  { from: since, short: "BHXH", full: "bảo hiểm xã hội", isBracketed: true },
  { from: since, short: "UBMTTQVN", full: "Ủy ban Mặt trận Tổ quốc Việt Nam" },
  { from: since, short: "UBMTTQ", full: "Ủy ban Mặt trận Tổ quốc" },
  { from: since, short: "MTTQ", full: "Mặt trận Tổ quốc" },
  { from: since, short: "KT-XH", full: "kinh tế - xã hội" },
  { from: since, short: "QP-AN", full: "quốc phòng - an ninh" },
  { from: since, short: "ANTT", full: "an ninh, trật tự" },
  { from: since, short: "ATGT", full: "an toàn giao thông" },
  { from: since, short: "PCCC", full: "phòng cháy, chữa cháy", isBracketed: true },
  { from: since, short: "CCHC", full: "cải cách hành chính" },
  { from: since, short: "TTHC", full: "thủ tục hành chính" },
  { from: since, short: "NSNN", full: "ngân sách nhà nước" },
  { from: since, short: "GPMB", full: "giải phóng mặt bằng", isBracketed: true },
  { from: since, short: "HTX", full: "hợp tác xã" },
  { from: since, short: "DTTS", full: "dân tộc thiểu số", isBracketed: true },
  { from: since, short: "CSTĐ", full: "chiến sĩ thi đua" },
  { from: since, short: "LĐTT", full: "lao động tiên tiến" },
  { from: since, short: "HĐ thi đua", full: "Hội đồng thi đua" },
  { from: since, short: "LLVT", full: "lực lượng vũ trang" },
  { from: since, short: "XDNTM", full: "xây dựng nông thôn mới" },
  { from: since, short: "GTNT", full: "giao thông nông thôn" },
  { from: since, short: "VSMT", full: "vệ sinh môi trường" },
  { from: since, short: "BVMT", full: "bảo vệ môi trường" },
  { from: since, short: "ATTP", full: "an toàn thực phẩm" },
  { from: since, short: "PBGDPL", full: "phổ biến, giáo dục pháp luật" },
  { from: since, short: "KTXH", full: "kinh tế - xã hội" },
  { from: since, short: "VH-XH", full: "văn hóa - xã hội" },
  { from: since, short: "TNGT", full: "tai nạn giao thông" },
  { from: since, short: "TTATGT", full: "trật tự, an toàn giao thông" },
  { from: since, short: "ANCT", full: "an ninh chính trị" },
  { from: since, short: "TTATXH", full: "trật tự, an toàn xã hội" },
  { from: since, short: "TNXH", full: "tệ nạn xã hội" },
  { from: since, short: "CNTT", full: "công nghệ thông tin", isBracketed: true },
  { from: since, short: "KDC", full: "khu dân cư" },
  { from: since, short: "TDP", full: "tổ dân phố" },
  { from: since, short: "Hội CCB", full: "Hội Cựu chiến binh" },
  { from: since, short: "CCB", full: "cựu chiến binh" },
  { from: since, short: "LHPN", full: "Liên hiệp Phụ nữ" },
  { from: since, short: "BCH Hội", full: "Ban Chấp hành Hội" },
  { from: since, short: "BCH Đoàn", full: "Ban Chấp hành Đoàn" },
  { from: since, short: "BCH Công đoàn", full: "Ban Chấp hành Công đoàn" },
  { from: since, short: "BCH Đảng bộ", full: "Ban Chấp hành Đảng bộ" },
  { from: since, short: "XĐGN", full: "xóa đói, giảm nghèo" },
  { from: since, short: "CB, CC, VC", full: "cán bộ, công chức, viên chức" },
];

export const bracketedForms = shortForms.filter(({ isBracketed }) => isBracketed);

/** A short form by itself: not inside "12/KH-UBND" nor "TĐKT-NV". */
const alone = new RegExp(
  `(?<![\\p{L}\\p{N}/_-])(?:${shortForms
    .map(({ short }) => short)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\\p{L}\\p{N}/_-])`,
  "gu",
);

const fullOf = new Map(shortForms.map((form) => [form.short, form]));

export function spelledOut(text: string, on: string): string {
  if (!/\p{Lu}{2}/u.test(text)) return text;
  return text.replace(alone, (short) => {
    const form = fullOf.get(short);
    return form && holdsOn(form, on) ? form.full : short;
  });
}
