/** Box 9b as somebody listed it, the archive line last; who left that line out keeps a copy too. */
export function withFileCopy(recipients: readonly string[], filed: string): readonly string[] {
  const [own] = recipients.filter(isFileCopy);
  return [...recipients.filter((line) => !isFileCopy(line)), own?.replace(/^Lưu\s*:?\s*/u, "Lưu: ") ?? filed];
}

export const isFileCopy = (line: string) => /^Lưu\s*:?/u.test(line);
