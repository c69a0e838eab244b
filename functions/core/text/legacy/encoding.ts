/** The ways Vietnamese was written before Unicode, and one in which it is still mangled on its way. */
export const encodings = ["tcvn3", "vni", "vps", "cp1258", "viqr", "utf8"] as const;
export type Encoding = (typeof encodings)[number];

export const encodingNames: Readonly<Record<Encoding, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI-Windows",
  vps: "VPS",
  cp1258: "Windows-1258",
  viqr: "VIQR",
  utf8: "UTF-8",
};

/** The encoding that most of what was recognised is in. */
export function commonest(
  recognised: readonly ({ readonly encoding: Encoding } | undefined)[],
): Encoding | undefined {
  const counts = new Map<Encoding, number>();
  for (const each of recognised) if (each) counts.set(each.encoding, (counts.get(each.encoding) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Reads one word as an encoding has it; what the encoding does not know stays. */
export type Converter = (word: string) => string;

const vowels = [
  ["a", "aàáảãạ"],
  ["ă", "ăằắẳẵặ"],
  ["â", "âầấẩẫậ"],
  ["e", "eèéẻẽẹ"],
  ["ê", "êềếểễệ"],
  ["i", "iìíỉĩị"],
  ["o", "oòóỏõọ"],
  ["ô", "ôồốổỗộ"],
  ["ơ", "ơờớởỡợ"],
  ["u", "uùúủũụ"],
  ["ư", "ưừứửữự"],
  ["y", "yỳýỷỹỵ"],
] as const;

/** Reads a table of codes, one line a vowel, in the order of the tones: none, huyền, sắc, hỏi, ngã, nặng. */
export function codesOf(table: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [index, line] of table.trim().split("\n").entries()) {
    const letters = [...(vowels[index]?.[1] ?? "đ")];
    for (const [tone, code] of line.trim().split(" ").entries()) {
      const letter = letters[tone];
      if (letter && code !== "" && !/[a-z]/.test(code)) codes.set(code, letter);
    }
  }
  return codes;
}
