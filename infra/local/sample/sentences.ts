/**
 * Invented sentences for the sample round, by field of the form and, for movements, by movement. `{a}` and
 * `{b}` take small figures, `{unit}` the party's own name. Nothing here was ever reported by anyone.
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
    "Sản xuất nông nghiệp ổn định, không để dịch bệnh lớn xảy ra trên cây trồng, vật nuôi.",
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

export const movementSentences: Readonly<Record<string, readonly string[]>> = {
  "new-countryside": [
    "Nhân dân góp ngày công làm đường giao thông nông thôn, chỉnh trang nhà ở, tường rào, cổng ngõ.",
    "{unit} vận động {b} hộ hiến đất, góp ngày công mở rộng đường liên thôn.",
  ],
  "for-the-poor": [
    "Quỹ vì người nghèo được vận động, sử dụng đúng mục đích, công khai đến từng thôn.",
    "{unit} nhận giúp đỡ {a} hộ nghèo về giống, vốn và kiến thức sản xuất.",
  ],
  enterprises: [
    "Doanh nghiệp trên địa bàn duy trì sản xuất, bảo đảm việc làm và chế độ cho người lao động sau dịch.",
  ],
  "office-culture": [
    "Quy tắc ứng xử được niêm yết tại nơi làm việc và đưa vào tiêu chí đánh giá hằng tháng.",
    "Cán bộ, công chức, viên chức chấp hành giờ giấc, trang phục và thái độ phục vụ đúng quy định.",
  ],
  m5: ["Thủ tục hành chính được niêm yết đầy đủ; tỷ lệ hồ sơ nộp trực tuyến tăng so với cùng kỳ."],
  m6: ["Các tiêu chí nông thôn mới được rà soát, phân công cho từng ngành, đoàn thể phụ trách."],
  m7: ["Hạ tầng đô thị tại thị trấn và các xã lân cận được chỉnh trang theo kế hoạch."],
  m8: ["Công tác phòng, chống dịch Covid-19 được duy trì; việc tiêm vắc-xin mũi nhắc lại đạt tiến độ."],
};
