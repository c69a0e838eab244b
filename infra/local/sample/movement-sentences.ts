type ByMovement = Readonly<Record<string, readonly string[]>>;

/** Invented sentences on the movements, as a commune tells them. */
export const movementsOfLocalities: ByMovement = {
  "new-countryside": [
    "Nhân dân góp ngày công làm đường giao thông nông thôn, chỉnh trang nhà ở, tường rào, cổng ngõ.",
    "{unit} vận động {b} hộ hiến đất, góp ngày công mở rộng đường liên thôn.",
  ],
  "for-the-poor": [
    "Quỹ vì người nghèo được vận động, sử dụng đúng mục đích, công khai đến từng thôn.",
    "{unit} nhận giúp đỡ {a} hộ nghèo về giống, vốn và kiến thức sản xuất.",
  ],
  enterprises: ["Các hộ kinh doanh, hợp tác xã trên địa bàn duy trì sản xuất, bảo đảm việc làm sau dịch."],
  "office-culture": [
    "Cán bộ, công chức chấp hành giờ giấc, trang phục và thái độ phục vụ đúng quy định.",
    "Quy tắc ứng xử được niêm yết tại nơi làm việc và đưa vào tiêu chí đánh giá hằng tháng.",
  ],
  m5: ["Thủ tục hành chính được niêm yết đầy đủ; tỷ lệ hồ sơ nộp trực tuyến tăng so với cùng kỳ."],
  m6: ["Các tiêu chí nông thôn mới được rà soát, phân công cho từng đoàn thể, từng thôn phụ trách."],
  m7: ["Đường phố, ngõ xóm được chỉnh trang, nạo vét, lắp đèn chiếu sáng theo kế hoạch."],
  m8: ["Công tác phòng, chống dịch Covid-19 được duy trì; việc tiêm vắc-xin mũi nhắc lại đạt tiến độ."],
};

/** As an office does. */
export const movementsOfOffices: ByMovement = {
  "new-countryside": ["{unit} nhận giúp đỡ một xã hoàn thành tiêu chí nông thôn mới được phân công."],
  "for-the-poor": ["Cán bộ, công chức, viên chức đóng góp một ngày lương ủng hộ Quỹ vì người nghèo."],
  enterprises: ["Doanh nghiệp, hộ kinh doanh được hướng dẫn, tháo gỡ khó khăn sau dịch."],
  "office-culture": [
    "Quy tắc ứng xử được niêm yết tại nơi làm việc và đưa vào tiêu chí đánh giá hằng tháng.",
    "Cán bộ, công chức, viên chức chấp hành giờ giấc, trang phục và thái độ phục vụ đúng quy định.",
  ],
  m5: ["Hồ sơ, văn bản được xử lý trên hệ thống quản lý văn bản điện tử, trừ văn bản mật."],
  m6: ["Cán bộ, công chức tham gia ngày công giúp các xã chỉnh trang đường làng, ngõ xóm."],
  m7: ["Trụ sở, khuôn viên cơ quan được chỉnh trang, bảo đảm xanh, sạch, đẹp."],
  m8: ["Cán bộ, công chức, viên chức và người lao động chấp hành nghiêm quy định phòng, chống dịch."],
};
