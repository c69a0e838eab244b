import { expect, test } from "vitest";
import { AsRead } from "../../web/ui/as-read.tsx";
import { vi } from "../../web/words/vi.ts";

const shown = (text: string) => String(AsRead({ field: "prose", text, words: vi }));

// list-paste
test("an answer with a list in it shows how it was read, folded away and without a script", () => {
  const html = shown("1. Thuận lợi\na) Một\n– Hai\nTT\tTên\n1\tAn");
  expect(html).toContain("<details");
  expect(html).toContain("Nội dung được đọc thành 1 đề mục, 2 ý, 1 bảng");
  for (const line of ["<strong>I. Thuận lợi</strong>", "a) Một", "- Hai", '<th scope="col">Tên</th>']) {
    expect(html.replace(/\s+/g, " ")).toContain(line);
  }
});

test("plain prose shows nothing beside itself", () => {
  expect(shown("Đơn vị đã phát động thi đua. Kết quả tốt.")).toBe("");
});

// text-bullet
test("a character that cannot be printed is named at the box, with what will be printed instead", () => {
  expect(shown("Chúc mừng 🎉")).toContain("Hình vẽ “🎉” (U+1F389)");
  expect(shown("Chúc mừng 🎉")).toContain("trên giấy sẽ là [?]");
});
