import type { Topic } from "../../core/kinds/base.ts";

/**
 * How units head and open what they write on each topic of a report, whatever the directive called it:
 * gathered from the outlines and reports of districts, communes, departments and schools.
 */
export const topicWords: Readonly<Record<Topic, string>> = {
  direction: `công tác lãnh đạo, chỉ đạo; vai trò cấp ủy, chi bộ, ban giám hiệu, người đứng đầu; quán triệt,
    triển khai chỉ thị, nghị quyết, luật thi đua khen thưởng; tham mưu, ban hành kế hoạch, hướng dẫn`,
  documents: "ban hành văn bản; kế hoạch số, công văn số, quyết định số, hướng dẫn số",
  council: `hoạt động của hội đồng thi đua - khen thưởng; kiện toàn hội đồng; họp hội đồng; thành viên hội
    đồng; quy chế hoạt động của hội đồng`,
  launch: `tổ chức phát động thi đua; đăng ký thi đua đầu năm; ký kết giao ước thi đua; hội nghị tổng kết
    phong trào và phát động; đăng ký danh hiệu thi đua`,
  results: `kết quả thực hiện nhiệm vụ chính trị, nhiệm vụ chuyên môn; chỉ tiêu kinh tế - xã hội; thu ngân
    sách; sản xuất nông nghiệp; cải cách hành chính; giáo dục, y tế, văn hóa; quốc phòng, an ninh; an sinh xã
    hội`,
  movements: "kết quả các phong trào thi đua do cấp trên phát động; phong trào thi đua chuyên đề; hưởng ứng",
  blocs: "hoạt động của cụm, khối thi đua; cụm trưởng, khối trưởng; sinh hoạt cụm, khối; chấm điểm",
  exemplars: `phát hiện, bồi dưỡng, tuyên truyền, nhân rộng điển hình tiên tiến; gương người tốt, việc tốt; mô
    hình mới, cách làm hay; cá nhân tiêu biểu`,
  awards: `kết quả khen thưởng; bình xét; tặng giấy khen, bằng khen, danh hiệu; khen thưởng thường xuyên, đột
    xuất, chuyên đề; đề nghị khen thưởng; sáng kiến được công nhận; hội đồng sáng kiến`,
  organisation: `tổ chức bộ máy, cán bộ làm công tác thi đua, khen thưởng; chuyên trách, kiêm nhiệm; tập huấn,
    bồi dưỡng nghiệp vụ`,
  oversight: "kiểm tra, giám sát, đôn đốc; giải quyết đơn thư, khiếu nại, tố cáo, kiến nghị",
  fund: "trích lập, quản lý, sử dụng quỹ thi đua, khen thưởng; kinh phí khen thưởng",
  strengths: "ưu điểm; những mặt đạt được; thành tích nổi bật; đánh giá chung; nhìn chung đã đạt",
  weaknesses: `tồn tại, hạn chế, khuyết điểm, nhược điểm, thiếu sót; khó khăn, vướng mắc; chưa đều, chưa cao, còn chậm, còn
    hạn chế, chưa kịp thời, chưa thường xuyên, chưa sâu`,
  causes: `nguyên nhân của tồn tại, hạn chế; nguyên nhân chủ quan, nguyên nhân khách quan; do ảnh hưởng; do kinh
    phí, biên chế`,
  orientation: `phương hướng, nhiệm vụ trọng tâm thời gian tới, 6 tháng cuối năm, năm sau; tiếp tục, đẩy mạnh,
    tăng cường, phấn đấu hoàn thành`,
  solutions: "giải pháp thực hiện; biện pháp; nhiệm vụ và giải pháp cụ thể thời gian tới",
  proposals: "đề xuất, kiến nghị; đề nghị cấp trên quan tâm, xem xét",
};

/** What units tell of themselves before they begin, and hardly a directive asks for. */
export const situationWords = `đặc điểm tình hình; khái quát chung; chức năng, nhiệm vụ được giao; cơ cấu tổ
  chức; biên chế hiện có; tổng số cán bộ, công chức, đảng viên; trình độ chuyên môn; vị trí địa lý, diện tích tự
  nhiên, dân số, số hộ, số nhân khẩu, số thôn; thuận lợi, khó khăn`;
