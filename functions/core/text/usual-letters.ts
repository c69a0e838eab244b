/**
 * What most texts consist of: letters that Vietnamese has, in one code each, and signs that no step reads.
 */
const usual = /[\x20-\x7e\n\tÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–‘’“”…]/;

const codes = Array.from({ length: 0x2030 }, (_, code) => code);
const all = codes.filter((code) => usual.test(String.fromCharCode(code)));

/** By code, from 1: a class of so many pieces costs a pattern ten times what it costs to look one up. */
const places = new Uint16Array(codes.length);
for (const [at, code] of all.entries()) places[code] = at + 1;

/** Places of the usual letters are below it. */
export const usualPlaces = all.length + 1;

/** Which of the usual letters stands there; 0 where there is another or none. */
export function usualPlace(text: string, at: number): number {
  return places[text.charCodeAt(at)] ?? 0;
}

/**
 * Whether a text has nothing but those, so that it is composed, free of marks and controls, and as it will be
 * read.
 */
export function onlyUsual(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (usualPlace(text, at) === 0) return false;
  return true;
}
