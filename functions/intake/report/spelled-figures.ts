/** Numbers in words: "bảy tập thể", "hai mươi ba cá nhân". */
const digits: Readonly<Record<string, number>> = {
  ...{ một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5 },
  ...{ sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 },
};
const powers: Readonly<Record<string, number>> = {
  ...{ mươi: 10, mười: 10, trăm: 100, nghìn: 1000, ngàn: 1000 },
};
const joins = new Set(["linh", "lẻ"]);
/** Words of their own, when they stand alone: "một số", "năm 2022", "tư tưởng", "ba mẹ". */
const alone = new Set(["một", "năm", "tư", "mốt", "lăm"]);
/** "thứ ba", "quý hai", "mũi ba", "tháng tám": orders, and no counts. */
const ordering = new Set(["thứ", "quý", "mũi", "tháng", "lần", "khóa", "hạng", "cấp", "bậc", "lớp", "khối"]);

/** The text with its numbers in words as figures, so that they are found like any other. */
export function withFigures(text: string): string {
  const words = text.split(/(\s+)/u);
  const said = (at: number) => (words[at] ?? "").toLowerCase();
  const written: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const end = runFrom(words, at);
    const isOrder = ordering.has(said(at - 2));
    if (end === undefined || isOrder || (end === at && alone.has(said(at)))) {
      written.push(words[at] ?? "");
      continue;
    }
    written.push(String(numberIn(words.slice(at, end + 1).filter((word) => word.trim() !== ""))));
    at = end;
  }
  return written.join("");
}

/** The last word of a run of number words that begins here. */
function runFrom(words: readonly string[], from: number): number | undefined {
  let end: number | undefined;
  for (let at = from; at < words.length; at += 2) {
    const word = (words[at] ?? "").toLowerCase();
    const isNumber = Object.hasOwn(digits, word) || Object.hasOwn(powers, word);
    if (isNumber) end = at;
    else if (!(joins.has(word) && end !== undefined)) break;
  }
  return end;
}

function numberIn(words: readonly string[]): number {
  let [all, thousand, last] = [0, 0, 0];
  for (const word of words.map((each) => each.toLowerCase())) {
    const power = powers[word];
    if (power === undefined) last = digits[word] ?? last;
    else if (power === 1000) [all, thousand, last] = [(all + thousand + last) * 1000, 0, 0];
    else [thousand, last] = [thousand + (last === 0 ? 1 : last) * power, 0];
  }
  return all + thousand + last;
}
