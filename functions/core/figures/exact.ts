/** Sums that do not depend on their order: decimals are added as whole numbers of their smallest decimal place. */

const places = 9;

/** The exact sum. Overflow is a fault, never a rounded total in a signed report. */
export function sumOf(numbers: Iterable<number>): number {
  const sum = runningSum();
  for (const number of numbers) sum.add(number);
  return sum.total();
}

/** A sum to which numbers are added one at a time. */
export function runningSum() {
  let digits = 0;
  let scale = 1;
  return {
    add(number: number): void {
      if (!Number.isInteger(number * scale)) {
        const finer = 10 ** decimalsOf(number);
        digits *= Math.max(1, finer / scale);
        scale = Math.max(scale, finer);
      }
      digits += Math.round(number * scale);
      if (!Number.isSafeInteger(digits))
        throw new RangeError(`the sum outgrew exact arithmetic at ${number}`);
    },
    total: () => digits / scale,
  };
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
