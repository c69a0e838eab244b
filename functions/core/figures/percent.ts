/** How much of a hundred the part is; undefined where there is no whole to take it of. */
export function percentOf(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || !whole ? undefined : (part / whole) * 100;
}
