/** What Windows shows for the bytes 80 to 9F; it leaves 81, 8D, 8F, 90 and 9D empty. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const codes = new Map([...high].map((letter, index) => [letter, 0x80 + index]));

export function letterOf1252(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f ? (high[byte - 0x80] ?? "") : String.fromCharCode(byte);
}

/** The byte behind a character; undefined for one that Windows-1252 has not. */
export function byteOf1252(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  return codes.get(letter) ?? (code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined);
}
