import type { Table } from "../decree30/document.ts";
import type { Planned, Unbound } from "../pdf/attached.ts";

/** The list of attached documents as the report prints it, with those that are not bound in and why. */
export function attachmentList(planned: readonly Planned[]): Table {
  return {
    type: "table",
    columns: [
      { head: "TT", share: 1, align: "centre" },
      { head: "Đơn vị gửi", share: 4, align: "start" },
      { head: "Tài liệu", share: 5, align: "start" },
      { head: "Số trang", share: 2, align: "decimal" },
      { head: "Ghi chú", share: 4, align: "start" },
    ],
    rows: planned.map((each, at) => ({
      type: "cells",
      cells: [
        String(at + 1),
        each.from,
        each.name,
        each.bound ? String(each.pages) : "",
        each.bound ? "Đóng kèm" : whyWords(each.why),
      ],
    })),
  };
}

function whyWords(why: Unbound): string {
  switch (why) {
    case "encrypted":
      return "Có mật khẩu, xem bản gốc";
    case "broken":
      return "Không mở được, xem bản gốc";
    case "empty":
      return "Không có nội dung, xem bản gốc";
    case "too-long":
      return "Quá dài, xem bản gốc";
    case "not-pages":
      return "Không phải PDF hoặc ảnh, xem bản gốc";
    case "unscanned":
      return "Chưa kiểm tra xong mã độc, không đóng kèm";
    case "infected":
      return "Có mã độc, không đóng kèm";
  }
}
