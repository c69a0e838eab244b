import { deadlineOfFirst } from "../../core/deadline/in-force.ts";
import { dueInWords } from "../../core/deadline/words.ts";
import type { Directive, Section } from "../../core/directives/directive.ts";
import { documentCited, recipientInSentence } from "../../core/directives/naming.ts";
import {
  clockDigitsToTheSecond,
  dateIn,
  type Instant,
  inWordsWithWeekday,
  millisecondsOf,
  partsOf,
  timeSpan,
} from "../../core/instant.ts";
import { actionOf, demandOf, partyName } from "../../core/obligation/naming.ts";
import { type Obligation, withdrawalOf } from "../../core/obligation/obligation.ts";
import { incomingInWords } from "../../core/obligation/paper-told.ts";
import { knownAt, type Receipt } from "../../core/obligation/receipt.ts";
import { punctualityOf } from "../../core/obligation/standing.ts";
import type { Submission } from "../../core/obligation/submission.ts";
import { type Roster, unitIn } from "../../core/people/roster.ts";
import type { OfficialDocument, Passage, Row, Table } from "../../decree30/document.ts";
import { countVi } from "../../decree30/words.ts";
import { issuerOf } from "../issuer-marks.ts";
import { answersAnnex, filesAnnexes } from "./annexes.ts";

/** Everything a receipt is made from. No clock: printed today or in a year, it is the same paper. */
export interface Sent {
  readonly directive: Directive;
  readonly roster: Roster;
  readonly obligation: Obligation;
  readonly sections: readonly Section[];
  readonly submission: Submission;
  /** Who pressed the button, by name. */
  readonly sender: string;
  /** Who put it before the head of the unit, by name, where he confirmed it. */
  readonly drafter?: string | undefined;
  /** By which the deadline is judged: the first of the revisions sent on end. */
  readonly first: Receipt;
}

/**
 * Phiếu tiếp nhận: what the authority received, from whom and when to the second, whether that was in time,
 * and the whole of what was sent, under the hash that vouches for it.
 */
export function receiptOf(sent: Sent): OfficialDocument {
  const { roster, obligation, submission, directive } = sent;
  const { authority } = roster;
  const { receipt } = submission;
  const { day, month, year } = partsOf(dateIn(receipt.receivedAt));
  const recipient = demandOf(obligation, directive)?.recipient ?? authority.name;
  return {
    kind: "slip",
    issuer: issuerOf(authority),
    number: { symbol: "PTN", code: { name: "Mã tiếp nhận", text: receipt.reference } },
    dated: { place: authority.placeName, day, month, year },
    subject: `Nội dung do ${partyName(obligation, sent)} gửi ${recipientInSentence(recipient)}`,
    addressees: [],
    body: [...confirmation(sent, recipient), facts(sent, recipient), ...checking(submission)],
    signature: {
      authority: [],
      position: authority.standingAgency.name.toUpperCase(),
      unsigned: "(Phiếu lập tự động khi nhận nội dung, không cần chữ ký)",
    },
    recipients: [partyName(obligation, sent), recipient],
    annexes: [answersAnnex(sent.sections, submission.entries), ...filesAnnexes(submission.attachments)],
    parts: "roman",
  };
}

function confirmation({ directive, roster, obligation }: Sent, recipient: string): readonly Passage[] {
  const party = partyName(obligation, { roster });
  return [
    say(
      `Thực hiện ${documentCited(directive, roster.authority)}, ${party} đã gửi và ${recipientInSentence(recipient)} đã nhận nội dung sau:`,
    ),
  ];
}

