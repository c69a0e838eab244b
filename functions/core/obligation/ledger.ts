import * as v from "valibot";
import { canonical, sha256 } from "../hash.ts";
import { DirectiveId, ObligationId, Sha256 } from "../ids.ts";
import { Instant } from "../instant.ts";

/**
 * What can happen to an obligation, and to the authority's own report: whether it changes what a decision
 * about it is made on, and how the printed ledger and the office's pages call it. Reminders, letters,
 * readings and drafts are not decisive: nobody decides otherwise for them.
 */
export const deeds = {
  obliged: { decisive: true, inPrint: "Giao nhiệm vụ" },
  opened: { decisive: false, inPrint: "Xác nhận đã nhận" },
  received: { decisive: true, inPrint: "Đơn vị gửi báo cáo" },
  withdrawn: { decisive: true, inPrint: "Đơn vị rút báo cáo" },
  entered: { decisive: true, inPrint: "Nhập báo cáo từ bản giấy" },
  proposed: { decisive: false, inPrint: "Trình thủ trưởng xác nhận" },
  "handed-back": { decisive: false, inPrint: "Thủ trưởng trả lại bản soạn" },
  reminded: { decisive: false, inPrint: "Nhắc việc" },
  chased: { decisive: false, inPrint: "Đôn đốc lần 1" },
  escalated: { decisive: false, inPrint: "Báo cáo lãnh đạo" },
  "drafted-letter": { decisive: false, inPrint: "Dự thảo công văn đôn đốc" },
  "drafted-criticism": { decisive: false, inPrint: "Dự thảo phê bình" },
  "marked-overdue": { decisive: false, inPrint: "Ghi nhận quá hạn" },
  "superseded-measure": { decisive: false, inPrint: "Không thực hiện bước" },
  mailed: { decisive: false, inPrint: "Gửi thư" },
  "mail-bounced": { decisive: false, inPrint: "Thư không đến" },
  extended: { decisive: true, inPrint: "Gia hạn" },
  "extension-revoked": { decisive: true, inPrint: "Thu hồi gia hạn" },
  waived: { decisive: true, inPrint: "Miễn thực hiện" },
  returned: { decisive: true, inPrint: "Trả lại, yêu cầu bổ sung" },
  accepted: { decisive: true, inPrint: "Tiếp nhận" },
  "withdrawn-notice": { decisive: false, inPrint: "Thu hồi thư" },
  closed: { decisive: false, inPrint: "Khóa đợt báo cáo" },
  delegated: { decisive: false, inPrint: "Nhờ soạn một phần" },
  "delegation-revoked": { decisive: false, inPrint: "Thu lại phần nhờ soạn" },
  "delegate-wrote": { decisive: false, inPrint: "Người được nhờ bắt đầu soạn" },
  released: { decisive: false, inPrint: "Cho ký sau khi xem" },
  "put-up": { decisive: false, inPrint: "Trình ký" },
  "taken-back": { decisive: false, inPrint: "Rút trình" },
  "sent-back": { decisive: false, inPrint: "Trả lại kèm ý kiến" },
  "signed-off": { decisive: false, inPrint: "Lãnh đạo ký" },
  numbered: { decisive: false, inPrint: "Văn thư cho số" },
  issued: { decisive: false, inPrint: "Ban hành" },
  recalled: { decisive: false, inPrint: "Thu hồi báo cáo đã ban hành" },
} as const;

/**
 * Under which the authority's own report has its chain among those of the obligations, whose ids have a dot.
 */
export const reportChain = v.parse(ObligationId, "report");

const acts = Object.keys(deeds) as readonly (keyof typeof deeds)[];

/**
 * What happened to one obligation: said once, in order, for ever. `detail` is plain words or figures, no
 * secrets.
 */
export const Deed = v.object({
  act: v.picklist(acts),
  at: Instant,
  /** A person's id, or "clock" for what the schedule did by itself. */
  by: v.string(),
  detail: v.record(v.string(), v.string()),
});
export type Deed = v.InferOutput<typeof Deed>;

/**
 * A deed in its chain: `hash` covers the deed, its place and the entry before it, so none can be changed or
 * lost.
 */
export const Entry = v.object({
  directive: DirectiveId,
  obligation: ObligationId,
  sequence: v.number(),
  deed: Deed,
  previous: v.union([Sha256, v.literal("")]),
  hash: Sha256,
});
export type Entry = v.InferOutput<typeof Entry>;

/** Appends a deed to a chain that ends in `last` (undefined for an empty one). */
export function chained(
  directive: DirectiveId,
  obligation: ObligationId,
  last: Pick<Entry, "sequence" | "hash"> | undefined,
  deed: Deed,
): Entry {
  const body = {
    directive,
    obligation,
    sequence: (last?.sequence ?? 0) + 1,
    deed,
    previous: last?.hash ?? ("" as const),
  };
  return { ...body, hash: sha256(canonical(body)) };
}

/** The first place where a chain was altered, lost an entry or changed order; undefined when it is whole. */
export function breakIn(chain: readonly Entry[]): number | undefined {
  let last: Entry | undefined;
  for (const [index, entry] of chain.entries()) {
    const expected = chained(entry.directive, entry.obligation, last, entry.deed);
    if (expected.hash !== entry.hash || expected.sequence !== entry.sequence) return index;
    last = entry;
  }
  return undefined;
}
