import { holdsOn, type Valid } from "../../registry/title.ts";

interface PlainWord extends Valid {
  readonly said: string;
  readonly printed: string;
}

const since = "1900-01-01";

/** How people speak of people, and how a report does; the longer of two that begin alike first. */
const plainWords: readonly PlainWord[] = [
  { from: since, said: "bà con nông dân", printed: "nông dân" },
  { from: since, said: "bà con nhân dân", printed: "Nhân dân" },
  { from: since, said: "bà con xã viên", printed: "xã viên" },
  { from: since, said: "bà con", printed: "Nhân dân" },
  { from: since, said: "chị em hội viên phụ nữ", printed: "hội viên phụ nữ" },
  { from: since, said: "chị em hội viên", printed: "hội viên" },
  { from: since, said: "chị em phụ nữ", printed: "phụ nữ" },
  { from: since, said: "anh em cựu chiến binh", printed: "cựu chiến binh" },
  { from: since, said: "anh em công nhân", printed: "công nhân" },
  { from: since, said: "các cháu học sinh", printed: "học sinh" },
];

const spoken = new RegExp(`(?<!\\p{L})(?:${plainWords.map(({ said }) => said).join("|")})(?!\\p{L})`, "giu");
const wordOf = new Map(plainWords.map((word) => [word.said, word]));

/** Colloquial words as a paper has them, with a capital where the sentence began with one. */
export function inPlainWords(text: string, on: string): string {
  return text.replace(spoken, (said) => {
    const word = wordOf.get(said.toLocaleLowerCase("vi"));
    if (!word || !holdsOn(word, on)) return said;
    const isRaised = said.charAt(0) !== said.charAt(0).toLocaleLowerCase("vi");
    return isRaised ? word.printed.charAt(0).toLocaleUpperCase("vi") + word.printed.slice(1) : word.printed;
  });
}
