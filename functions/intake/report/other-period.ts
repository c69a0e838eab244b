import { fold } from "../../core/registry/spelling.ts";

/**
 * The report's own kind of period in another year, "6 tháng đầu năm 2021" where 2022 is asked: text that was
 * perhaps left from the last report. What is only compared with ("so với cùng kỳ năm 2021") is none.
 */
export function otherPeriodIn(text: string, period: string): string | undefined {
  const own = fold(period);
  const years = own.match(/\d{4}/g);
  if (!years) return undefined;
  const shape = own.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\d{4}/g, "(\\d{4})");
  const found = new RegExp(shape, "gu");
  const said = fold(text);
  for (const match of said.matchAll(found)) {
    const others = match.slice(1).some((year, nth) => year !== years[nth]);
    const before = said.slice(Math.max(0, match.index - 30), match.index);
    if (others && !/so với|cùng kỳ|bằng|tăng|giảm|trong đó/.test(before)) return match[0];
  }
  return undefined;
}
