import { fold } from "../../registry/spelling.ts";
import { figuresOf } from "../facts.ts";
import { beginsWithVerb } from "./verbs.ts";

/** Words that turn what a sentence says about, or say how much of it there is. */
const weighty = new Set(
  `không chưa chậm thiếu hết tăng giảm vượt chẳng chỉ trừ ngoài riêng cấm bỏ
  một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ chục nửa đôi vài mấy rưỡi
  tháng quý tuần ngày hằng mỗi mọi toàn cả`
    .split(/\s+/)
    .map(fold),
);

/** What stands before the name of a place, also where its writer gave it no capital. */
const placed = new Set(
  "thôn bản xã phường xóm ấp buôn làng tổ khu phố đội huyện tỉnh quận suối núi đền chùa".split(" "),
);

/** Words of two syllables in which those above are none: "an toàn", "chỉ đạo"; "xã hội", "đội ngũ". */
const endsAnother = new Set(["an toàn", "kiện toàn", "hoàn toàn", "trước hết"].map(fold));
const beginsAnother = new Set(
  `chỉ đạo|chỉ tiêu|chỉ huy|chỉ số|ngoài ra|ngày càng|ngày công|toàn diện|toàn dân|hết sức|tỷ lệ
  xã hội|đội ngũ|tổ chức|khu vực|bản sắc|bản thân|bản lĩnh|làng nghề|phố phường|thôn bản`
    .split(/[|\n]\s*/)
    .map(fold),
);
/** No name begins with these. */
const goesOn = new Set(
  "và hoặc được đã đang có còn chưa không trên trong ở tại là cũng của để với cho qua theo như".split(" "),
);

/** Whose rank says which of them is meant: "UBND tỉnh" is not "UBND huyện". */
const bodies = new Set(["ubnd", "hđnd"]);

/** Written with a capital by the decree, and nobody's name. */
const honoured = /(?<!\p{L})(?:Nhân dân|Nhà nước|Đảng)(?!\p{L})/gu;

/** Told of a word once, however often it is read. */
export type CriticalReader = (text: string) => string;

/**
 * What of a sentence may not differ where two are called the same content, in its order: figures with what
 * they count, whatever has a capital, places, periods, and the words that turn it about. Two sentences that
 * differ in more than these need not be the same; two that differ in one of these never are.
 */
export function criticalReader(): CriticalReader {
  const known = new Map<string, string>();
  const read = (word: string): string => {
    const found = criticalIn(word);
    known.set(word, found);
    return found;
  };
  return (text) => {
    const words = text.replace(honoured, (word) => word.toLocaleLowerCase("vi")).split(/[\s\u00a0]+/u);
    let found = "";
    let before = "";
    for (const [at, word] of words.entries()) {
      const isAnother =
        endsAnother.has(`${before} ${bare(word)}`) ||
        beginsAnother.has(`${bare(word)} ${bare(words[at + 1] ?? "")}`);
      const own = isAnother && !/[\p{Lu}\d]/u.test(word) ? "" : (known.get(word) ?? read(word));
      const counts = own !== "" && /\d/.test(own);
      if (own !== "") found += `${own}${counts ? ` ${bare(words[at + 1] ?? "")}` : ""}|`;
      if (bodies.has(before) && placed.has(bare(word))) found += `${bare(word)}|`;
      else if (own === "" && isPlace(before, bare(word))) found += `${before} ${bare(word)}|`;
      // A comma ends what a place is called by.
      before = /[,;:.]$/u.test(word) ? "" : bare(word);
    }
    return found;
  };
}

const isPlace = (before: string, word: string) =>
  placed.has(before) && !goesOn.has(word) && !beginsWithVerb(word) && !beginsAnother.has(`${before} ${word}`);

function criticalIn(word: string): string {
  const figures = figuresOf(word);
  if (figures.length > 0)
    return `${figures.join(" ")}${/\d/.test(word) ? fold(word.replace(/[\d.,]/g, "")) : ""}`;
  const said = bare(word);
  if (weighty.has(said)) return said;
  return /\p{Lu}/u.test(word) ? said : "";
}

const bare = (word: string) => fold(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ""));
