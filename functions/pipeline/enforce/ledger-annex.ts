import * as v from "valibot";
import { clockDigitsToTheSecond, dateIn, Instant, inWords } from "../../core/instant.ts";
import { breakIn, type Deed, type Entry } from "../../core/ledger.ts";
import type { Annex, Row } from "../../decree30/document.ts";

/** One obligation's entries under the name of its party. */
export interface Chain {
  readonly party: string;
  readonly entries: readonly Entry[];
}

/**
 * The ledger as an annex: who did what to whom and when, in the order it was written down. It is printed whole or with
 * the place where its chain is broken, never tidied.
 */
export function ledgerAnnex(chains: readonly Chain[], people: ReadonlyMap<string, string>): Annex {
  const rows = chains.flatMap(({ party, entries }): readonly Row[] => {
    const broken = breakIn(entries);
    const title = broken === undefined ? party : `${party} (sổ không toàn vẹn từ mục ${broken + 1})`;
    return [{ type: "group", text: title }, ...entries.map((entry) => rowOf(entry, people))];
  });
  return {
    title: "Sổ theo dõi, đôn đốc thực hiện",
    landscape: true,
    passages: [{ type: "table", columns, rows }],
  };
}

const columns = [
  { head: "Số", share: 1, align: "centre" },
  { head: "Thời điểm", share: 3, align: "start" },
  { head: "Việc", share: 3, align: "start" },
  { head: "Người thực hiện", share: 3, align: "start" },
  { head: "Nội dung", share: 8, align: "start" },
  { head: "Mã kiểm", share: 2, align: "start" },
] as const;

function rowOf({ sequence, deed, hash }: Entry, people: ReadonlyMap<string, string>): Row {
  const moment = momentOf(deed.at);
  const by = deed.by === "clock" ? "Hệ thống" : (people.get(deed.by) ?? deed.detail.writer ?? deed.by);
  return {
    type: "cells",
    cells: [
      String(sequence),
      moment,
      actInWords(deed.act),
      by,
      detailInWords(deed.detail, people),
      hash.slice(0, 8),
    ],
  };
}

const momentOf = (at: Instant) => `${clockDigitsToTheSecond(at)} ${inWords(dateIn(at))}`;

/** Nobody should have to read UTC on paper. */
const isInstant = (text: string): text is Instant => v.is(Instant, text);

function detailInWords(detail: Deed["detail"], people: ReadonlyMap<string, string>): string {
  return Object.entries(detail)
    .map(
      ([name, text]) =>
        `${detailNames[name] ?? name}: ${isInstant(text) ? momentOf(text) : (people.get(text) ?? text)}`,
    )
    .join("; ");
}

const detailNames: Readonly<Record<string, string>> = {
  measure: "bước",
  dueAt: "đến lúc",
  caughtUp: "thực hiện bù",
  told: "đã báo",
  until: "đến",
  original: "hạn gốc",
  reason: "lý do",
  party: "đơn vị",
  dueBefore: "hạn",
  inForce: "hạn áp dụng",
  arrivedAt: "bản giấy nhận lúc",
  incoming: "theo",
  drafter: "người soạn",
  revision: "lần gửi",
  reference: "mã tiếp nhận",
  notice: "thư",
  to: "gửi tới",
  subject: "về việc",
  channel: "kênh",
  repeated: "gửi lặp",
  ground: "căn cứ",
  section: "phần",
  writer: "người soạn",
};

/** How each deed is called in print. */
export function actInWords(act: Deed["act"]): string {
  switch (act) {
    case "obliged":
      return "Giao nhiệm vụ";
    case "opened":
      return "Xác nhận đã nhận";
    case "received":
      return "Tiếp nhận báo cáo";
    case "withdrawn":
      return "Đơn vị rút báo cáo";
    case "entered":
      return "Nhập báo cáo từ bản giấy";
    case "proposed":
      return "Trình thủ trưởng xác nhận";
    case "handed-back":
      return "Thủ trưởng trả lại bản soạn";
    case "reminded":
      return "Nhắc việc";
    case "chased":
      return "Đôn đốc lần 1";
    case "escalated":
      return "Báo cáo lãnh đạo";
    case "drafted-letter":
      return "Dự thảo công văn đôn đốc";
    case "drafted-criticism":
      return "Dự thảo phê bình";
    case "marked-overdue":
      return "Ghi nhận quá hạn";
    case "superseded-measure":
      return "Bỏ qua bước đã lỡ";
    case "mailed":
      return "Gửi thư";
    case "mail-bounced":
      return "Thư không đến";
    case "extended":
      return "Gia hạn";
    case "extension-revoked":
      return "Thu hồi gia hạn";
    case "waived":
      return "Miễn thực hiện";
    case "returned":
      return "Trả lại, yêu cầu bổ sung";
    case "accepted":
      return "Chấp nhận";
    case "withdrawn-notice":
      return "Thu hồi thư";
    case "closed":
      return "Đóng đợt báo cáo";
    case "delegated":
      return "Nhờ soạn một phần";
    case "delegation-revoked":
      return "Thu lại phần nhờ soạn";
    case "delegate-wrote":
      return "Người được nhờ bắt đầu soạn";
  }
}
