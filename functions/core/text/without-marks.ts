/** Small letters without the marks that Vietnamese sets on them: "tỷ lệ" as "ty le", "độ" as "do". */
export function withoutMarks(words: string): string {
  return words
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d");
}
