/**
 * About three lines: a longer paragraph may be parted before its colon, rather than leave a page half empty.
 */
const SHORT = 240;

/** Words that only lead into what follows, "…, trong đó có:", do not stay behind at the foot of a page. */
export function leadsIn(text: string): boolean {
  return text.length <= SHORT && text.trimEnd().endsWith(":");
}
