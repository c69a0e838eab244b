import type { Every } from "../deadline.ts";

/** A day as it is written, with as much of it as the words tell. */
export interface SeenDay {
  /** 31 for "ngày cuối cùng"; absent where a whole month, quarter or year is named. */
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** "27/6/22": no year that could be relied on. */
  readonly shortYear?: true;
  /** "năm sau" is 1, "năm báo cáo" 0, "năm trước" -1. */
  readonly shift?: number;
  /** "năm tổ chức Đại hội": a year that only an event tells. */
  readonly yearOf?: string;
  /** "của tháng cuối quý", "tháng sau": the part of a span that comes back. */
  readonly of?: PartOfSpan;
  /** "hằng năm" right behind it. */
  readonly marker?: Every;
}

export interface PartOfSpan {
  /** "period": "tháng cuối kỳ báo cáo", where the words leave open how long a period is. */
  readonly every: Every | "period";
  readonly month: number;
  readonly after: number;
}

export interface Found<T> {
  readonly value: T;
  readonly end: number;
}
