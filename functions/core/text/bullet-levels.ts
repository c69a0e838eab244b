/** An open level of a list; letters and numbers between bullets have no signs. */
export interface ListLevel {
  /** Siblings may have several signs where several hands typed them; the last one typed stands last. */
  readonly signs: readonly string[];
  readonly indent: number;
  /** Its line ends with a colon: what comes next is under it. */
  readonly leads: boolean;
}

/** Blanks that are no slip of the hand. */
export const further = 2;

/**
 * On which of the open levels a bullet stands; their number where it opens one more. A sign seen before goes
 * back to its level; another sign is deeper by its indent, behind a colon or by the custom of offices, else
 * it is a sibling.
 */
export function bulletDepth(
  list: readonly ListLevel[],
  sign: string,
  indent: number,
  before: number | undefined,
): number {
  const own = list.findLastIndex((each) => each.signs.includes(sign) && each.indent < indent + further);
  const [owned, last] = [list[own], list.at(-1)];
  const led = last?.leads === true && indent > last.indent - further;
  if (owned && indent < owned.indent + further && !(led && owned === last && last.signs.at(-1) !== sign)) {
    return own;
  }
  if (led) return list.length;
  return before !== undefined && before <= list.length ? before : newDepth(list, sign, indent);
}

function newDepth(list: readonly ListLevel[], sign: string, indent: number): number {
  const over = list.findLastIndex((each) => each.signs.length === 0 || indent > each.indent - further);
  const top = list[over];
  if (top === undefined) return 0;
  const deeper =
    top.signs.length === 0 || indent >= top.indent + further || isUnder(top, sign, list[over - 1]);
  return deeper ? over + 1 : over;
}

/**
 * "+" under "-", or "-" under "+" where the list began with that; any other sign under "+" that is under "-".
 */
function isUnder({ signs, indent }: ListLevel, sign: string, over: ListLevel | undefined): boolean {
  if (sign === plus) return signs.at(-1) === dash;
  if (signs.length > 1 || signs[0] !== plus) return false;
  return sign === dash || (over?.signs.includes(dash) === true && indent < over.indent + further);
}

const [dash, plus] = ["bullet-", "bullet+"];
