import { describe, expect, test } from "vitest";
import { dueAtLatest } from "../../functions/core/deadline/words.ts";
import { inWordsWithWeekday } from "../../functions/core/instant.ts";
import { closed } from "../../functions/core/text/ends.ts";
import { savedMoment } from "../../web/ui/moment.ts";
import { at } from "../support/spring-round.ts";

describe("how sentences of a letter end", () => {
  test("what somebody wrote as a reason ends with one full stop", () => {
    expect(closed("bão lũ")).toBe("bão lũ.");
    expect(closed("bão lũ. ")).toBe("bão lũ.");
    expect(closed("Vì sao?")).toBe("Vì sao?");
  });

  test("a deadline is said as the last day, or as the hour before which", () => {
    expect(dueAtLatest(at("2022-07-14T00:00+07:00"))).toBe("chậm nhất hết thứ Tư, 13/7/2022");
    expect(dueAtLatest(at("2022-07-13T17:00+07:00"))).toBe("trước 17 giờ 00 phút thứ Tư, 13/7/2022");
  });
});

test("what was saved on another day says on which", () => {
  const saved = at("2022-06-24T11:19+07:00");
  expect(savedMoment(saved, at("2022-06-24T14:00+07:00"), inWordsWithWeekday)).toBe("11:19");
  expect(savedMoment(saved, at("2022-06-27T08:04+07:00"), inWordsWithWeekday)).toBe(
    "11:19 thứ Sáu, 24/6/2022",
  );
});
