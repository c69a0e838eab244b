import type { Face } from "../layout/face.ts";
import { firstFit } from "../layout/lines.ts";
import { endedByHand } from "./by-hand.ts";

/** What a break within a phrase costs, beside one after a comma: as much as lines a quarter unequal. */
const WITHIN_PHRASE = 0.06;

/** What a last line of one word costs: more than any other line's length does. */
const ALONE = 3;

/**
 * What takes more lines is a text, which nobody breaks by hand, and to weigh its every break takes minutes.
 */
const MOST_LINES = 16;

/**
 * The text with its lines ended by hand: as few as the width allows, about equally long, and broken after a
 * mark of punctuation where that costs little, as a clerk breaks a title.
 */
export function balanced(text: string, face: Face, size: number, width: number): string {
  return endedByHand(text, { face, size, width }, ({ words, widths, space }) => {
    const count = firstFit(words.join(" "), { face, size, width, indent: 0 }).length;
    if (count < 2 || count > MOST_LINES || count > words.length) return undefined;
    return bestEnds(words, widths, space, count, width);
  });
}

/**
 * Words of two syllables that offices' names and titles are made of; a line that ends within one reads wrong.
 */
const compounds = new Set(
  [
    "ủy ban, nhân dân, hội đồng, thi đua, khen thưởng, chủ tịch, công tác, phong trào, nhiệm vụ, phương hướng",
    "quốc hội, phát triển, doanh nghiệp, nông thôn, việt nam, hội nhập, xây dựng, thực hiện, hoạt động, tổ chức",
    "văn hóa, xã hội, văn phòng, nội vụ, thành phố, thị trấn, tập thể, cá nhân, báo cáo, kết quả, đơn vị, số liệu",
  ]
    .join(", ")
    .split(", "),
);

/** What parting a compound costs. */
export const IN_COMPOUND = 3 * WITHIN_PHRASE;

const bare = (words: string) => words.toLowerCase().replace(/^[(“"]|[,;:.)”"]$/g, "");

/** Nothing after a mark, little before a word that joins phrases, more within one, most in a compound. */
export function breakCost(before: string | undefined, after: string | undefined): number {
  if (after === undefined) return 0;
  // No line begins with a dash, and none parts a date or a span of years.
  if (/^([-–]|tháng|năm)$/.test(after) || (/^[-–]$/.test(before ?? "") && /^\d/.test(after))) return 1;
  if (/[,;:.)–-]$/.test(before ?? "")) return 0;
  if (compounds.has(bare(`${before} ${after}`))) return IN_COMPOUND;
  return /^(của|về|và|ngày|theo|cho|[(“])/iu.test(after) ? WITHIN_PHRASE / 2 : WITHIN_PHRASE;
}

/**
 * Where each of `count` lines ends, by the least sum of squared differences from the mean and of break costs.
 */
function bestEnds(
  words: readonly string[],
  widths: readonly number[],
  space: number,
  count: number,
  width: number,
): readonly number[] {
  const total = widths.reduce((sum, wide) => sum + wide + space, -space);
  const mean = total / count;
  type Choice = { readonly cost: number; readonly ends: readonly number[] };
  let choices = new Map<number, Choice>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Choice>();
    for (const [from, { cost, ends }] of choices) {
      let wide = -space;
      for (let to = from + 1; to <= words.length; to++) {
        wide += (widths[to - 1] ?? 0) + space;
        if (wide > width) break;
        if ((line === count) !== (to === words.length)) continue;
        const alone = line === count && to - from === 1 ? ALONE : 0;
        const sum = cost + ((wide - mean) / mean) ** 2 + breakCost(words[to - 1], words[to]) + alone;
        if (sum < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(to, { cost: sum, ends: [...ends, to] });
      }
    }
    choices = next;
  }
  return choices.get(words.length)?.ends ?? [words.length];
}
