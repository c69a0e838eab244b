import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinedAlike } from "../../functions/core/report/paraphrases.ts";
import { groupsOf } from "../../functions/core/report/sentences.ts";
import type { Part, Source } from "../../functions/core/report/source.ts";
import { generalised } from "../../functions/core/report/voice/generalised.ts";

const source = (unit: string) => ({ unit, obligation: unit, revision: 1, field: "f" }) as Source;

function groupsSaid(texts: readonly string[]) {
  const parts: Part<string>[] = texts.map((value, at) => ({ source: source(`u${at}`), value }));
  const groups = groupsOf(parts, { speakerOf: () => ({ names: [], authority: [] }), on: "2022-07-01" });
  return [...joinedAlike(groups, "2022"), ...groups.filter(({ voice }) => !voice)];
}

/** How many contents are told: what stands under a sentence with amounts of its own is told by itself. */
const contentsOf = (...texts: readonly string[]) =>
  groupsSaid(texts).reduce(
    (sum, { same, agreeing, framed }) => sum + (same.length + agreeing.length > 0 ? 1 : 0) + framed.length,
    0,
  );

describe("two sentences of which one is false are never told as one", () => {
  test.each([
    ["Chất lượng dạy và học ở các trường ngày càng được nâng lên rõ rệt.", "nâng lên", "sa sút"],
    ["Đạt tỷ lệ tín nhiệm cao trong đợt lấy phiếu giữa nhiệm kỳ.", "cao", "thấp"],
    ["Hoàn thành gieo trồng vụ Xuân trước ngày 30/4/2022 theo khung thời vụ.", "trước", "sau"],
    ["Hỗ trợ ít nhất 50 hộ làm nhà trong năm.", "ít nhất", "nhiều nhất"],
    ["Các hợp tác xã thiếu vốn, thừa lao động.", "thiếu vốn, thừa", "thừa vốn, thiếu"],
    ["Tổ chức đấu giá thành công quyền sử dụng đất tại trung tâm.", "thành công", "thất bại"],
    ["Việc khai thác gỗ hợp pháp trên địa bàn được ghi nhận đầy đủ.", "hợp pháp", "bất hợp pháp"],
    ["Các bếp ăn bảo đảm vệ sinh trong suốt thời gian diễn ra lễ hội.", "bảo đảm", "mất"],
    ["Đã mở rộng quy mô chăn nuôi gia súc tập trung.", "mở rộng", "thu hẹp"],
    ["Đường trục chính được khởi công đúng dịp chào mừng ngày lễ lớn.", "khởi công", "khánh thành"],
    ["Khám bệnh miễn phí cho trên 300 lượt người cao tuổi.", "trên", "dưới"],
    ["Đưa giống lúa lai vào sản xuất đại trà.", "giống lúa", "giống bò"],
    ["Thu nhập của hộ làm nghề cao hơn năm trước.", "cao hơn", "thấp hơn"],
    ["Hoàn thành > 90% kế hoạch gieo trồng vụ Xuân.", ">", "<"],
    ["Được xếp loại A+ về chuyển đổi số cấp huyện.", "A+", "A-"],
    ["Xử lý dứt điểm điểm nóng về an ninh nông thôn.", "dứt điểm điểm", "dở dang điểm"],
    ["Hỗ trợ hộ nghèo vay vốn ngân hàng chính sách.", "nghèo", "giàu"],
    ["Thu hút đông đảo người dân tham gia hưởng ứng ngày hội.", "đông đảo", "ít ỏi"],
    ["Thu hoạch 1.250 tấn thóc tại cánh đồng mẫu lớn.", "1.250", "1,250"],
    ["Tốc độ tăng giá trị sản xuất đạt -2,5% trong kỳ.", "-2,5", "2,5"],
    ["Tốc độ tăng giá trị sản xuất đạt – 2,5% trong kỳ.", "– 2,5", "2,5"],
    ["Hoàn thành 3/5 công trình trọng điểm trong năm.", "3/5", "3,5"],
    ["Tổ chức hội chợ từ ngày 5-7/3 tại trung tâm.", "5-7/3", "5/7-3"],
    ["Xã được hỗ trợ xây nhà văn hóa trong năm.", "được hỗ trợ", "hỗ trợ"],
    ["Công trình cấp nước đang thi công tại trung tâm.", "đang", "đã"],
    [
      "Hộ nghèo còn 12 hộ, hộ cận nghèo còn 40 hộ.",
      "12 hộ, hộ cận nghèo còn 40",
      "40 hộ, hộ cận nghèo còn 12",
    ],
    ["Không có hộ tái nghèo.", "Không có", "Có"],
    ["Nhận được sự hỗ trợ của huyện trong năm.", "của", "cho"],
  ])("%s (%s, %s)", (sentence, was, now) => {
    const other = sentence.replace(was, now);
    expect(other).not.toBe(sentence);
    expect(contentsOf(sentence, other)).toBe(2);
  });

  const words =
    `cao thấp nhiều ít tăng giảm trước sau trên dưới trong_sạch bẩn mới cũ lớn nhỏ nhanh chậm mạnh yếu
    tốt xấu giỏi kém đủ thiếu thừa được bị mất còn hết có không chưa đang sẽ từng mở đóng nhận trả mua bán lên xuống
    ra đến từ của bởi nam nữ già trẻ giàu nghèo lúa ngô khoai sắn chè quế trâu bò lợn gà đường cầu cống trường trạm
    chợ nhà đất nước rừng núi đồng sông hồ đúng sai thật giả công tư chung riêng đầu cuối giữa nửa cả mọi mỗi vài 12
    13 0 1 1,5 1.5 -1 +1 >5 <5 95% 95,5% 9,55% A+ A- A B 01/3/2022 02/3/2022 I II III IV hai ba bốn tám vượt đạt hụt
    thắng thua sống chết khen chê thưởng phạt cho_phép cấm bắt_buộc tự_nguyện thường_xuyên hiếm_khi dứt_điểm dở_dang
    thành_công thất_bại hợp_pháp bất_hợp_pháp khởi_công khánh_thành mở_rộng thu_hẹp đông_đảo ít_ỏi xã huyện tỉnh thôn
    bản phường tổ đội hội đoàn phụ_nữ thanh_niên nông_dân cựu_chiến_binh học_sinh giáo_viên bác_sĩ công_an quân_đội`
      .trim()
      .split(/\s+/u)
      .map((word) => word.replaceAll("_", " "));

  const frames = [
    (word: string) =>
      `Vận động các hộ trồng ${word} theo quy hoạch của xã bạn, có cán bộ hướng dẫn từng bước.`,
    (word: string) => `Tình hình ${word} so với cùng kỳ năm trước diễn biến như dự báo ban đầu của cơ quan.`,
    (word: string) => `Đã rà soát đầy đủ hồ sơ của người dân theo hướng ${word}.`,
  ];

  test("whichever content word is put for another", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...frames),
        fc.constantFrom(...words),
        fc.constantFrom(...words),
        (said, a, b) => {
          // "hai" is no other number than "02", and each stands once among them.
          fc.pre(a !== b);
          expect(contentsOf(said(a), said(b))).toBe(2);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test("and words of grammar, stops, case and the way letters are composed make no other content", () => {
    const some = "Vận động Nhân dân trồng quế trên đất dốc, chăm sóc rừng và nuôi bò".split(" ");
    const small = fc.constantFrom("các", "những", "đã", "thì", "luôn", "cũng", "là", ",", "–");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: some.length - 1 }), small), { maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        (put, apart, capitals) => {
          const words = some.flatMap((word, at) => [
            ...put.filter(([to]) => to === at).map(([, it]) => it),
            word,
          ]);
          const said = apart ? words.join(" ").normalize("NFD") : words.join("  ");
          const other = capitals ? said.toLocaleUpperCase("vi") : said;
          expect(contentsOf(`${some.join(" ")}.`, `${other}./.`)).toBe(1);
        },
      ),
    );
  });
});

