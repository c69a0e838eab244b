import { clockDigits, dateIn, inWords } from "../instant.ts";
import type { Notice } from "../notice/notice.ts";
import { noticesOnEdition } from "../notice/notices-to.ts";
import type { Setting } from "../obligation/setting.ts";
import type { Person } from "../people/person.ts";
import type { Edition, OfficersWord } from "./edition.ts";

/**
 * Officers and leaders hear that a report of theirs was recalled, by whom and why, and what its paper says
 * from now on.
 */
export function recallNotices(
  edition: Edition,
  recalled: OfficersWord,
  by: Pick<Person, "name">,
  setting: Setting,
): readonly Notice[] {
  const { number, signed } = edition;
  const named = `bản số ${number}${signed?.number === undefined ? "" : ` (số văn bản ${signed.number})`}`;
  const moment = `${clockDigits(recalled.at)} ngày ${inWords(dateIn(recalled.at))}`;
  const letter = {
    subject: `Thu hồi báo cáo đã ban hành: bản số ${number}`,
    text: `${by.name} đã thu hồi báo cáo đã ban hành, ${named}, lúc ${moment}. Lý do: ${recalled.reason}\nBản này vẫn được lưu và đọc được; trang tra cứu cho biết báo cáo đã được thu hồi. Báo cáo khác được tổng hợp, ký và ban hành thành bản mới.`,
  };
  return (["leader", "officer"] as const).flatMap((audience) =>
    noticesOnEdition(audience, edition, setting, "recalled", recalled.at, letter),
  );
}
