/** Box 9b as somebody listed it, the archive line last; who left that line out keeps a copy too. */
export function withFileCopy(recipients: readonly string[], filed: string): readonly string[] {
  const isFiled = (line: string) => /^Lưu\s*:?/u.test(line);
  const [own] = recipients.filter(isFiled);
  return [...recipients.filter((line) => !isFiled(line)), own?.replace(/^Lưu\s*:?\s*/u, "Lưu: ") ?? filed];
}
