import { awardTables } from "./library/awards.ts";
import type { LibraryPiece } from "./library/piece.ts";
import { quantities } from "./library/quantities.ts";
import { scoring } from "./library/scoring.ts";
import { statistics } from "./library/statistics.ts";
import { holdsOn } from "./title.ts";

/** Every table that ships with the system, of all years. */
export const libraryPieces: readonly LibraryPiece[] = [
  ...quantities,
  ...awardTables,
  ...statistics,
  ...scoring,
];

/** Those that hold on a day, for an office to take over. */
export function libraryOn(date: string): readonly LibraryPiece[] {
  return libraryPieces.filter((piece) => holdsOn(piece, date));
}
