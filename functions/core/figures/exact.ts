/** Sums that do not depend on their order: decimals are added as whole numbers of their smallest decimal place. */

const places = 9;

/** The exact sum. Overflow is a fault, never a rounded total in a signed report. */
export function sumOf(numbers: Iterable<number>): number {
  let digits = 0;
  let scale = 0;
  for (const number of numbers) {
    const place = decimalsOf(number);
    if (place > scale) {
      digits *= 10 ** (place - scale);
      scale = place;
    }
    digits += Math.round(number * 10 ** scale);
    if (!Number.isSafeInteger(digits)) throw new RangeError(`the sum outgrew exact arithmetic at ${number}`);
  }
  return digits / 10 ** scale;
}

/** How many decimals the number is written with. */
export function decimalsOf(number: number): number {
  if (Number.isInteger(number)) return 0;
  for (let place = 1; place <= places; place++) {
    if (Math.round(number * 10 ** place) / 10 ** place === number) return place;
  }
  throw new RangeError(`${number} has more than ${places} decimals`);
}

/** Moves the decimal point without a rounding error on the way. */
export function shifted(number: number, tens: number): number {
  return Number(`${number}e${tens}`);
}

export function rounded(number: number, decimals: number): number {
  return Math.round(number * 10 ** decimals) / 10 ** decimals;
}
