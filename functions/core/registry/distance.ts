/**
 * Letters put in, left out, taken for another or swapped with the next (optimal string alignment), up to a
 * limit.
 */
export function distanceWithin(a: string, b: string, limit: number): boolean {
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return false;
  let [before, above] = [new Array<number>(b.length + 1).fill(limit + 1), counting(b.length, limit)];
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit + 1);
    if (i <= limit) row[0] = i;
    let least = row[0] ?? 0;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const at = (line: readonly number[], place: number) => line[place] ?? limit + 1;
      let cost = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + Number(a[i - 1] !== b[j - 1]),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return false;
    [before, above] = [above, row];
  }
  return (above[b.length] ?? limit + 1) <= limit;
}

const counting = (length: number, limit: number) =>
  Array.from({ length: length + 1 }, (_, place) => (place <= limit ? place : limit + 1));
