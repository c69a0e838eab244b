/** What stands over every sheet, so that the workbook explains itself when it is passed on. */
export interface Head {
  /** "Công văn số 312/UBND-NV ngày 10/6/2022" */
  readonly document: string;
  readonly party: string;
  readonly deadline: string;
}

export function headLines({ document, party, deadline }: Head): readonly (readonly [string, string])[] {
  return [
    ["Văn bản yêu cầu", document],
    ["Đơn vị báo cáo", party],
    ["Thời hạn", deadline],
    ["Cách điền", HOW],
  ];
}

const HOW = [
  "Chỉ điền vào các ô có viền; ô nền vàng thuộc mục bắt buộc, ô nền xám không áp dụng. Số ghi là số; không có thì ghi 0 hoặc “không phát sinh”, chưa có số liệu thì để trống.",
  "Ngày ghi như 27/6/2022. Ô có danh sách thì chọn trong danh sách. Cần thêm dòng thì chèn dòng ngay dưới dòng cuối của bảng.",
  "Không xóa, không sửa cột A (mã để hệ thống nhận ra từng dòng) và các hàng tên cột. Không dùng công thức: hệ thống chỉ lấy giá trị đã tính.",
  "Điền xong thì lưu dạng .xlsx rồi tải lên ở trang “Biểu mẫu Excel”. Hệ thống cho xem trước từng ô; ô để trống không làm mất nội dung đã nhập.",
].join("\n");

/** Said in a cell whose text is longer than a cell may hold. */
export const TOO_LONG = "(Nội dung dài quá một ô của Excel; đề nghị sửa trên trang.)";
