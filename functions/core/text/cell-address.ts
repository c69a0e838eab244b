/** Where a cell stands, counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** 2, 6 → "C7". */
export function addressOf({ row, column }: Spot): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** "C7" → 2, 6; also with the dollars of an absolute address. Undefined for what is no address. */
export function spotOf(address: string): Spot | undefined {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === "") return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
