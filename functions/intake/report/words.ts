import { wordsInFull } from "../../core/registry/label.ts";

/**
 * Words that stand in every question and every answer of this trade and tell none from another. A pair of
 * them tells as little; a pair with one other word does.
 */
const common = new Set(
  wordsInFull(
    `thi đua khen thưởng công tác thực hiện tổ chức kết quả phong trào cơ quan đơn vị địa phương
     việc các của và trong về cho với được đã là theo để tại trên từ đến có những này năm tháng đầu
     báo cáo nội dung tình hình số ngày`,
  ),
);

/** Longest part of a passage that is looked at: what it is about is said long before. */
const MOST_WORDS = 600;

/** The folded words and pairs of words that tell what a text is about, each with how often it stands. */
export function termsOf(text: string): ReadonlyMap<string, number> {
  return termsIn(text, isTelling);
}

/** Of a heading every word tells: "Công tác khen thưởng" has no other. */
export function headingTermsOf(text: string): ReadonlyMap<string, number> {
  return termsIn(text, () => true);
}

function termsIn(text: string, tellsAlone: (word: string) => boolean): ReadonlyMap<string, number> {
  const words = wordsInFull(text.slice(0, MOST_WORDS * 12)).slice(0, MOST_WORDS);
  const terms = new Map<string, number>();
  const count = (term: string) => terms.set(term, (terms.get(term) ?? 0) + 1);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const tells = tellsAlone(word);
    if (tells) count(word);
    if (next !== undefined && (tells || tellsAlone(next))) count(`${word} ${next}`);
  }
  return terms;
}

const isTelling = (word: string) => !common.has(word) && !/^\d+$/.test(word);

/** Texts that can be compared with the things a form asks for, by the words that tell those apart. */
interface Weighing {
  /** How alike a passage is to the nth thing asked, from 0 to 1. */
  like(terms: ReadonlyMap<string, number>, nth: number, doubt: Doubt): number;
}

/**
 * Weighs words by how few of the asked things have them. What none of them has says nothing of where a
 * passage belongs, so a long answer is measured by what it shares with the form alone; and a single shared
 * word proves little, however rare.
 */
export function weighing(asked: readonly ReadonlyMap<string, number>[]): Weighing {
  const spread = new Map<string, number>();
  for (const terms of asked) for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = (term: string): number => {
    const having = spread.get(term);
    if (having === undefined) return 0;
    return Math.log((asked.length + 1) / having) * (term.includes(" ") ? PAIR : 1);
  };
  const weights = asked.map((terms) => weightsOf(terms, rarity));
  let last: { readonly of: ReadonlyMap<string, number>; readonly weights: Weights } | undefined;
  return {
    like(terms, nth, doubt) {
      if (last?.of !== terms) last = { of: terms, weights: weightsOf(terms, rarity) };
      const [mine, theirs] = [last.weights, weights[nth]];
      if (!theirs || mine.size === 0 || theirs.size === 0) return 0;
      let [dot, shared] = [0, 0];
      for (const [term, weight] of mine.each) {
        const other = theirs.each.get(term);
        if (other === undefined) continue;
        dot += weight * other;
        shared += rarity(term);
      }
      return (dot / (mine.size * theirs.size)) * (shared / (shared + doubts[doubt]));
    },
  };
}

/** Two words together tell more than each of them. */
const PAIR = 1.5;
/**
 * Shared words that come to this much are believed by half. A heading is short and means each of its words; a
 * paragraph uses many in passing.
 */
const doubts = { heading: 1, paragraph: 3 } as const;
export type Doubt = keyof typeof doubts;

interface Weights {
  readonly each: ReadonlyMap<string, number>;
  readonly size: number;
}

function weightsOf(terms: ReadonlyMap<string, number>, rarity: (term: string) => number): Weights {
  const each = new Map<string, number>();
  let squares = 0;
  for (const [term, count] of terms) {
    const weight = rarity(term) * (1 + Math.log(count));
    if (weight === 0) continue;
    each.set(term, weight);
    squares += weight * weight;
  }
  return { each, size: Math.sqrt(squares) };
}
