import { holdsOn, type Valid } from "../../registry/title.ts";

interface ShortForm extends Valid {
  readonly short: string;
  readonly full: string;
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
  { from: since, short: "BHTN", full: "bảo hiểm thất nghiệp" },
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
  { from: since, short: "BHYT", full: "bảo hiểm y tế" },
  { from: since, short: "BHXH", full: "bảo hiểm xã hội" },
  { from: since, short: "UBMTTQVN", full: "Ủy ban Mặt trận Tổ quốc Việt Nam" },
  { from: since, short: "UBMTTQ", full: "Ủy ban Mặt trận Tổ quốc" },
  { from: since, short: "MTTQ", full: "Mặt trận Tổ quốc" },
  { from: since, short: "KT-XH", full: "kinh tế - xã hội" },
  { from: since, short: "QP-AN", full: "quốc phòng - an ninh" },
  { from: since, short: "ANTT", full: "an ninh, trật tự" },
  { from: since, short: "ATGT", full: "an toàn giao thông" },
  { from: since, short: "PCCC", full: "phòng cháy, chữa cháy" },
  { from: since, short: "CCHC", full: "cải cách hành chính" },
  { from: since, short: "TTHC", full: "thủ tục hành chính" },
  { from: since, short: "NSNN", full: "ngân sách nhà nước" },
  { from: since, short: "GPMB", full: "giải phóng mặt bằng" },
  { from: since, short: "HTX", full: "hợp tác xã" },
  { from: since, short: "DTTS", full: "dân tộc thiểu số" },
  { from: since, short: "CSTĐ", full: "chiến sĩ thi đua" },
  { from: since, short: "LĐTT", full: "lao động tiên tiến" },
];

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
