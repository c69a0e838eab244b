import { tones } from "../../registry/spelling.ts";

/** "hoá", "Uỷ", "THUỶ", at the end of a syllable: "hoàn" and "quý" have no other place for their tone. */
const elsewhere = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** As the law on emulation and commendation writes the council's name. */
const council = /(?<!\p{L})Hội đồng Thi đua\s?(?:[,-]|và)?\s?Khen thưởng(?!\p{L})/giu;

const amount =
  "(?=\\s?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|tấn|tạ|kg|km2|km²|km|m2|m²|m3|m³|lít|mét|điểm|lần)(?!\\p{L}))";
/** "12.5 tỷ", "1,250.5 ha": what three digits stand behind may be a group of thousands. */
const pointed = new RegExp(
  `(?<![\\p{L}\\d.,/:]|[\\p{L}\\d]-)(\\d{1,3}(?:,\\d{3})+|\\d+)\\.(\\d{1,2}|\\d{4,})${amount}`,
  "gu",
);

/** Decimals as they are written here, where they can be nothing else: "12,5 tỷ". */
const inOneNotation = (text: string) =>
  text.replace(pointed, (_, whole: string, rest: string) => `${whole.replaceAll(",", ".")},${rest}`);

/** One spelling a paper: "hóa", "Ủy ban", "chiến sĩ". A Sỹ who is so called stays so. */
export function inOneSpelling(text: string): string {
  return inOneNotation(text)
    .replace(elsewhere, moved)
    .replace(/(?<=\p{L} )sỹ(?!\p{L})/gu, "sĩ")
    .replace(council, "Hội đồng Thi đua - Khen thưởng");
}

function moved(pair: string): string {
  const small = tones[pair.toLocaleLowerCase("vi")] ?? pair;
  if (pair === pair.toLocaleLowerCase("vi")) return small;
  const all = pair === pair.toLocaleUpperCase("vi");
  return all
    ? small.toLocaleUpperCase("vi")
    : small.charAt(0).toLocaleUpperCase("vi") + small.slice(1).toLocaleLowerCase("vi");
}
