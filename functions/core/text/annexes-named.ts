const numeral = "[IVXLC]+(?![\\p{L}\\p{M}])";
const joined = `\\s*(?:,|;|và|đến|-|–)\\s*`;
const named = new RegExp(`phụ lục(?: số)?\\s+(${numeral}(?:${joined}(?:phụ lục\\s+)?${numeral})*)`, "giu");
const range = /([IVXLC]+)\s*(?:đến|-|–)\s*(?:phụ lục\s+)?([IVXLC]+)/iu;

/**
 * Numbers of the annexes that a text points to: of "Phụ lục I", of "các Phụ lục II, III và V", and every one
 * of "Phụ lục I đến Phụ lục IV".
 */
export function annexesNamed(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [, list = ""] of text.normalize("NFC").matchAll(named)) {
    for (const [each] of list.matchAll(/[IVXLC]+/gu)) numbers.add(romanValue(each));
    const [, from, to] = range.exec(list) ?? [];
    if (from === undefined || to === undefined) continue;
    for (let at = romanValue(from); at < romanValue(to); at += 1) numbers.add(at);
  }
  return numbers;
}

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

export function romanValue(numeral: string): number {
  const digits = [...numeral].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}
