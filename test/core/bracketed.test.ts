import fc from "fast-check";
import { expect, test } from "vitest";
import { inShortAfterFirst } from "../../functions/core/report/voice/bracketed.ts";

const on = "2026-06-30";

test("a long name used three times is written out once with its short form, and short after", () => {
  expect(
    inShortAfterFirst(
      ["Cấp 620 thẻ BHYT cho hộ nghèo; tỷ lệ bao phủ BHYT đạt 94,5%.", "Vận động tham gia bảo hiểm y tế."],
      on,
    ),
  ).toEqual([
    "Cấp 620 thẻ bảo hiểm y tế (sau đây viết tắt là BHYT) cho hộ nghèo; tỷ lệ bao phủ BHYT đạt 94,5%.",
    "Vận động tham gia BHYT.",
  ]);
});

test("used less often it is written out each time", () => {
  expect(inShortAfterFirst(["Cấp thẻ BHYT.", "Thu BHXH, BHYT."], on)).toEqual([
    "Cấp thẻ bảo hiểm y tế.",
    "Thu bảo hiểm xã hội, bảo hiểm y tế.",
  ]);
});

test("numbers of documents, quoted names and bodies' names stay as they are", () => {
  const texts = ["Công văn số 12/BHXH-TST; mô hình “BHYT toàn dân”; Bảo hiểm xã hội huyện An Sơn."];
  expect(inShortAfterFirst(texts, on)).toEqual(texts);
});

test("whatever is written, no word but the name is touched and it stands in full first", () => {
  const word = fc.constantFrom("BHYT", "bảo hiểm y tế", "cấp", "thẻ", "31/BHYT-KH", "“BHYT”", "cho", "12");
  fc.assert(
    fc.property(fc.array(fc.array(word).map((words) => words.join(" "))), (texts) => {
      const said = inShortAfterFirst(texts, on);
      const whole = (all: readonly string[]) =>
        all.map((text) =>
          text.replaceAll(" (sau đây viết tắt là BHYT)", "").replaceAll("bảo hiểm y tế", "BHYT"),
        );
      expect(whole(said)).toEqual(whole(texts));
      const all = said.join("\n").replaceAll("“BHYT”", "").replaceAll("31/BHYT-KH", "");
      expect(all.split("(sau đây viết tắt là").length).toBeLessThanOrEqual(2);
      const [short, full] = [all.indexOf("BHYT"), all.indexOf("bảo hiểm y tế")];
      if (short >= 0) expect(full).toBeLessThan(short);
    }),
  );
});
