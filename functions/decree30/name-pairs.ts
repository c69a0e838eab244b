/** A proper name stands on one line: "An Sơn", "Việt Nam", "Lò Thị Mẫu" are not parted. */
export function isNamePair(word: string, next: string): boolean {
  return capital.test(word) && !stop.test(word) && capital.test(next);
}

const capital = /^[(“"‘]?\p{Lu}\p{Ll}/u;
const stop = /[.,;:!?)”"’…–-]$/u;
