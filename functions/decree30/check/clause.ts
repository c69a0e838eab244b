import type { Anatomy } from "./anatomy.ts";

/** One thing the decree asks, and the small function that measures it. */
export interface Clause {
  /** Where it is asked. */
  readonly clause: string;
  readonly rule: string;
  /** What was measured, place by place; nothing when the document has no such place. */
  readonly measure: (anatomy: Anatomy) => readonly Measurement[];
}

export interface Measurement {
  readonly kept: boolean;
  readonly page?: number;
  readonly measured?: string;
  readonly required?: string;
}

/** An item of Annex I to the decree, and the box of its model page that the item fills. */
export function decree(item: string, box?: string): string {
  const place = box === undefined ? "" : `, ô số ${box}`;
  return `NĐ 30/2020/NĐ-CP, Phụ lục I, mục ${item}${place}`;
}
/** Good setting that the decree leaves unsaid, and our own rule keeps. */
export const ownRule = "Quy ước trình bày của hệ thống";

/** A length within bounds, both in points; the tolerance is what rounding in a file may cost. */
export function within(
  value: number,
  bounds: readonly [number, number],
  words: (value: number) => string,
  page: number,
  tolerance = 0.3,
): Measurement {
  const [least, most] = bounds;
  const span = most === Infinity ? `ít nhất ${words(least)}` : `${words(least)} – ${words(most)}`;
  const required = least === most ? words(least) : span;
  const kept = value >= least - tolerance && value <= most + tolerance;
  return { kept, page, measured: words(value), required };
}

/** A place that must be there. */
export function present(found: boolean, what: string): Measurement {
  return found ? { kept: true, page: 1 } : { kept: false, page: 1, measured: "không thấy", required: what };
}
