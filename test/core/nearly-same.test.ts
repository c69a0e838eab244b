import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { opposites } from "../../functions/core/registry/library/opposites.ts";
import { isNearlySame } from "../../functions/core/report/voice/nearly-same.ts";

describe("two sentences that would repeat each other on the page", () => {
  test.each([
    [
      "Cuộc bầu cử diễn ra dân chủ, an toàn, đúng luật, cử tri đi bầu đông đủ",
      "Công tác bầu cử diễn ra an toàn, dân chủ, đúng luật; cử tri tham gia đông đủ",
    ],
    [
      "Nhân dân tích cực thi đua lao động sản xuất, chuyển đổi cơ cấu cây trồng, vật nuôi",
      "Nhân dân thi đua lao động, sản xuất, mạnh dạn chuyển đổi cơ cấu cây trồng, vật nuôi",
    ],
    [
      "Phong trào “Toàn dân bảo vệ an ninh Tổ quốc” được đẩy mạnh; an ninh trật tự, an toàn xã hội được giữ vững",
      "An ninh trật tự, an toàn xã hội trên địa bàn được giữ vững",
    ],
  ])("are known, and the second waits: %s", (one, other) => {
    expect(isNearlySame(one, other)).toBe(true);
    expect(isNearlySame(other, one)).toBe(true);
  });

  test.each([
    ["Thu ngân sách đạt 50% dự toán giao trong kỳ", "Thu ngân sách đạt 47% dự toán giao trong kỳ"],
    ["Hội Nông dân duy trì câu lạc bộ gia đình văn hóa", "Hội Phụ nữ duy trì câu lạc bộ gia đình văn hóa"],
    [
      "Việc bình xét khen thưởng bảo đảm đúng quy định",
      "Việc bình xét khen thưởng chưa bảo đảm đúng quy định",
    ],
    ["Trồng rừng phòng hộ đầu nguồn", "Nuôi cá lồng trên hồ chứa"],
  ])(
    "are not such as have figures or names of their own, deny, or speak of something else: %s",
    (one, other) => {
      expect(isNearlySame(one, other)).toBe(false);
    },
  );

  test("are not such as say the contrary, whichever comes first", () => {
    const sentence = (word: string) => `hoạt động phục vụ sản xuất nông nghiệp ${word} rõ rệt`;
    fc.assert(
      fc.property(fc.constantFrom(...opposites), fc.boolean(), ([said, contrary], turned) => {
        const [one, other] = turned ? [contrary, said] : [said, contrary];
        fc.pre(!one.includes(other) && !other.includes(one));
        expect(isNearlySame(sentence(one), sentence(other))).toBe(false);
      }),
    );
  });
});
