import { describe, expect, test } from "vitest";
import { askedBy } from "../../functions/core/directives/asks.ts";
import { unknownTitlesIn } from "../../functions/core/directives/unknown-titles.ts";

/** Prompts as offices of all levels word them, each with what a careful reader would ask for. */
const prompts: readonly (readonly [text: string, asks: string])[] = [
  [
    "Tình hình ban hành văn bản chỉ đạo, hướng dẫn công tác thi đua, khen thưởng",
    "narrative issuedDocuments",
  ],
  ["Số văn bản đã được ban hành trong kỳ", "narrative issuedDocuments"],
  ["Việc cụ thể hóa các văn bản của cấp trên", "narrative issuedDocuments"],
  ["Công tác tuyên truyền, phổ biến Luật Thi đua, khen thưởng năm 2022", "narrative"],
  ["Công tác lãnh đạo, chỉ đạo của cấp ủy, chính quyền", "narrative"],
  ["Nhận thức của cán bộ, công chức về vai trò của thi đua", "narrative"],
  ["Việc tổ chức ký kết giao ước thi đua đầu năm", "narrative emulationPledge"],
  ["Kết quả đăng ký thi đua và đăng ký danh hiệu thi đua năm 2026", "narrative emulationPledge"],
  ["Kết quả thực hiện các chỉ tiêu kinh tế - xã hội được giao", "narrative indicatorTable"],
  ["Kết quả thu ngân sách so với cùng kỳ năm trước", "narrative indicatorTable"],
  ["Đánh giá mức độ hoàn thành các chỉ tiêu (đối với các xã, phường)", "narrative indicatorTable"],
  ["Kết quả thực hiện các phong trào thi đua do Trung ương, tỉnh phát động", "movementResults"],
  ["Tình hình triển khai phong trào thi đua “Bình dân học vụ số”", "movementResults"],
  ["Kết quả cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”", "movementResults"],
  ["Phong trào thi đua “Dân vận khéo”: nêu kết quả nổi bật", "movementResults"],
  ["Việc tổ chức phát động các phong trào thi đua theo chuyên đề, theo đợt", "narrative"],
  ["Danh sách các điển hình tiên tiến được phát hiện trong năm", "exemplarList"],
  ["Số gương người tốt, việc tốt được tuyên dương", "exemplarList"],
  ["Công tác phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến", "exemplarList narrative"],
  ["Các mô hình hay, cách làm sáng tạo, hiệu quả", "modelList"],
  ["Nêu tên điển hình tiên tiến và mô hình mới", "exemplarList modelList"],
  ["Giải pháp nhân rộng điển hình tiên tiến", "narrative planList"],
  ["Số sáng kiến, đề tài khoa học được công nhận", "initiativeCount"],
  ["Kết quả khen thưởng thường xuyên, khen thưởng chuyên đề, khen thưởng đột xuất", "awardMatrix"],
  ["Số lượng Bằng khen, Giấy khen đã trao trong năm", "awardMatrix"],
  ["Tổng số tập thể, cá nhân được khen thưởng", "awardMatrix"],
  ["Số cá nhân đạt danh hiệu LĐTT, CSTĐCS", "awardMatrix"],
  ["Kết quả xét tặng danh hiệu thi đua năm học 2025 - 2026", "awardMatrix"],
  ["Khen thưởng theo công trạng; khen thưởng cống hiến, niên hạn", "awardMatrix"],
  ["Tỷ lệ khen thưởng cho công nhân, nông dân, người lao động trực tiếp", "awardMatrix workerLeaderRatio"],
  ["Số lượng khen thưởng, trong đó tỷ lệ người lao động trực tiếp", "awardMatrix workerLeaderRatio"],
  ["Việc đổi mới công tác thi đua, khen thưởng", "narrative"],
  ["Hoạt động của các cụm, khối thi đua", "narrative blocActivity"],
  ["Việc tham gia sinh hoạt khối thi đua và hoạt động của khối", "narrative blocActivity"],
  ["Hoạt động của Hội đồng Thi đua - Khen thưởng các cấp", "narrative council"],
  ["Việc kiện toàn Hội đồng Thi đua - Khen thưởng, Hội đồng sáng kiến", "narrative council"],
  ["Tổ chức bộ máy và cán bộ làm công tác thi đua, khen thưởng", "organisation"],
  ["Đội ngũ công chức làm công tác thi đua: số chuyên trách, kiêm nhiệm", "organisation"],
  ["Số lớp tập huấn nghiệp vụ thi đua, khen thưởng đã mở", "training"],
  ["Công tác đào tạo, bồi dưỡng nghiệp vụ cho cán bộ làm công tác thi đua", "training"],
  [
    "Công tác kiểm tra, giám sát việc thực hiện chính sách, pháp luật về thi đua, khen thưởng",
    "narrative inspection",
  ],
  ["Kết quả giải quyết khiếu nại, tố cáo", "complaints"],
  ["Đơn thư khiếu nại, tố cáo và kết quả giải quyết (nếu có)", "complaints"],
  ["Công tác kiểm tra; giải quyết đơn thư", "narrative complaints inspection"],
  ["Việc quản lý, sử dụng Quỹ thi đua, khen thưởng", "fund"],
  ["Trích lập quỹ khen thưởng theo quy định", "fund"],
  ["Kinh phí chi khen thưởng năm 2026", "fund"],
  ["Những tồn tại, hạn chế và nguyên nhân", "narrative limitations"],
  ["Khó khăn, vướng mắc trong quá trình thực hiện", "narrative limitations"],
  ["Đánh giá chung: ưu điểm, hạn chế, nguyên nhân", "narrative"],
  ["Kết quả đạt được, tồn tại và nguyên nhân", "narrative"],
  ["Phương hướng, nhiệm vụ công tác thi đua, khen thưởng năm 2027", "narrative planList"],
  ["Nhiệm vụ và giải pháp trọng tâm 6 tháng cuối năm", "narrative planList"],
  ["Phương hướng hoàn thành các chỉ tiêu chưa đạt", "narrative unmetTargets planList"],
  ["Đề xuất, kiến nghị", "narrative"],
  ["Bài học kinh nghiệm", "narrative"],
  ["Việc ứng dụng công nghệ thông tin trong công tác thi đua, khen thưởng", "narrative"],
  ["Đặc điểm tình hình, thuận lợi và khó khăn", "narrative limitations"],
  ["Công tác phối hợp với Mặt trận và các đoàn thể trong phong trào thi đua", "narrative"],
  ["Kết quả thực hiện Chỉ thị số 34-CT/TW về tiếp tục đổi mới công tác thi đua, khen thưởng", "narrative"],
  ["Kết quả bình xét, đề nghị khen thưởng của cụm, khối thi đua", "awardMatrix"],
  ["Kết quả khen thưởng của Đảng, đoàn thể", "awardMatrix"],
];

