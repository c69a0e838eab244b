import { describe, expect, test } from "vitest";
import { documentName, nextPeriodOf } from "../../functions/core/directives/naming.ts";
import { kindBySymbol } from "../../functions/core/registry/document-kinds.ts";
import { spring } from "../support/spring-round.ts";

// Case directive-kind.
describe("what a directive is called in print", () => {
  test.each([
    ["02/HD-HĐTĐKT", "Hướng dẫn"],
    ["705/HD-UBND", "Hướng dẫn"],
    ["02/CT-UBND", "Chỉ thị"],
    ["25/KH-UBND", "Kế hoạch"],
    ["118/TB-UBND", "Thông báo"],
    ["1207/QĐ-UBND", "Quyết định"],
    ["45/TTr-PVHXH", "Tờ trình"],
    ["18A-CT/TU", "Chỉ thị"],
    ["34-CT/TW", "Chỉ thị"],
    ["01-KL/TW", "Kết luận"],
    ["2597/UBND-NV", undefined],
    ["2597 /UBND-NV", undefined],
    ["30/2020/NĐ-CP", undefined],
    ["", undefined],
    ["constructor", undefined],
  ])("by the symbol of %s", (number, kind) => {
    expect(kindBySymbol(number)).toBe(kind);
  });

  test("is the kind its symbol names, where whoever wrote it down said none", () => {
    const named = (kind: string, number: string) => {
      const { issueDate: _, ...document } = spring.directive.document;
      return documentName({ ...spring.directive, document: { ...document, kind, number } });
    };
    expect(named("Công văn", "02/HD-HĐTĐKT")).toBe("Hướng dẫn số 02/HD-HĐTĐKT");
    expect(named("Công văn", "2597/UBND-NV")).toBe("Công văn số 2597/UBND-NV");
    expect(named("Kế hoạch", "02/HD-HĐTĐKT")).toBe("Kế hoạch số 02/HD-HĐTĐKT");
  });

  test("the years are named, for a report is read in another year", () => {
    const next = (nextPeriodLabel: string) =>
      nextPeriodOf({
        ...spring.directive,
        period: { type: "YEAR", year: 2025, label: "năm 2025" },
        nextPeriodLabel,
      });
    expect(next("năm sau")).toBe("năm 2026");
    expect(next("6 tháng đầu năm sau")).toBe("6 tháng đầu năm 2026");
    expect(next("6 tháng cuối năm")).toBe("6 tháng cuối năm");
    expect(next("năm 2026")).toBe("năm 2026");
    const following = (type: string, nextPeriodLabel: string) =>
      nextPeriodOf({ nextPeriodLabel, period: { type, year: 2025, label: "" } });
    expect(following("H1", "6 tháng cuối năm")).toBe("6 tháng cuối năm 2025");
    expect(following("H2", "6 tháng đầu năm")).toBe("6 tháng đầu năm 2026");
    expect(following("M9", "3 tháng cuối năm 2025")).toBe("3 tháng cuối năm 2025");
  });
});
