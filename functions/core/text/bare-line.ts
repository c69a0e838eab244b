/** A line of a list without its dash and end mark, printed anew: "- Sở Nội vụ;" → "Sở Nội vụ". */
export function bareLine(line: string): string {
  return line
    .trim()
    .replace(/^[-–—+•*]\s*/u, "")
    .replace(/(?:\s*[;,]|(?<!\.)\.(?:\/\.)?)$/u, "")
    .trim();
}
