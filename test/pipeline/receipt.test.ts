import { describe, expect, test } from "vitest";
import { typesetDocument } from "../../functions/decree30/typeset.ts";
import type { Page } from "../../functions/layout/pages.ts";
import { printReceipt } from "../../functions/pipeline/receipt/print.ts";
import { receiptOf, type Sent } from "../../functions/pipeline/receipt/receipt.ts";
import { present, textOf } from "../pdf/poppler.ts";
import { faces } from "../support/press.ts";
import { sentReport } from "../support/sent.ts";

const wordsOn = ({ marks }: Page) =>
  marks.flatMap((mark) => (mark.type === "text" ? mark.words.map(({ text }) => text) : [])).join(" ");

const pagesOf = (sent: Sent) => typesetDocument(receiptOf(sent), faces).pages.map(wordsOn);

const extended = (sent: Sent, until: string): Sent => {
  const at = sent.submission.receipt.receivedAt;
  const extension = { until: until as typeof at, reason: "Mưa lũ.", grantedBy: "officer", grantedAt: at };
  return { ...sent, obligation: { ...sent.obligation, extension } };
};

describe("a receipt as a paper", () => {
  test("says what was received, from whom, when to the second, and that it was in time", () => {
    const [first] = pagesOf(sentReport());
    for (const words of [
      "PHIẾU TIẾP NHẬN",
      "Mã tiếp nhận: XH7K-4MPW",
      "UBND xã Tân Hòa",
      "Văn thư UBND xã Tân Hòa",
      "08:00:07 thứ Sáu, 24/6/2022 (giờ Việt Nam)",
      "hết thứ Hai, 27/6/2022",
      "Đúng hạn",
    ]) {
      expect(first).toContain(words);
    }
  });

  test("is late by the gate's own millisecond, and says by how much", () => {
    const last = pagesOf(sentReport({ at: "2022-06-27T23:59:59.999+07:00" }))[0];
    expect(last).toContain("Đúng hạn");
    const late = sentReport({ at: "2022-06-28T00:00:00+07:00" });
    expect(pagesOf(late)[0]).toContain("Chậm dưới 1 phút so với thời hạn");
    expect(pagesOf(extended(late, "2022-06-30T17:00:00.000Z"))[0]).toContain("Trong thời hạn đã gia thêm");
  });

  test("of a report on paper says from which paper, who typed it in and when, and judges it by its arrival", () => {
    const sent = sentReport();
    const { receipt, ...post } = sent.submission;
    const arrivedAt = receipt.receivedAt;
    const typed = { ...receipt, enteredAt: "2022-06-29T02:00:00.000Z" as typeof arrivedAt };
    const origin = {
      type: "paper",
      enteredBy: "officer" as never,
      arrivedAt,
      incoming: { number: "127", date: "2022-06-24" as never },
    } as const;
    const [first] = pagesOf({ ...sent, submission: { ...post, origin, receipt: typed }, first: typed });
    for (const words of [
      "Nhập từ bản giấy",
      "văn bản đến số 127, ngày 24/6/2022",
      "Người nhập",
      "09:00:00 thứ Tư, 29/6/2022 (giờ Việt Nam)",
      "08:00:07 thứ Sáu, 24/6/2022 (giờ Việt Nam)",
      "Đúng hạn",
    ]) {
      expect(first).toContain(words);
    }
  });

  test("prints every answer and every file with its size and hash", () => {
    const sent = sentReport();
    const whole = pagesOf(sent).join(" ");
    expect(whole).toContain("Tổ chức 02 hội nghị triển khai.");
    expect(whole).toContain("1.482.333");
    expect(whole.replaceAll(" ", "")).toContain(sent.submission.attachments[0]?.hash);
    expect(whole.replaceAll(" ", "")).toContain(sent.submission.receipt.hash);
    for (const { heading } of sent.sections) expect(whole).toContain(heading.split(" ")[0]);
  });

  test("sets the rows of a wide table as a table, with no mark before a mark", () => {
    const row = "i-2-b-indicators.1";
    const entries = {
      [`${row}.label`]: "Diện tích lúa",
      [`${row}.unit`]: "ha",
      [`${row}.value`]: "1.234,5",
      [`${row}.note`]: "Tăng.",
    };
    const [answers] = receiptOf(sentReport({ entries })).annexes;
    const passages = answers?.passages ?? [];
    expect(passages.filter(({ type }) => type === "point")).toEqual([]);
    const set = passages.flatMap((passage) => (passage.type === "table" ? [passage] : []));
    expect(set.map(({ columns }) => columns.map(({ head }) => head).slice(0, 3))).toEqual([
      ["TT", "Chỉ tiêu, nhiệm vụ", "Đơn vị tính"],
    ]);
    expect(set[0]?.rows).toEqual([
      { type: "cells", cells: ["1", "Diện tích lúa", "ha", "1.234,5", "Tăng."] },
    ]);
    // What stands in no cell has no column; the cells and the columns are as many.
    expect(set[0]?.columns.length).toBe(5);
  });

  test("says in one line that nothing was attached, and gives that no page of its own", () => {
    const sent = sentReport();
    const bare = { ...sent, submission: { ...sent.submission, attachments: [] } };
    expect(receiptOf(bare).annexes.map(({ title }) => title)).toEqual(["Nội dung đã gửi"]);
    const [first] = pagesOf(bare);
    expect(first).toContain("Không có tài liệu");
    expect(first).toContain("được in tại Phụ lục. Để");
  });

  test("is the same bytes from the same inputs", () => {
    const [one, two] = [printReceipt(sentReport(), { faces }), printReceipt(sentReport(), { faces })];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  test("a corrected report keeps the moment of the first one", () => {
    const sent = sentReport({ at: "2022-06-29T09:00:00+07:00" });
    const { first } = sentReport();
    const receipt = { ...sent.submission.receipt, revision: 2 };
    const [page] = pagesOf({ ...sent, first, submission: { ...sent.submission, receipt } });
    expect(page).toContain("2; lần đầu nhận lúc 08:00:07 thứ Sáu, 24/6/2022 (giờ Việt Nam)");
    expect(page).toContain("Đúng hạn");
  });

  test.skipIf(!present)(
    "is given whatever was typed: what no face can print stands as a placeholder, and is named",
    () => {
      const sent = sentReport({ entries: { "i-1-a-text": "Phong trào 🌾🌾 \u0000đạt 100%.\n" } });
      const text = textOf(printReceipt(sent, { faces })).replace(/\s+/g, " ");
      expect(text).toContain("Phong trào [?] đạt 100%.");
      expect(text).toContain("thể hiện bằng dấu [?]: hình vẽ");
      expect(text).toContain("(U+1F33E)");
    },
  );
});
