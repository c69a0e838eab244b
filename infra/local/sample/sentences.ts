/**
 * Invented sentences for the sample round, by prompt of the directive. `{a}` and `{b}` take small figures, `{unit}` the
 * unit's own name. Nothing here was ever reported by anyone.
 */
export const sentences: Readonly<Record<string, readonly string[]>> = {
  "I.1.a": [
    "{unit} đã ban hành {a} văn bản triển khai Kế hoạch số 18/KH-UBND ngày 24/01/2022 của UBND huyện đến toàn thể cán bộ, công chức, viên chức và người lao động.",
    "Cấp ủy, lãnh đạo đơn vị phân công một đồng chí trực tiếp phụ trách công tác thi đua, khen thưởng và đưa kết quả thi đua vào nội dung giao ban hằng tháng.",
    "Việc quán triệt Chỉ thị số 02/CT-UBND ngày 10/3/2022 được thực hiện trong sinh hoạt chi bộ và tại {a} hội nghị chuyên đề với {b} lượt người tham dự.",
    "Quy chế xét khen thưởng của đơn vị được rà soát, bổ sung tiêu chí chấm điểm cho người lao động trực tiếp.",
    "{unit} xây dựng kế hoạch phát động thi đua theo từng quý, gắn với nhiệm vụ trọng tâm và phân công rõ người, rõ việc, rõ thời hạn.",
  ],
  "I.2.a": [
    "{unit} tổ chức tổng kết công tác thi đua, khen thưởng năm 2021 trong tháng 01 năm 2022, kết hợp phát động phong trào thi đua năm 2022 với {b} người đăng ký.",
    "100% tổ công tác đã đăng ký giao ước thi đua; nội dung giao ước bám sát chỉ tiêu được giao.",
    "Hội nghị phát động được tổ chức trực tiếp, thời gian gọn trong một buổi, không phát sinh kinh phí ngoài dự toán.",
    "Đơn vị ký giao ước thi đua với các thành viên trong cụm, khối và công khai nội dung giao ước tại trụ sở.",
  ],
  "I.2.b": [
    "Các nhiệm vụ được giao trong 6 tháng đầu năm cơ bản hoàn thành đúng tiến độ; {a} nhiệm vụ hoàn thành trước thời hạn.",
    "Công tác giải quyết hồ sơ, thủ tục bảo đảm đúng hạn; tỷ lệ hài lòng qua khảo sát tại đơn vị được giữ vững.",
    "Đơn vị phối hợp chặt chẽ với các ngành liên quan, kịp thời tháo gỡ khó khăn phát sinh từ cơ sở.",
    "Nhân dân trên địa bàn tích cực hưởng ứng, đóng góp {b} ngày công làm đường giao thông nông thôn và vệ sinh môi trường.",
    "Sản xuất nông nghiệp ổn định, không để dịch bệnh lớn xảy ra trên cây trồng, vật nuôi.",
  ],
  "I.2.c": [
    "Phong trào cải cách hành chính được đẩy mạnh: {a} thủ tục được rút ngắn thời gian giải quyết so với quy định.",
    "Đơn vị áp dụng quản lý văn bản điện tử cho toàn bộ văn bản đi, đến, trừ văn bản mật.",
    "Phong trào lao động giỏi, lao động sáng tạo thu hút {b} người tham gia, nhiều cách làm cải tiến lề lối làm việc được áp dụng.",
    "Chính sách an sinh xã hội được thực hiện đầy đủ, đúng đối tượng; {a} căn nhà đại đoàn kết được khởi công.",
  ],
  "I.2.d": [
    "Phong trào chung sức xây dựng nông thôn mới được triển khai sâu rộng; {b} hộ tham gia hiến đất, góp ngày công.",
    "Phong trào vì người nghèo vận động được nguồn lực hỗ trợ {a} hộ nghèo vươn lên thoát nghèo.",
    "Phong trào thi đua thực hiện văn hóa công sở được đưa vào tiêu chí đánh giá hằng tháng.",
    "Phong trào thi đua phòng, chống dịch Covid-19 được duy trì, không để phát sinh ổ dịch trong cơ quan.",
  ],
  "I.2.e": [
    "Đơn vị phát hiện, bồi dưỡng {a} điển hình tiên tiến, giới thiệu trên hệ thống truyền thanh cơ sở.",
    "Việc nhân điển hình được thực hiện qua sinh hoạt chuyên đề hằng quý; mô hình hay được trao đổi trong cụm, khối.",
    "Gương người tốt, việc tốt được biểu dương kịp thời tại hội nghị giao ban.",
  ],
  "I.3.a": [
    "Công tác xét, đề nghị khen thưởng bảo đảm công khai, dân chủ, đúng đối tượng, chú trọng người lao động trực tiếp.",
    "Hồ sơ khen thưởng được lập đúng quy định, gửi đúng thời hạn; không có đơn thư khiếu nại về khen thưởng.",
    "Khen thưởng chuyên đề và đột xuất được thực hiện kịp thời, có tác dụng động viên phong trào.",
  ],
  "I.4.a": [
    "Ưu điểm: phong trào thi đua được triển khai có trọng tâm, gắn với nhiệm vụ chính trị, được người lao động hưởng ứng.",
    "Khuyết điểm: công tác tuyên truyền về điển hình tiên tiến có lúc chưa thường xuyên.",
    "Hạn chế: cán bộ làm công tác thi đua, khen thưởng là kiêm nhiệm nên việc tham mưu có việc còn chậm.",
    "Hạn chế: chất lượng sáng kiến chưa đồng đều, một số giải pháp chưa được nhân rộng.",
    "Nguyên nhân: khối lượng công việc đầu năm lớn, kinh phí dành cho khen thưởng còn hạn hẹp.",
  ],
  "I.4.b": [
    "Tiếp tục đẩy mạnh các phong trào thi đua do Thủ tướng Chính phủ, tỉnh và huyện phát động, tập trung vào {a} chỉ tiêu chưa đạt kế hoạch.",
    "Nâng cao chất lượng bình xét, quan tâm khen thưởng người lao động trực tiếp và tập thể nhỏ.",
    "Rà soát, bổ sung kế hoạch thi đua 6 tháng cuối năm; phát động đợt thi đua cao điểm chào mừng Quốc khánh 02/9.",
    "Tổ chức kiểm tra chéo giữa các thành viên trong cụm, khối trước khi bình xét cuối năm.",
  ],
};
