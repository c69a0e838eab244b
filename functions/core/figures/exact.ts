/**
 * Sums that do not depend on their order: decimals are added as whole numbers of their smallest decimal
 * place.
 */

const places = 9;

/**
 * The exact sum; undefined where the figures together are more than can be added exactly. A report never
 * carries a rounded total, and one figure too large or too fine stops nobody else's.
 */
export function sumOf(numbers: Iterable<number>): number | undefined {
  const sum = runningSum();
  for (const number of numbers) if (!sum.add(number)) return undefined;
  return sum.total();
}

/** A sum to which numbers are added one at a time. */
export function runningSum() {
  let digits = 0;
  let scale = 1;
  return {
    /** False for a number that cannot be added exactly to any other; then it is not. */
    add(number: number): boolean {
      if (!Number.isInteger(number * scale)) {
        const decimals = decimalsOf(number);
        if (decimals === undefined) return false;
        const finer = 10 ** decimals;
        digits *= Math.max(1, finer / scale);
        scale = Math.max(scale, finer);
      }
      const more = Math.round(number * scale);
      if (!Number.isSafeInteger(more) && !isAddable(number)) return false;
      digits += more;
      // Once lost, exactness does not come back.
      if (!Number.isSafeInteger(digits)) digits = Number.NaN;
      return true;
    },
    total: () => (Number.isNaN(digits) ? undefined : digits / scale),
  };
}

/** A number with few enough digits, before and behind the point, to be added to others like it. */
export function isAddable(number: number): boolean {
  const decimals = decimalsOf(number);
  return decimals !== undefined && Number.isSafeInteger(Math.round(number * 10 ** decimals));
}

/** How many decimals the number is written with; undefined when they are more than sums are kept to. */
function decimalsOf(number: number): number | undefined {
  if (Number.isInteger(number)) return 0;
  for (let place = 1; place <= places; place++) {
    if (Math.round(number * 10 ** place) / 10 ** place === number) return place;
  }
  return undefined;
}

/** Moves the decimal point without a rounding error on the way. */
export function shifted(number: number, tens: number): number {
  if (tens === 0) return number;
  const [digits = "", power = "0"] = String(number).split("e");
  return Number(`${digits}e${Number(power) + tens}`);
}

/** So many times the number, without a rounding error while the digits are few enough. */
export function times(number: number, factor: number): number {
  if (factor === 1) return number;
  const decimals = decimalsOf(number);
  return decimals === undefined
    ? number * factor
    : shifted(Math.round(shifted(number, decimals)) * factor, -decimals);
}

/**
 * Rounded to so many decimals, or to more where fewer would leave nothing or a single place of it: 0.034, not
 * 0.
 */
export function rounded(number: number, decimals: number): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  const needed = 1 - Math.floor(Math.log10(Math.abs(number)));
  const kept = Math.min(15, Math.max(decimals, needed));
  return shifted(Math.round(shifted(number, kept)), -kept);
}