function facts(sent: Sent, recipient: string): Table {
  const { directive, roster, obligation, submission, sender, first } = sent;
  const { receipt, lateReason } = submission;
  const due = deadlineOfFirst(obligation)?.dueBefore;
  const again = receipt.revision === first.revision ? "" : `; lần đầu nhận lúc ${moment(first.receivedAt)}`;
  const unit = unitIn(roster, obligation.party.unit)?.name ?? obligation.party.unit;
  const by = obligation.party.type === "bloc" ? `${sender} (${unit})` : sender;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Mã tiếp nhận", receipt.reference],
    ["Đơn vị gửi", partyName(obligation, sent)],
    ["Việc thực hiện", actionOf(obligation, directive)],
    ["Nơi nhận", recipient],
    ...wayIn(sent, by),
    ["Thời điểm nhận", moment(receipt.receivedAt)],
    ["Thời hạn", due === undefined ? "Không ấn định" : dueInWords(due)],
    ["Chấp hành thời hạn", punctuality(obligation, first.receivedAt)],
    ["Lý do gửi chậm", lateReason],
    ["Lần gửi", `${receipt.revision}${again}`],
    ["Tình trạng", withdrawn(obligation, receipt)],
    [
      "Tài liệu kèm theo",
      submission.attachments.length > 0
        ? `${countVi(submission.attachments.length)} tệp`
        : "Không có tài liệu",
    ],
    ["Mã kiểm tra nội dung (SHA-256)", receipt.hash],
  ];
  return {
    type: "table",
    columns: [
      { head: "Mục", share: 3, align: "start" },
      { head: "Nội dung", share: 7, align: "start" },
    ],
    rows: rows.flatMap(([name, text]): Row[] => (text ? [{ type: "cells", cells: [name, text] }] : [])),
  };
}

/** A slip outlives what it speaks of, so it says when it no longer does. */
function withdrawn(obligation: Obligation, { revision }: Receipt): string | undefined {
  const found = withdrawalOf(obligation, revision);
  return found && `Đơn vị đã rút lúc ${moment(found.at)}. Lý do: ${found.reason}`;
}

/** Who sent it; or, where the unit did not, who entered it from which paper and when. */
function wayIn(
  { submission: { origin, receipt }, drafter }: Sent,
  by: string,
): readonly (readonly [string, string | undefined])[] {
  switch (origin?.type) {
    case undefined:
      return [["Người gửi", by]];
    case "confirmed":
      return [
        ["Người soạn", drafter],
        ["Thủ trưởng xác nhận và gửi", by],
      ];
    case "paper":
      return [
        ["Nhập từ bản giấy", incomingInWords(origin.incoming)],
        ["Người nhập", by],
        ["Thời điểm nhập", moment(knownAt(receipt))],
      ];
  }
}

function punctuality(obligation: Obligation, receivedAt: Instant): string {
  const due = deadlineOfFirst(obligation)?.dueBefore;
  switch (punctualityOf(obligation, receivedAt)) {
    case "onTime":
      return due === undefined ? "Không ấn định thời hạn" : "Đúng hạn";
    case "extended":
      return "Trong thời hạn đã gia thêm";
    case "late":
      return `Chậm ${timeSpan(millisecondsOf(receivedAt) - millisecondsOf(due ?? receivedAt))} so với thời hạn`;
  }
}

/** Anyone who was handed the paper and the data can work the hash out, without asking this system. */
function checking({ attachments }: Submission): readonly Passage[] {
  const [where, files] =
    attachments.length > 0
      ? ["Phụ lục I", " Từng tài liệu kèm theo được kiểm tra cũng bằng cách ấy với mã ghi tại Phụ lục II."]
      : ["Phụ lục", ""];
  return [
    say(
      `Toàn bộ nội dung đã gửi được in tại ${where}. Để kiểm tra, tải tệp “Nội dung gốc (JSON)” ở trang bản đã gửi rồi tính mã SHA-256 của tệp (lệnh certutil\u00a0-hashfile trên Windows, sha256sum trên Linux); mã tính được phải trùng với mã trên đây.${files}`,
    ),
    say(
      "Phiếu này xác nhận đã nhận nội dung gửi đến và thời điểm nhận; việc tiếp nhận hay trả lại để bổ sung được thông báo riêng sau khi xem xét.",
    ),
  ];
}

const moment = (at: Instant) =>
  `${clockDigitsToTheSecond(at)} ${inWordsWithWeekday(dateIn(at))} (giờ Việt Nam)`;

function say(text: string): Passage {
  return { type: "paragraph", text };
}
