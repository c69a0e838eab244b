import * as v from "valibot";
import { Directive } from "../../functions/core/directives/directive.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { directives } from "../../functions/store/directives.ts";
import type { Table } from "../../functions/store/table.ts";
import { directive } from "./round.ts";

export function aDirective(over: Record<string, unknown> = {}): Directive {
  return v.parse(Directive, {
    id: directive,
    authority: "tay-son",
    roster: "district-pre-2025",
    document: { kind: "CONG_VAN", subject: "V/v báo cáo sơ kết công tác thi đua, khen thưởng" },
    period: { type: "HALF_YEAR", year: 2022, label: "6 tháng đầu năm 2022" },
    nextPeriodLabel: "6 tháng cuối năm 2022",
    preamble: [],
    groups: [{ id: "xa", words: "UBND các xã", takes: { type: "kinds", kinds: ["COMMUNE"] } }],
    sections: [],
    demands: [
      {
        id: "bao-cao",
        kind: "report",
        action: "gửi báo cáo",
        groups: ["xa"],
        recipient: "Phòng Nội vụ",
        deadline: { type: "undated", wording: "khi có yêu cầu" },
      },
    ],
    issuedAt: "2022-06-10T01:00:00.000Z",
    ...over,
  });
}

/** A table in which the round is issued with these obligations. */
export async function issued(table: Table, obligations: readonly Obligation[]): Promise<void> {
  await directives(table).issue(aDirective(), obligations);
}
