import type { kinds } from "./kinds.ts";

/**
 * Every word that the kinds of field themselves put at the head of a column or a row, in Vietnamese as the
 * report prints it. Pages in another language find theirs by it; what a directive names is not here and stays
 * as it was written.
 */
export type Label = (typeof kinds)[keyof typeof kinds]["labels"][number];
