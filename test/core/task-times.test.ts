import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commanded, timeOf } from "../../functions/core/report/voice/commanded.ts";
import { proposalIn, proposalSaid, rankOfAddressee } from "../../functions/core/report/voice/proposals.ts";
import { orderOfTime, timedTask } from "../../functions/core/report/voice/task-times.ts";

describe("the time of a task", () => {
  test("stands in front of it in one form, whatever the column beside it holds", () => {
    expect(timedTask("Đẩy mạnh tuyên truyền", "Thường xuyên")).toBe("Thường xuyên đẩy mạnh tuyên truyền");
    expect(timedTask("Tổ chức hội nghị", "15/9/2026")).toBe("Ngày 15/9/2026, tổ chức hội nghị");
    expect(timedTask("Phát động thi đua", "Tháng 8/2026")).toBe("Trong tháng 8 năm 2026, phát động thi đua");
    expect(timedTask("Phát động thi đua", "T8/2026")).toBe("Trong tháng 8 năm 2026, phát động thi đua");
    expect(timedTask("Bình xét", "Quý iv/2026")).toBe("Trong quý IV năm 2026, bình xét");
    expect(timedTask("Bàn giao", "Trước ngày 30/9/2026")).toBe("Trước ngày 30/9/2026, bàn giao");
    expect(timedTask("Kiểm tra", "Hằng quý")).toBe("Hằng quý, kiểm tra");
    expect(timedTask("Trình Hội đồng xét", "tháng 7")).toBe("Trong tháng 7, trình Hội đồng xét");
    expect(timedTask("Kiểm tra", "khi có văn bản")).toBe("Kiểm tra (khi có văn bản)");
    expect(timedTask("Kiểm tra trong tháng 7", "tháng 7")).toBe("Kiểm tra trong tháng 7");
  });

  test("is never taken from another clause, a document or a feast", () => {
    expect(
      timeOf("giải ngân đạt 87% do vướng mặt bằng; phấn đấu đạt 100% trước ngày 31/01/2026"),
    ).toBeUndefined();
    expect(timeOf("triển khai Nghị định số 98/2023/NĐ-CP ngày 31/12/2023")).toBeUndefined();
    expect(timeOf("tổ chức lễ kỷ niệm ngày 27/7")).toBeUndefined();
    expect(timeOf("khắc phục việc đã kéo dài từ tháng 3")).toBeUndefined();
    expect(commanded("phấn đấu giải ngân 100% trước ngày 31/01/2026", [])).toBe(
      "Phấn đấu trước ngày 31/01/2026 giải ngân 100%",
    );
  });

  test("puts tasks in the order of the calendar, a month before its days and a quarter behind its months", () => {
    const on = "2026-06-22";
    const times = [
      "tháng 9 năm 2026",
      "ngày 30/9/2026",
      "quý IV năm 2026",
      "tháng 8",
      "tháng 01",
      "15/9/2026",
    ];
    expect(times.toSorted((a, b) => orderOfTime(a, on).localeCompare(orderOfTime(b, on)))).toEqual([
      "tháng 8",
      "tháng 9 năm 2026",
      "15/9/2026",
      "ngày 30/9/2026",
      "quý IV năm 2026",
      "tháng 01",
    ]);
  });

  test("loses no word of the task, whatever stands beside it", () => {
    const word = fc.constantFrom(
      "tổ chức",
      "Hội nghị",
      "27/7",
      "Luật",
      ";",
      "năm 2026",
      "thường xuyên",
      "tháng",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.string(), (words, when) => {
        const task = words.join(" ");
        expect(timedTask(task, when).toLowerCase()).toContain(task.toLowerCase());
      }),
    );
  });
});

describe("a proposal", () => {
  test("has whom it is made to as the object of its verb, once", () => {
    const said = (text: string, whom?: string) => proposalSaid(proposalIn(text, whom));
    expect(said("Xem xét nâng mức tiền thưởng", "Chính phủ")).toBe(
      "Đề nghị Chính phủ xem xét nâng mức tiền thưởng",
    );
    expect(said("Đề nghị Bộ Nội vụ sớm ban hành hướng dẫn", "Bộ Nội vụ")).toBe(
      "Đề nghị Bộ Nội vụ sớm ban hành hướng dẫn",
    );
    expect(said("Đề nghị tỉnh bổ sung kinh phí", "UBND tỉnh")).toBe("Đề nghị UBND tỉnh bổ sung kinh phí");
    expect(said("Kính đề nghị cấp trên quan tâm đầu tư trụ sở", "cấp trên")).toBe(
      "Đề nghị cấp trên quan tâm đầu tư trụ sở",
    );
    expect(said("Kiến nghị với Sở Nội vụ tổ chức tập huấn")).toBe("Đề nghị Sở Nội vụ tổ chức tập huấn");
    expect(said("Đề nghị Sở Tài chính trình UBND tỉnh bổ sung vốn", "UBND tỉnh")).toBe(
      "Đề nghị Sở Tài chính trình UBND tỉnh bổ sung vốn",
    );
  });

  test("that only a superior can grant is made to those above, and one that names nobody names nobody", () => {
    expect(proposalIn("Bố trí đủ biên chế cho cấp xã").addressee).toBe("cấp trên");
    expect(proposalIn("Hỗ trợ kinh phí hoạt động cho Hội").addressee).toBe("");
  });

  test("to the government stands before one to a ministry, a province or a department", () => {
    const bodies = ["cấp trên", "Sở Nội vụ", "UBND tỉnh", "Bộ Nội vụ", "Chính phủ"];
    expect(bodies.toSorted((a, b) => rankOfAddressee(a) - rankOfAddressee(b))).toEqual(bodies.toReversed());
  });
});
