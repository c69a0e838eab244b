/**
 * Another document's day, told and not demanded: "… có Công văn số 3321/ĐCT-VP yêu cầu các tỉnh gửi báo cáo
 * trước ngày …", "Thực hiện Công văn số 12/SNV …, trong đó yêu cầu …". Who asks after a comma is oneself.
 */
const cites =
  /(?:Công văn|Kế hoạch|Hướng dẫn|Thông báo|Chỉ thị|Quyết định|Công điện|Tờ trình|văn bản) số ?:? ?\d/giu;
const theirs =
  /(?:^|[\s,])(?:trong đó|tại đó|theo đó|có nội dung|với nội dung),?\s(?:[^,;.]{0,60}\s)?(?:yêu cầu|đề nghị|giao|quy định|nêu|ấn định)\s/iu;
const own =
  /,\s(?:(?:nay|do đó|vì vậy|để [^,]{3,120}),?\s)?(?:UBND|U[ỷý] ban|Ủy ban|Hội đồng|Sở|Phòng|Ban|Đảng ủy|Văn phòng|Trường|Nhà trường|Hội|Liên đoàn|Công đoàn|Khối|Cụm|đề nghị|yêu cầu|các (?:cơ quan|đơn vị))(?!\p{L})/iu;

/** Whether what stands before a day says that another document set it. */
export function isQuoted(before: string): boolean {
  const cited = [...before.matchAll(cites)].at(-1);
  if (!cited) return false;
  const behind = before.slice(cited.index);
  const told = theirs.exec(behind);
  if (told) return !own.test(behind.slice(told.index + told[0].length));
  const announced = /(?:^|\s)(?:đã )?(?:có|ban hành|gửi)\s$/iu.test(before.slice(0, cited.index));
  return announced && /^[^;]*?\s(?:yêu cầu|đề nghị)\s/iu.test(behind) && !own.test(behind);
}
