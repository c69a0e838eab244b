import type { Words } from "./vi.ts";

/**
 * What heads a column or a row: the system's own word in the page's language, or a directive's as it was
 * written.
 */
export function labelled(words: Words, label: string): string {
  const own = words.labels[label as keyof Words["labels"]];
  if (own !== undefined) return own;
  const [, name, unit] = /^(.+) \(([^()]+)\)$/.exec(label) ?? [];
  const parts = [name, unit].map((part) => words.labels[part as keyof Words["labels"]]);
  return parts[0] !== undefined && parts[1] !== undefined ? `${parts[0]} (${parts[1]})` : words.quote(label);
}
