import { expect, test } from "vitest";
import { isReference } from "../../functions/core/report/themes.ts";

test.each([
  ["xem thêm tại https://anson.example/bao-cao", true],
  ["Chi tiết xem tại phụ lục đính kèm", true],
  ["https://anson.example/bao-cao", true],
  ["Việc gửi báo cáo còn chậm", false],
  ["Việc gửi báo cáo còn chậm, xem thêm tại https://anson.example", false],
  ["Xem trọng hình thức, chưa đi vào thực chất", false],
])("a sentence that only points elsewhere is no shortcoming: %s", (text, only) => {
  expect(isReference(text)).toBe(only);
});
