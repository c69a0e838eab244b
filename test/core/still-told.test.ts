import { describe, expect, test } from "vitest";
import { isStillTold } from "../../functions/core/report/officer/still-told.ts";

const before =
  "Nhiều xã vận động Nhân dân hiến đất làm đường giao thông nông thôn; tiêu biểu: xã A (99 hộ), xã B (87 hộ).";

describe("a claim whose paragraph an officer worded anew", () => {
  test.each([
    ["the words are the same", "Xã vận động 99 hộ hiến đất làm đường.", before],
    [
      "its words and figures stand there in another order",
      "Xã vận động 99 hộ hiến đất làm đường.",
      "Tại xã A, 99 hộ được vận động hiến đất làm đường giao thông.",
    ],
    [
      "a figure of its own never stood there",
      "Vận động 45 hộ hiến đất làm đường.",
      "Nhiều xã vận động Nhân dân hiến đất làm đường.",
    ],
  ])("is told still where %s", (_, claim, now) => {
    expect(isStillTold(claim, before, now)).toBe(true);
  });

  test.each([
    ["nothing of it is left", "Xã vận động 99 hộ hiến đất làm đường.", "Mọi việc đều tốt."],
    ["its figure is gone", "Xã vận động 99 hộ hiến đất.", "Nhiều xã vận động Nhân dân hiến đất làm đường."],
    ["it was told in quite other words, which are gone too", "Bà con đồng lòng.", "Mọi việc đều tốt."],
  ])("is told no more where %s", (_, claim, now) => {
    expect(isStillTold(claim, before, now)).toBe(false);
  });
});
