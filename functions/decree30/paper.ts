import type { Sheet } from "../layout/pages.ts";

/** Measures of Decree 30/2020/NĐ-CP, Annex I, part I, within the latitude it leaves. Points. */
const MM = 72 / 25.4;

const A4 = { width: 210 * MM, height: 297 * MM };

/** I.3: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm. */
const margin = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 18 * MM };

export const portrait: Sheet = { ...A4, margin };

/** I.2: text along the long side only for tables. The margins are the upright page's own. */
export const landscape: Sheet = { width: A4.height, height: A4.width, margin };

export const textWidth = ({ width, margin: { left, right } }: Sheet) => width - left - right;

/** I.4 and II: sizes of type. */
export const sizes = { body: 14, small: 12, fine: 11, number: 13, pageNumber: 13, table: 13, denseTable: 12 };

/** II.6d: first lines are indented 1 cm or 1,27 cm, paragraphs stand 6 pt apart at least. */
export const INDENT = 12.7 * MM;
export const APART = 6;

/** II.6d: lines stand single to 1,5 apart; single is 1,15 sizes in this letter. */
export const LEADING = 1.2;
export const SINGLE = 1.15;

/** Weight of the lines under motto, issuer and subject. */
export const HAIRLINE = 0.75;

/** II.7: the agency's seal is round, 36 mm across; the signature's picture is taken as 50 by 22 mm. */
export const SEAL = 36 * MM;
export const SIGNATURE = { width: 50 * MM, height: 22 * MM };

/** The page's number stands in the middle of the top margin. */
export const NUMBER_BASELINE = 12 * MM;

export const QR = 20 * MM;
