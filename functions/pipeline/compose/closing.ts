import { nextPeriodOf } from "../../core/directives/naming.ts";
import type { ReportHead } from "../../core/round/report-head.ts";
import type { Passage } from "../../decree30/document.ts";
import type { Composition } from "./composition.ts";

/** The last line, which alone ends in "./.". */
export function closing(
  { authority, directive, replaces }: Composition,
  { kind, addressees }: ReportHead,
): Passage {
  const { period } = directive;
  const about = `công tác thi đua, khen thưởng ${period.label}; phương hướng, nhiệm vụ ${nextPeriodOf(directive)} của ${authority.name}`;
  const instead = replaces === undefined ? "" : `. ${kind} này thay thế ${replaces}`;
  const text =
    kind === "Tờ trình"
      ? `Trên đây là kết quả ${about}${instead}. ${authority.name} kính trình ${addressees.join(", ")} xem xét./.`
      : `Trên đây là báo cáo ${about}${instead}./.`;
  return { type: "paragraph", text };
}
