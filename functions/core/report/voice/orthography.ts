import { tones } from "../../registry/spelling.ts";
import { withDecimalCommas } from "../../text/decimals.ts";

/** "hoá", "Uỷ", "THUỶ", at the end of a syllable: "hoàn" and "quý" have no other place for their tone. */
const elsewhere = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** As the law on emulation and commendation writes the council's name. */
const council = /(?<!\p{L})Hội đồng Thi đua\s?(?:[,-]|và)?\s?Khen thưởng(?!\p{L})/giu;

/** One spelling a paper: "hóa", "Ủy ban", "chiến sĩ". A Sỹ who is so called stays so. */
export function inOneSpelling(text: string): string {
  return withDecimalCommas(text)
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