describe("an amount is left out only where a whole and true sentence remains", () => {
  test.each([
    "số hộ nghèo giảm 12 hộ so với đầu năm",
    "số hộ nghèo giảm từ 40 hộ xuống còn 12 hộ",
    "kết nạp 12 đoàn viên, đưa tổng số lên 400 đoàn viên",
    "vụ Xuân gieo 120 ha lúa, vượt 5% so với kế hoạch",
    "trong số 40 học sinh dự thi có 12 học sinh đạt giải",
    "hộ nghèo còn 12 hộ, hộ cận nghèo còn 40 hộ",
    "hoàn thành trước ngày 30/4/2022",
    "chưa hỗ trợ 12 hộ sửa nhà",
    "hỗ trợ 0 hộ sửa nhà",
    "hỗ trợ dưới 50 hộ sửa nhà",
    "có 12 học sinh đạt giải",
    "diện tích rừng 120 ha rừng",
  ])("not: %s", (text) => expect(generalised(text)).toBeUndefined());

  test.each([
    ["vận động được 99 hộ hiến 1.200 m2 đất làm đường", "vận động các hộ hiến đất làm đường"],
    ["tổ chức 05 buổi tuyên truyền cho 200 lượt người", "tổ chức các buổi tuyên truyền cho người dân"],
    ["huy động 50 triệu đồng làm đường ngõ xóm", "huy động kinh phí làm đường ngõ xóm"],
    ["ban hành Kế hoạch số 12/KH-UBND ngày 05/3/2022 về thi đua", "ban hành Kế hoạch về thi đua"],
  ])("but: %s", (text, general) => expect(generalised(text)).toBe(general));
});
