import { expect, test } from "vitest";
import { annexesNamed } from "../../functions/core/text/annexes-named.ts";

test.each([
  ["nêu tại Phụ lục I", [1]],
  ["(chi tiết tại các Phụ lục II, III và V kèm theo)", [2, 3, 5]],
  ["các Phụ lục I đến Phụ lục IV", [1, 2, 3, 4]],
  ["tại phụ lục số IX", [9]],
  ["các phụ lục I - III", [1, 2, 3]],
  ["Phụ lục I và Phụ lục IV", [1, 4]],
  ["Phụ lục kèm theo", []],
  ["phụ lục về công tác thi đua", []],
  ["mục I và mục II", []],
])("a text points to annexes by their numbers: “%s”", (text, numbers) => {
  expect([...annexesNamed(text)].sort((one, other) => one - other)).toEqual(numbers);
  expect([...annexesNamed(text.normalize("NFD"))].sort((one, other) => one - other)).toEqual(numbers);
});
