/**
 * Invented sentences for the sample round, by field of the form. `{a}` and `{b}` take small figures, `{unit}`
 * the party's own name. Nothing here was ever reported by anyone.
 */
export const sentences: Readonly<Record<string, readonly string[]>> = {
  "i-1-a-text": [
    "Cấp ủy, lãnh đạo đơn vị phân công một đồng chí trực tiếp phụ trách công tác thi đua, khen thưởng và đưa kết quả thi đua vào nội dung giao ban hằng tháng.",
    "Việc quán triệt Chỉ thị số 02/CT-UBND ngày 10/3/2022 được thực hiện trong sinh hoạt chi bộ và tại hội nghị cán bộ, công chức, viên chức.",
    "{unit} tổ chức quán triệt kế hoạch thi đua năm 2022 cho {b} lượt cán bộ, công chức, viên chức, người lao động.",
    "Quy chế xét khen thưởng của đơn vị được rà soát, bổ sung tiêu chí chấm điểm cho người lao động trực tiếp.",
    "Kế hoạch phát động thi đua được xây dựng theo từng quý, phân công rõ người, rõ việc, rõ thời hạn.",
  ],
  "i-2-a-text": [
    "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2021 và phát động phong trào thi đua năm 2022 được tổ chức trong tháng 01 năm 2022.",
    "Hội nghị phát động được tổ chức trực tiếp, gọn trong một buổi, không phát sinh kinh phí ngoài dự toán.",
    "Nội dung giao ước thi đua được công khai tại trụ sở và gửi về trưởng cụm, khối thi đua.",
  ],
  "i-2-b-text": [
    "Các nhiệm vụ được giao trong 6 tháng đầu năm cơ bản hoàn thành đúng tiến độ.",
    "{unit} hoàn thành trước thời hạn {a} nhiệm vụ trong chương trình công tác năm.",
    "Hồ sơ, thủ tục được giải quyết đúng hạn; không có hồ sơ tồn đọng kéo dài do lỗi chủ quan.",
  ],
  "i-2-c-text": [
    "Thời gian giải quyết một số thủ tục được rút ngắn so với quy định; bộ phận tiếp nhận hướng dẫn người dân nộp hồ sơ trực tuyến.",
    "Văn bản đi, đến được xử lý trên hệ thống quản lý văn bản điện tử, trừ văn bản mật.",
    "Phong trào lao động giỏi, lao động sáng tạo của {unit} thu hút {b} người tham gia.",
    "Chính sách an sinh xã hội được thực hiện đầy đủ, đúng đối tượng, chi trả đúng thời hạn.",
  ],
  "i-2-e-text": [
    "Gương người tốt, việc tốt được biểu dương kịp thời tại hội nghị giao ban và trên hệ thống truyền thanh cơ sở.",
    "Việc nhân điển hình được thực hiện qua sinh hoạt chuyên đề hằng quý; mô hình hay được trao đổi trong cụm, khối.",
  ],
  "i-4-a-strengths": [
    "Phong trào thi đua được triển khai có trọng tâm, gắn với nhiệm vụ chính trị, được người lao động hưởng ứng.",
    "Công tác bình xét bảo đảm công khai, dân chủ, đúng đối tượng; người lao động trực tiếp được quan tâm hơn.",
    "Khen thưởng chuyên đề, đột xuất kịp thời, có tác dụng động viên phong trào.",
  ],
  "i-4-a-weaknesses": [
    "Công tác tuyên truyền về điển hình tiên tiến có lúc chưa thường xuyên.",
    "Chất lượng sáng kiến chưa đồng đều, một số giải pháp chưa được nhân rộng.",
    "Một số phong trào có nội dung, tiêu chí còn chung chung, khó đánh giá.",
  ],
  "i-4-a-causes": [
    "Cán bộ làm công tác thi đua, khen thưởng là kiêm nhiệm nên việc tham mưu có lúc còn chậm.",
    "Khối lượng công việc đầu năm lớn, kinh phí dành cho khen thưởng còn hạn hẹp.",
  ],
  "i-4-b-text": [
    "Tiếp tục đẩy mạnh các phong trào thi đua do Thủ tướng Chính phủ, tỉnh và huyện phát động, tập trung vào các chỉ tiêu chưa đạt kế hoạch.",
    "Nâng cao chất lượng bình xét, quan tâm khen thưởng người lao động trực tiếp và tập thể nhỏ.",
    "Tổ chức kiểm tra chéo giữa các thành viên trong cụm, khối trước khi bình xét cuối năm.",
  ],
};

/** What only communes can tell. */
export const ofLocalities: typeof sentences = {
  "i-2-b-text": [
    "Sản xuất nông nghiệp ổn định, không để dịch bệnh lớn xảy ra trên cây trồng, vật nuôi.",
    "Các nhiệm vụ được giao trong 6 tháng đầu năm cơ bản hoàn thành đúng tiến độ.",
    "{unit} hoàn thành trước thời hạn {a} nhiệm vụ trong chương trình công tác năm.",
  ],
  "i-2-c-text": [
    "Chính sách an sinh xã hội được thực hiện đầy đủ, đúng đối tượng, chi trả đúng thời hạn.",
    "Hoạt động văn nghệ quần chúng, thể dục thể thao được duy trì ở các thôn.",
    "Bộ phận một cửa hướng dẫn người dân nộp hồ sơ trực tuyến.",
  ],
  "i-2-e-text": [
    "Gương người tốt, việc tốt được biểu dương kịp thời trên hệ thống truyền thanh cơ sở.",
    "Việc nhân điển hình được thực hiện qua các cuộc họp thôn; mô hình hay được trao đổi trong cụm thi đua.",
  ],
};

/** The agency that drafts for the authority tells what the authority did. */
export const ofStandingAgency: typeof sentences = {
  "i-1-a-text": [
    "Huyện ủy, HĐND, UBND huyện đã chỉ đạo các cơ quan, đơn vị, địa phương gắn phong trào thi đua với nhiệm vụ chính trị ngay từ đầu năm.",
  ],
  "i-2-a-text": [
    "UBND huyện đã tổ chức hội nghị tổng kết công tác thi đua, khen thưởng năm 2021, phát động phong trào thi đua năm 2022.",
  ],
  "i-4-a-strengths": [
    "Công tác thi đua, khen thưởng của huyện từng bước đổi mới, bám sát nhiệm vụ chính trị.",
  ],
};
