/**
 * Every word that the fields themselves put at the head of a column or a row, in Vietnamese as the report prints it.
 * Pages in another language find theirs by it; what a directive names is not here and stays as it was written.
 */
export type Label =
  | AwardLabel
  | ExemplarLabel
  | DocumentLabel
  | IndicatorLabel
  | LineLabel
  | TallyLabel
  | Unit
  | "Phong trào thi đua"
  | "Tập thể tham gia"
  | "Cá nhân tham gia";

type AwardLabel =
  | "Danh hiệu, hình thức"
  | "Người quyết định"
  | "Loại"
  | "Nội dung, thành tích"
  | "Số quyết định"
  | "Tập thể, cá nhân được khen"
  | "Tập thể"
  | "Cá nhân"
  | "Trong đó: người lao động trực tiếp"
  | "Trong đó: cán bộ lãnh đạo, quản lý"
  | "Công trạng, thành tích"
  | "Phong trào (chuyên đề)"
  | "Đột xuất"
  | "Cống hiến, niên hạn";

type ExemplarLabel =
  | "Tên"
  | "Địa chỉ, nơi công tác"
  | "Thành tích, cách làm"
  | "Căn cứ nêu tên"
  | "Hộ gia đình"
  | "Mô hình"
  | "Đã đồng ý công bố"
  | "Đã có quyết định khen thưởng công khai"
  | "Không nêu tên";

type DocumentLabel = "Loại văn bản" | "Số, ký hiệu" | "Ngày ban hành" | "Cơ quan ban hành" | "Trích yếu";

type IndicatorLabel =
  | "Chỉ tiêu, nhiệm vụ"
  | "Đơn vị tính"
  | "Kết quả thực hiện"
  | "Tính chất"
  | "Kế hoạch"
  | "Đạt so với kế hoạch"
  | "So với: cùng kỳ"
  | "Ghi chú"
  | "Số chính thức"
  | "Ước thực hiện"
  | "Trên"
  | "Dưới";

type LineLabel =
  | "Chỉ tiêu chưa đạt"
  | "Kết quả đến nay"
  | "Nguyên nhân, giải pháp"
  | "Nhiệm vụ, giải pháp"
  | "Thời gian thực hiện"
  | "Đề xuất, kiến nghị"
  | "Kiến nghị với cơ quan nào"
  | "Danh hiệu, hình thức đề nghị"
  | "Số tập thể"
  | "Số cá nhân"
  | "Tài liệu kèm theo";

type TallyLabel =
  | "Số lượng"
  | "Đơn thư đã tiếp nhận"
  | "Trong đó thuộc thẩm quyền giải quyết"
  | "Đã giải quyết"
  | "Đang giải quyết"
  | "Kết luận đúng hoặc đúng một phần"
  | "Thành viên Hội đồng Thi đua - Khen thưởng"
  | "Phiên họp trong kỳ"
  | "Công chức chuyên trách"
  | "Công chức kiêm nhiệm"
  | "Số dư đầu kỳ"
  | "Trích lập trong kỳ"
  | "Đã chi trong kỳ"
  | "Số dư cuối kỳ"
  | "Lớp tập huấn, bồi dưỡng đã tổ chức"
  | "Lượt người tham gia";

export type Unit = "%" | "người" | "đơn" | "phiên" | "lớp" | "lượt người" | "triệu đồng";
