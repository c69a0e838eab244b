import { fold } from "../spelling.ts";

/**
 * Words at the head of a label that decide how its figure is told, folded as `fold` folds. They are those of
 * the indicator lists and of reports read; a label that begins with none of them is told as a plain result.
 */

const listed = (words: string) => words.split(",").map(fold);

/** What is done: "giải quyết việc làm cho 508 lao động", "khai thác đá 18.400 m³". */
export const acts: readonly string[] = listed(`
  giải quyết, tạo việc làm, giới thiệu, khám, chữa bệnh, điều trị, tiêm, xét nghiệm, cấp, hỗ trợ, tặng, trao,
  thăm hỏi, chi trả, trợ cấp, cứu trợ, trợ giúp, đào tạo, dạy nghề, tập huấn, bồi dưỡng, huấn luyện, tư vấn,
  phổ biến, tuyên truyền, vận động, huy động, quyên góp, ủng hộ, tổ chức, mở, ban hành, phát hành, tham mưu,
  kiểm tra, giám sát, thanh tra, rà soát, thẩm định, phê duyệt, xây dựng, sửa chữa, nâng cấp, làm, cứng hóa,
  bê tông hóa, kiên cố hóa, trồng, khoanh nuôi, chăm sóc, bảo vệ, gieo trồng, khai thác, thu hoạch, thu hồi,
  thu gom, thu giữ, phát hiện, xử lý, bắt, triệt phá, điều tra, tiếp nhận, hòa giải, trả lời, hoàn thành,
  duy trì, thực hiện, triển khai, phát triển, thành lập, kết nạp, công nhận, khảo sát, chuyển đổi, chuyển giao,
  di dời, xóa, phát động, ký kết, đăng tải, đăng, phát sóng, in, treo, lắp đặt, trích lập, tuyển, giao, bàn giao,
  đấu giá, giải ngân, cho vay, liên kết, phối hợp, tu bổ, nạo vét, đã chi, đã cấp, đã tổ chức, đã giải quyết,
  đang giải quyết, đã tiếp nhận, đã ban hành, đã xử lý, đã thu, đã hỗ trợ, kết luận
`);

/** Acts that are done for somebody: a count of people or households follows them with "cho". */
export const actsFor: readonly string[] = listed(`
  giải quyết, tạo việc làm, giới thiệu, khám, chữa bệnh, điều trị, tiêm, xét nghiệm, cấp, hỗ trợ, tặng, trao,
  thăm hỏi, chi trả, trợ cấp, cứu trợ, trợ giúp, đào tạo, dạy nghề, tập huấn, bồi dưỡng, tư vấn, phổ biến,
  tuyên truyền, cho vay, đã hỗ trợ, đã cấp
`);

/** What was done, where a label says it last: "Lớp tập huấn đã tổ chức". */
export const actsSaidLast: readonly string[] = listed(`
  đã tổ chức, đã mở, đã ban hành, đã tiếp nhận, đã giải quyết, đã cấp, đã xây dựng, đã thực hiện, đã kiểm tra,
  đã triển khai
`);

/**
 * What was done with the things counted, where a label says it last and nothing before tells by whom:
 * "Súng tự chế giao nộp", "Vụ tội phạm về ma túy phát hiện, xử lý".
 */
export const deedsSaidLast: readonly string[] = listed(`
  giao nộp, thu giữ, phát hiện xử lý, bắt giữ
`);

/** What people did at the authority's word: without it the authority itself would have handed in its guns. */
export const deedsOfPeople: Readonly<Record<string, string>> = {
  "giao nộp": "vận động Nhân dân giao nộp",
};

/** By whom or how it was, so that the deed is not the label's last words alone. */
export const doneBy = /(?:^| )(?:do|được|bị|đã|chưa|không|tự nguyện|tự giác|phải)(?= |$)/iu;

/** People as labels call them, which a figure counts whatever its unit says besides ("người"). */
export const people: readonly string[] = listed(`
  người, thành viên, cán bộ, công chức, viên chức, giáo viên, học sinh, sinh viên, học viên, đảng viên,
  đoàn viên, hội viên, lao động, công nhân, trẻ em, thanh niên, thanh thiếu niên, phụ nữ, nông dân,
  cựu chiến binh, tân binh, công dân, gia đình, đối tượng, bệnh nhân, nghệ nhân, cá nhân, đại biểu, báo cáo viên, tuyên truyền viên,
  chiến sĩ, đồng chí, dân quân, hộ, hộ gia đình, nhân dân, già làng, người có công
`);

/** Other names of what a unit counts, which is told by the unit's own: "1.862 hộ" of "Gia đình …". */
export const calledAlso: readonly (readonly [name: string, unit: string])[] = (
  [
    ["gia đình", "hộ"],
    ["gia đình", "hộ gia đình"],
    ["thanh niên", "công dân"],
  ] as const
).map(([name, unit]) => [fold(name), fold(unit)]);

