/**
 * The text without these marks at its end. A pattern would begin anew at each mark of a long run inside the
 * text.
 */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What somebody wrote as the last words of a sentence: with its full stop, and not with two. */
export function closed(text: string): string {
  return /[.;!?…]$/u.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;
}