describe("what a prompt asks for is told by its words", () => {
  test.each(prompts)("%s", (text, asks) => {
    expect(
      askedBy(text, "", true)
        .asks.map(({ question }) => question)
        .join(" "),
    ).toBe(asks);
  });

  test("of whom a part is asked, and whether anything has to be said", () => {
    const { asks } = askedBy("Kết quả chung; các chỉ tiêu kinh tế (đối với các xã); hạn chế", "", true);
    expect(asks.find(({ question }) => question === "indicatorTable")?.of).toBe("các xã");
    expect(askedBy("Đối với các xã, thị trấn: kết quả thu ngân sách", "", true).of).toBe("các xã, thị trấn");
    expect(askedBy("Kết quả tập huấn (nếu có).", "", true).optional).toBe(true);
    expect(askedBy("Kết quả tập huấn (nếu có) và kiểm tra", "", true).optional).toBe(false);
  });

  test("two periods side by side are two, two of two awards are not", () => {
    const of = (text: string) => askedBy(text, "", true).periods;
    expect(of("Kết quả khen thưởng năm 2023, 6 tháng đầu năm 2024")).toEqual([
      "năm 2023",
      "6 tháng đầu năm 2024",
    ]);
    expect(of("Kết quả khen thưởng quý III và quý IV năm 2026")).toHaveLength(2);
    expect(of("Kết quả khen thưởng năm 2021; khen đột xuất 6 tháng đầu năm 2022")).toEqual([]);
  });

  test("titles are read by name, abbreviation and spelling, and what nobody knows is said", () => {
    const text = "Kết quả khen thưởng: LĐTT, CSTĐCS, “Chiến sỹ thi đua cơ sở”, giấy khen";
    expect(askedBy(text, "", true).titles).toEqual(["LĐTT", "CSTĐCS", "Chiến sỹ thi đua cơ sở", "giấy khen"]);
    expect(unknownTitlesIn(text)).toEqual([]);
    expect(unknownTitlesIn("Số LĐTT, XYZ, “Đơn vị vàng”, Cờ thi đua, UBND tỉnh tặng")).toEqual([
      "XYZ",
      "Đơn vị vàng",
      "Cờ thi đua",
    ]);
  });
});