/** What has members: "Hội đồng Thi đua - Khen thưởng gồm 21 thành viên". */
export const bodies: readonly string[] = listed(`
  hội đồng, ban chỉ đạo, ban tổ chức, ban quản lý, ban vận động, ban giám sát, tổ công tác, tổ giúp việc
`);

/** How many took part in what stands behind: "Quân số lễ ra quân huấn luyện". */
export const musters: readonly string[] = listed("quân số, quân số tham gia, số người tham gia");
export const gatherings: readonly string[] = listed(`
  lễ, buổi lễ, hội nghị, hội thao, hội thi, diễn tập, đợt, cuộc, lớp, buổi, khóa
`);

/** What is done with forces themselves, and what wins those who are counted. */
export const actsOnForces: readonly string[] = listed("huấn luyện, tập huấn, bồi dưỡng, đào tạo");
export const actsThatGain: readonly string[] = listed("tuyển, tuyển quân, tuyển dụng, tuyển sinh, kết nạp");

/** Cases, told with the people in them: "58 vụ, 62 đối tượng tội phạm về ma túy". */
export const cases: readonly string[] = listed("vụ, vụ việc, vụ án, trường hợp");

/** Words that count one by one what the label names: "82 khẩu súng tự chế giao nộp". */
export const classifiers: readonly string[] = listed(`
  khẩu, chiếc, cái, cây, con, cuộc, bộ, quyển, cuốn, tờ, bức, ngôi, căn, suất, phần, đợt, buổi, vụ, vụ việc,
  trường hợp, lượt, hội nghị
`);

/** Meetings and courses, which people take part in: "14 lớp …, với 473 học viên". */
export const events: readonly string[] = listed(`
  lớp, hội nghị, buổi, cuộc, đợt, khóa, phiên, hội thi, chương trình, diễn đàn
`);

/** Nouns whose figure is a size of what was named before: "…, với kinh phí 185 triệu đồng". */
export const means: readonly string[] = listed(`
  kinh phí, tổng kinh phí, tổng mức vốn, tổng vốn, tổng giá trị, giá trị, diện tích, tổng diện tích, số tiền,
  tổng số tiền, quy mô
`);

/** What merely is so much, for nobody strove for it: it is not said to be reached. */
export const neutral: readonly string[] = listed(`
  tổng số, kinh phí, tổng kinh phí, chi, tổng chi, nợ, dư nợ, tổng dư nợ, số dư, thiệt hại, vốn, tổng mức vốn,
  tổng vốn, số vụ, tai nạn, tỷ lệ hộ nghèo, tỷ lệ nghèo, tỷ lệ hộ cận nghèo, tỷ lệ sinh, tỷ lệ tảo hôn, hộ nghèo,
  tỷ lệ trẻ em suy dinh dưỡng, tỷ lệ suy dinh dưỡng, tỷ lệ thất nghiệp, dân số, quân số, nhân khẩu
`);

/** What such a thing is said of, wherever in the label it stands. */
export const neutralWithin = /(?:^| )(?:hỗ trợ|cứu đói|trợ cấp|thiệt hại|nợ|vi phạm|nghèo|tồn đọng)(?= |$)/iu;

/** Counted things that are raised, and so are reached: "tổng đàn gia súc đạt 84.721 con". */
export const raisedNouns: readonly string[] = listed(`
  tổng đàn, đàn, sản lượng, số lượng, quy mô, năng suất
`);

/** Words that begin like a unit and are another: "Xã hội hóa" is no commune. */
export const otherWords: readonly string[] = listed(`
  xã hội, khối lượng, ban hành, bài trừ, hội họp, đội ngũ, bản án, cầu nối, nhà nước, tổ chức, đơn giá, đường lối
`);

/** What is done with things of a kind where their label says no act: "tổ chức được 14 lớp đào tạo nghề". */
export const actsOfThings: readonly (readonly [act: string, things: readonly string[]])[] = [
  [
    "tổ chức được",
    listed(
      "lớp đào tạo, lớp tập huấn, lớp bồi dưỡng, lớp dạy nghề, lớp học nghề, lớp nghề, lớp truyền nghề, lớp xóa mù chữ, cuộc họp, hội nghị, buổi, hội thi, hội thảo, diễn đàn, cuộc thi, giải đấu",
    ),
  ],
  ["cấp", listed("thẻ, thẻ BHYT, thẻ bảo hiểm y tế, giấy chứng nhận, giấy phép, sổ đỏ")],
  ["tặng", listed("suất quà, phần quà")],
];

/** What was done to them or becomes of them, and so no name of the thing. */
export const saysAct = /^(?:được|bị|đã|chưa|đang|không|do|có|đạt|tham gia|đăng ký|hoàn thành)(?= |$)/iu;
