import { dueInWords, dueWithTimeLeft } from "../deadline/words.ts";
import { documentName } from "../directives/naming.ts";
import type { Instant } from "../instant.ts";
import type { Message } from "../notice/notices-to.ts";
import { actionOf, partyName } from "../obligation/naming.ts";
import type { Obligation } from "../obligation/obligation.ts";
import type { Setting } from "../obligation/setting.ts";
import type { Clock } from "./clock.ts";
import type { Audience } from "./ladder.ts";
import type { Measure } from "./measures.ts";

/**
 * What a measure says to one audience. Who owes the report is asked to send it; the lead of a bloc is told of
 * its members and ordered nothing; leaders and officers get those of one demand as one list.
 */
export function messageFor(
  { kind }: Measure,
  audience: Audience,
  obligation: Obligation,
  clock: Clock,
  setting: Setting,
  now: Instant,
): Message {
  const { directive } = setting;
  const party = partyName(obligation, setting);
  const action = actionOf(obligation, directive);
  const asked = clock.type === "correction" ? `gửi bản bổ sung (${action})` : action;
  const due = dueInWords(clock.dueBefore);
  const missing = `${party} chưa ${asked} theo ${documentName(directive)}. Hạn: ${dueWithTimeLeft(clock.dueBefore, now)}.`;
  const lead = `Các cơ quan, đơn vị sau chưa ${asked} theo ${documentName(directive)}:`;
  const item = `${party}; hạn: ${dueWithTimeLeft(clock.dueBefore, now)}`;
  const listed = (subject: string, closing: string): Message => ({
    ...{ subject, text: `${missing} ${closing}` },
    list: { subject, lead, item, closing },
  });
  const waiting =
    obligation.confirmation?.type === "asked"
      ? " Báo cáo đang chờ thủ trưởng đơn vị xác nhận; hạn tính theo lúc xác nhận."
      : "";
  switch (kind) {
    case "acknowledge":
      return {
        subject: `Đề nghị xác nhận đã nhận: ${directive.document.subject}`,
        text: `${party} chưa xác nhận đã nhận ${documentName(directive)}. Đề nghị mở văn bản trên hệ thống. Hạn ${asked}: ${due}.`,
      };
    case "remind":
      return {
        subject: `Nhắc việc: ${asked}, hạn ${due}`,
        text: `Đề nghị ${party} ${asked} theo ${documentName(directive)}. Hạn: ${dueWithTimeLeft(clock.dueBefore, now)}.${waiting}`,
        dated: true,
      };
    case "chase":
      if (audience === "bloc-lead") {
        return listed(
          `Thông báo: đơn vị trong cụm, khối chưa ${asked}`,
          "Thông báo để trưởng cụm, khối thi đua biết; cơ quan thường trực đang đôn đốc đơn vị.",
        );
      }
      return {
        subject: `Đôn đốc: ${party} chưa ${asked}`,
        text: `${missing} Đề nghị gửi ngay; nếu có vướng mắc, nêu lý do khi gửi.`,
      };
    case "letter":
      return listed(
        `Dự thảo công văn đôn đốc: ${directive.document.subject}`,
        "Công văn đôn đốc đã được dự thảo kèm danh sách đơn vị chậm, chờ người có thẩm quyền ký.",
      );
    case "leader-list":
      return listed(
        `Danh sách đơn vị chậm: ${directive.document.subject}`,
        "Kính báo cáo lãnh đạo xem xét, chỉ đạo.",
      );
    case "criticism":
      return listed(
        `Dự thảo thông báo phê bình: ${directive.document.subject}`,
        "Thông báo phê bình mới là dự thảo; việc phê bình do người có thẩm quyền quyết định.",
      );
    case "close":
      return {
        subject: `Đợt báo cáo đã đóng: ${directive.document.subject}`,
        text: `${missing} Đợt báo cáo đã đóng, báo cáo tổng hợp ghi đơn vị chưa gửi.`,
      };
    case "mark-overdue":
      return { subject: `Quá hạn: ${asked}`, text: missing };
  }
}
