/**
 * Writes Unicode Vietnamese as the programs before Unicode did, to be shown by Windows: the way back from the
 * readers.
 */

const rows = [
  "aàáảãạ",
  "ăằắẳẵặ",
  "âầấẩẫậ",
  "eèéẻẽẹ",
  "êềếểễệ",
  "iìíỉĩị",
  "oòóỏõọ",
  "ôồốổỗộ",
  "ơờớởỡợ",
  "uùúủũụ",
  "ưừứửữự",
  "yỳýỷỹỵ",
  "đ",
];
const tables = {
  tcvn3: "aµ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË eÌÐÎÏÑ ªÒÕÓÔÖ i×ÝØÜÞ oßãáâä «åèæçé ¬êíëìî uïóñòô \u00adõøö÷ù yúýûüþ ®",
  vps: "aàáäãå æ¢¡£¤¥ âÀÃÄÅÆ eèéÈëË êŠ‰‹ÍŒ iìíÌïÎ oòóÕõ† ôÒÓ°‡¶ Ö©§ª«® uùúûÛø ÜØÙº»¿ yÿš›Ïœ Ç",
  vpsCapitals:
    "A€Á\u0081‚å ˆŽ\u008d\u008fð¥ Â„ƒ…ÅÆ E×ÉÞþË Ê“\u0090”•Œ Iµ´·¸Î O¼¹½¾† Ô—–˜™¶ ÷ž\u009dŸ¦® U¨ÚÑ¬ø Ð¯\u00ad±»¿ Y²Ýý³œ ñ",
} as const;

function table(codes: string, high = false): ReadonlyMap<string, string> {
  return new Map(
    codes.split(" ").flatMap((line, row) =>
      [...line].flatMap((code, tone) => {
        const letter = rows[row]?.[tone] ?? "";
        return /[a-z]/i.test(letter) ? [] : [[high ? letter.toUpperCase() : letter, code] as const];
      }),
    ),
  );
}

const tcvn3 = table(tables.tcvn3);
const vps = new Map([...table(tables.vps), ...table(tables.vpsCapitals, true)]);
const tcvn3Capitals = new Map([..."ĂÂÊÔƠƯĐ"].map((letter, at) => [letter, "¡¢£¤¥¦§"[at] ?? letter]));

const letters = (text: string, as: (letter: string) => string) => [...text.normalize("NFC")].map(as).join("");

export const asTcvn3 = (text: string) =>
  letters(text, (letter) => {
    const code = tcvn3.get(letter) ?? tcvn3Capitals.get(letter);
    if (code) return code;
    return tcvn3.get(letter.toLowerCase()) ?? letter;
  });

/** Set in a face of capitals: every letter with a mark is typed small. */
export const asVnTimeH = (text: string) =>
  letters(text.toUpperCase(), (letter) => tcvn3.get(letter.toLowerCase()) ?? letter);

export const asVps = (text: string) => letters(text, (letter) => vps.get(letter) ?? letter);

const vniTones: Readonly<Record<string, string>> = {
  "\u0300": "ø",
  "\u0301": "ù",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
};
const vniHats: Readonly<Record<string, string>> = {
  "": "â",
  "\u0300": "à",
  "\u0301": "á",
  "\u0309": "å",
  "\u0303": "ã",
  "\u0323": "ä",
};
const vniBreves: Readonly<Record<string, string>> = {
  "": "ê",
  "\u0300": "è",
  "\u0301": "é",
  "\u0309": "ú",
  "\u0303": "ü",
  "\u0323": "ë",
};
const vniOwn: Readonly<Record<string, string>> = { ì: "ì", í: "í", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î", đ: "ñ" };

export const asVni = (text: string) =>
  letters(text, (letter) => {
    const low = letter.toLowerCase();
    const apart = [...low.normalize("NFD")];
    const [base = "", ...marks] = apart;
    const tone = marks.find((mark) => mark in vniTones) ?? "";
    let code = low;
    if (vniOwn[low]) code = vniOwn[low];
    else if (marks.includes("\u0302")) code = base + (vniHats[tone] ?? "");
    else if (marks.includes("\u0306")) code = base + (vniBreves[tone] ?? "");
    else if (marks.length > 0 && "aeouy".includes(base)) {
      const horned = marks.includes("\u031b") ? (base === "o" ? "ô" : "ö") : base;
      code = horned + (tone ? (vniTones[tone] ?? "") : "");
    }
    return letter === low ? code : code.toUpperCase();
  });

const cp1258: Readonly<Record<string, string>> = {
  ă: "ã",
  Ă: "Ã",
  ơ: "õ",
  Ơ: "Õ",
  ư: "ý",
  Ư: "Ý",
  đ: "ð",
  Đ: "Ð",
  "\u0300": "Ì",
  "\u0301": "ì",
  "\u0309": "Ò",
  "\u0303": "Þ",
  "\u0323": "ò",
};
const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

export const asCp1258 = (text: string) =>
  letters(text, (letter) => {
    const apart = letter.normalize("NFD");
    const tone = tones.exec(apart)?.[0] ?? "";
    // The code page has some letters with their tone.
    if (/^[àáèéêâôùúíóÀÁÈÉÊÂÔÙÚÍÓ]$/u.test(letter)) return letter;
    const shaped = apart.replace(tones, "").normalize("NFC");
    return (cp1258[shaped] ?? shaped) + (cp1258[tone] ?? "");
  });

const viqr: Readonly<Record<string, string>> = {
  "\u0302": "^",
  "\u0306": "(",
  "\u031b": "+",
  "\u0300": "`",
  "\u0301": "'",
  "\u0309": "?",
  "\u0303": "~",
  "\u0323": ".",
};

export const asViqr = (text: string) =>
  letters(text, (letter) => {
    if (letter === "đ") return "dd";
    if (letter === "Đ") return "DD";
    const apart = letter.normalize("NFD");
    const shape = /[\u0302\u0306\u031b]/.exec(apart)?.[0] ?? "";
    const tone = tones.exec(apart)?.[0] ?? "";
    if (!shape && !tone) return letter;
    return `${apart[0]}${viqr[shape] ?? ""}${viqr[tone] ?? ""}`;
  });

/** Its bytes in UTF-8, shown as Windows shows bytes. */
export const asShownUtf8 = (text: string) =>
  [...new TextEncoder().encode(text.normalize("NFC"))]
    .map((byte) => new TextDecoder("windows-1252").decode(Uint8Array.of(byte)))
    .join("");
