import { clockDigits, dateIn, type Instant, inWords } from "../instant.ts";
import type { Notice } from "../notice/notice.ts";
import { noticesTo } from "../notice/notices-to.ts";
import type { Deed } from "./ledger.ts";
import { actionOf, partyName } from "./naming.ts";
import type { Obligation } from "./obligation.ts";
import type { Arrival, Incoming } from "./origin.ts";
import type { Setting } from "./setting.ts";

/** "văn bản đến số 127, ngày 24/6/2022" */
export function incomingInWords({ number, date }: Incoming): string {
  return `văn bản đến số ${number}, ngày ${inWords(date)}`;
}

/** What the ledger keeps of a paper beside the moment it was typed in. */
export function arrivalInDetail({ arrivedAt, incoming }: Arrival): Deed["detail"] {
  return { arrivedAt, incoming: incomingInWords(incoming) };
}

/** The unit hears what was entered in its name, so that it can object and, if it will, send its own. */
export function tellOfPaper(
  obligation: Obligation,
  setting: Setting,
  { arrivedAt, incoming }: Arrival,
  at: Instant,
): readonly Notice[] {
  const action = actionOf(obligation, setting.directive);
  const arrived = `${clockDigits(arrivedAt)} ngày ${inWords(dateIn(arrivedAt))}`;
  return noticesTo(["clerk", "head"], obligation, setting, `entered-${obligation.version}`, at, {
    subject: `Đã nhập báo cáo giấy: ${action}`,
    text: `Báo cáo giấy của ${partyName(obligation, setting)} (nhận lúc ${arrived}, ${incomingInWords(incoming)}) đã được nhập vào hệ thống. Đề nghị đơn vị xem lại; nếu cần sửa, đơn vị tự gửi bản của mình, bản này vẫn được giữ.`,
    dated: true,
  });
}
