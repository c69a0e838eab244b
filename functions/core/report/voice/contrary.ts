/** What is said not to have happened: "không để dịch bệnh lớn xảy ra". */
const denied = /(?<!\p{L})không (?:để|có|xảy ra|phát sinh)(?: xảy ra| phát sinh| có)? (\p{L}+)/giu;

/** Whether the second tells of a place where that happened which the first denies in general. */
export function isContrary(general: string, single: string): boolean {
  return [...general.matchAll(denied)].some(([, what = ""]) =>
    new RegExp(
      `(?<!(?:không|chưa) )(?<!\\p{L})(?:có|phát sinh|xảy ra|xuất hiện|bùng phát) (?:\\p{L}+ ){0,2}${what}(?!\\p{L})`,
      "iu",
    ).test(single),
  );
}
