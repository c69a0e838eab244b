/** Shorter than this, a line was ended by hand, unless it is one of a broken run. */
const short = 40;

/**
 * Whether a line without a mark goes on with the one before, which a mail or a PDF broke at its margin: that one is long
 * and was not ended, and this one begins as no sentence does.
 */
export function isWrapped(before: string, line: string, inRun: boolean): boolean {
  if (/[.!?:;…]["”’)]?$/u.test(before)) return false;
  if (/[-–,(/]$/u.test(before)) return true;
  return (inRun || before.length >= short) && /^[\p{Ll}\d,;)%]/u.test(line);
}
