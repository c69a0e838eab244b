import type { OfficialDocument } from "./document.ts";

/**
 * Words of an issuer's name that are common nouns: lower case within a sentence (Decree 30/2020, Annex II).
 */
const common = new Set(
  "nhân dân xã phường thị trấn huyện quận tỉnh thành phố đặc khu thi đua khen thưởng".split(" "),
);

/**
 * ỦY BAN NHÂN DÂN / XÃ AN SƠN → Ủy ban nhân dân xã An Sơn. The document's own wording goes before this guess.
 */
export function issuerInText({ lines, name }: OfficialDocument["issuer"]): string {
  if (name !== undefined) return name;
  const words = lines.join(" ").toLowerCase().split(" ");
  return words.map((word, at) => (lowered(words, at) ? word : capital(word))).join(" ");
}

/** "ban" and "đồng" begin nothing; they end Ủy ban and Hội đồng, whose first word is capital. */
function lowered(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (at === 0) return false;
  const pair = `${words[at - 1]} ${word}`;
  return common.has(word) || pair === "ủy ban" || pair === "uỷ ban" || pair === "hội đồng";
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * A People's Committee acts as a body, so whoever signs for it signs on its behalf (TM.), also where the
 * settings only say KT. or name the office. Who signs by order or by delegation of its Chairman (TL., TUQ.)
 * signs for him alone.
 */
export function withCommittee(document: OfficialDocument): OfficialDocument {
  const { issuer, signature } = document;
  const [first] = signature.authority;
  const collective = /^(ỦY|UỶ) BAN NHÂN DÂN/.test(issuer.lines[0] ?? "");
  if (!collective || signature.unsigned !== undefined || /^(TM|TL|TUQ)\. /.test(first ?? "")) return document;
  return {
    ...document,
    signature: { ...signature, authority: ["TM. ỦY BAN NHÂN DÂN", ...signature.authority] },
  };
}
