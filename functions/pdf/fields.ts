/**
 * The blanks of an official document. The clerk gives number and day after the signature (Decree 30/2020,
 * art. 15); the competent person signs, then the agency. Whoever fills or signs finds the fields by these
 * names.
 */
export const fields = {
  number: { name: "SoVanBan", tooltip: "Số của văn bản, do văn thư cấp sau khi ký" },
  date: { name: "NgayBanHanh", tooltip: "Ngày ban hành, do văn thư ghi sau khi ký" },
  /** Only where the office leaves the month to the clerk too. */
  month: { name: "ThangBanHanh", tooltip: "Tháng ban hành, do văn thư ghi sau khi ký" },
  signature: { name: "ChuKyNguoiCoThamQuyen", tooltip: "Chữ ký số của người có thẩm quyền" },
  seal: { name: "ChuKyCoQuan", tooltip: "Chữ ký số của cơ quan ban hành" },
} as const;

export type FieldPlace = keyof typeof fields;
