/**
 * Six numbers that move, turn and scale (ISO 32000-1, 8.3.3); points are rows, so the first move stands left.
 */
export type Matrix = readonly [number, number, number, number, number, number];
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function product(one: Matrix, other: Matrix): Matrix {
  // By index: taking a list apart asks for an iterator, and every run of glyphs in a file comes through here.
  return [
    one[0] * other[0] + one[1] * other[2],
    one[0] * other[1] + one[1] * other[3],
    one[2] * other[0] + one[3] * other[2],
    one[2] * other[1] + one[3] * other[3],
    one[4] * other[0] + one[5] * other[2] + other[4],
    one[4] * other[1] + one[5] * other[3] + other[5],
  ];
}

export function through(matrix: Matrix): { x: number; y: number } {
  return { x: matrix[4], y: matrix[5] };
}

export function matrixOf(values: ArrayLike<unknown>): Matrix {
  const at = (index: number) => Number(values[index] ?? 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/**
 * The box of each piece of a path, from the library's numbers: 0 begins, 1 goes straight, 2 and 3 curve, 4
 * closes.
 */
export function subpaths(data: ArrayLike<number>): readonly (readonly [number, number, number, number])[] {
  const boxes: [number, number, number, number][] = [];
  const lengths = [2, 2, 6, 4, 0];
  for (let at = 0; at < data.length; ) {
    const op = data[at++] ?? 0;
    if (op === 0) boxes.push([Infinity, Infinity, -Infinity, -Infinity]);
    const box = boxes.at(-1);
    for (let pair = 0; pair < (lengths[op] ?? 0); pair += 2, at += 2) {
      const [x, y] = [data[at] ?? 0, data[at + 1] ?? 0];
      if (!box) continue;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  // Some writers begin a path twice; a beginning that goes nowhere leaves no ink.
  return boxes.filter((box) => box[2] > box[0] || box[3] > box[1]);
}
