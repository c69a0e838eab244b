import { expect, test } from "vitest";
import { movementsIn, quotedBeside } from "../../functions/core/directives/movements-in.ts";

test("quoted words of a resolution are no movements", () => {
  const text =
    "Kết quả phong trào thi đua gắn với Nghị quyết về ngăn chặn “tự diễn biến”, “tự chuyển hóa” trong nội bộ";
  expect(movementsIn(text, [])).toEqual([]);
});

test("names behind phong trào, and those enumerated with them, are movements", () => {
  const text =
    "Kết quả thực hiện 03 phong trào thi đua do Thủ tướng Chính phủ, tỉnh, huyện phát động: “Sáng, xanh”, “Dân vận khéo” giai đoạn 2021 - 2025 và “Ba nhất”; chống “lợi ích nhóm”";
  expect(movementsIn(text, [])).toEqual(["Sáng, xanh", "Dân vận khéo", "Ba nhất"]);
});

test("a movement that is known is one wherever it stands", () => {
  expect(movementsIn("Việc “Xóa nhà tạm, nhà dột nát” trên địa bàn", [])).toHaveLength(1);
  expect(movementsIn("Việc “Ba nhất”", [{ id: "m1", name: "Ba nhất" }])).toEqual(["Ba nhất"]);
});

test("are quoted in whatever marks the office's keyboard gives", () => {
  for (const name of ['"Ba sạch"', "«Ba sạch»", "„Ba sạch“", "“Ba sạch”"])
    expect(movementsIn(`Kết quả phong trào thi đua ${name}`, [])).toEqual(["Ba sạch"]);
});

test("quoted words of a prompt about movements that are not read as one are told to the drafter", () => {
  const text = "Kết quả phong trào “Ba sạch” và việc thực hiện mô hình “Ba không”";
  expect(quotedBeside(text, [])).toEqual(["Ba không"]);
  expect(quotedBeside("Ngăn chặn “tự diễn biến”", [])).toEqual([]);
});
