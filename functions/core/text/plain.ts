/** Rules of signs across a page: "---", "***", "____", "====". */
const rule = /^[ \t]*([-_*=~–—])(?:[ \t]*\1){2,}[ \t]*$/u;

/** A point's mark written as more than one sign: "+)", "->", "--", "**". */
const doubled = /^([ \t\u00a0]*)([-+*])(?:\)|\2*>|\2+(?=[ \t\u00a0]))[ \t\u00a0]*(?=[\p{L}\d"“])/u;

/** Marks of other programs taken off a line: **bold**, _italic_, `code`. Their words stay as they are. */
export function plainLine(line: string): string {
  if (rule.test(line)) return "";
  const led = line.replace(doubled, (_, indent: string, sign: string) => `${indent}${sign} `);
  if (!/[*_`]/.test(led)) return led;
  return led
    .replace(/\*\*([^*\n]+)\*\*/g, "$1")
    .replace(/(?<![\p{L}\d_])__([^_\n]+)__(?![\p{L}\d_])/gu, "$1")
    .replace(/(?<![\p{L}\d*])\*([^*\s][^*\n]*)\*(?![\p{L}\d*])/gu, "$1")
    .replace(/(?<![\p{L}\d_])_([^_\s][^_\n]*)_(?![\p{L}\d_])/gu, "$1")
    .replace(/`([^`\n]+)`/g, "$1");
}
