/** A chapter's capitals, where they head words inside a sentence's letters. */
export function sentenceCase(title: string): string {
  const small = title.toLocaleLowerCase("vi");
  return small.charAt(0).toLocaleUpperCase("vi") + small.slice(1);
}
