import { type Note, noting } from "./note.ts";

const amount =
  "(?=\\s?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|tấn|tạ|kg|km2|km²|km|m2|m²|m3|m³|lít|mét|điểm|lần)(?!\\p{L}))";
/** "12.5 tỷ", "1,250.5 ha": what three digits stand behind may be a group of thousands. */
const pointed = new RegExp(
  `(?<![\\p{L}\\d.,/:]|[\\p{L}\\d]-)(\\d{1,3}(?:,\\d{3})+|\\d+)\\.(\\d{1,2}|\\d{4,})${amount}`,
  "gu",
);

const withComma = (whole: string, rest: string) => `${whole.replaceAll(",", ".")},${rest}`;

/** Decimals as they are written here, where they can be nothing else: "12,5 tỷ". */
export const withDecimalCommas = (text: string): string =>
  text.replace(pointed, (_, whole: string, rest: string) => withComma(whole, rest));

/** Which figures of a prose the page writes otherwise than its writer did; the prose is kept as it is. */
export function decimalsRead(text: string): readonly Note[] {
  const noted = noting("decimal");
  for (const { 0: from, 1: whole = "", 2: rest = "", index } of text.matchAll(pointed))
    noted.tell(from, withComma(whole, rest), index);
  return noted.notes();
}
