import * as v from "valibot";
import { Instant } from "../../functions/core/instant.ts";
import type { Deed, Entry } from "../../functions/core/ledger.ts";
import { momentToTheSecond, momentWords } from "./moment.ts";

/** What happened to one obligation, latest first, in an office's words. */
export function LedgerLines(props: {
  readonly entries: readonly Entry[];
  readonly names: ReadonlyMap<string, string>;
}) {
  if (props.entries.length === 0) return <p class="hint">Chưa có việc nào được ghi.</p>;
  return (
    <ol class="ledger" reversed>
      {props.entries.toReversed().map(({ deed, hash }) => (
        <li>
          <p>
            <strong>{deedWords[deed.act]}</strong>
            <span class="muted small"> {momentToTheSecond(deed.at)}</span>
          </p>
          <p class="small">
            {deed.by === "clock"
              ? "Hệ thống, theo lịch"
              : (props.names.get(deed.by) ?? deed.detail.writer ?? deed.by)}
            {detailOf(deed).map((text) => (
              <span class="muted"> · {text}</span>
            ))}
          </p>
          <p class="hash" title={hash}>
            {hash.slice(0, 16)}
          </p>
        </li>
      ))}
    </ol>
  );
}

export const deedWords: Readonly<Record<Deed["act"], string>> = {
  obliged: "Giao nhiệm vụ báo cáo",
  opened: "Đơn vị đã đọc yêu cầu",
  received: "Nhận báo cáo",
  withdrawn: "Đơn vị rút báo cáo",
  entered: "Nhập báo cáo từ bản giấy",
  reminded: "Nhắc việc",
  chased: "Đôn đốc",
  escalated: "Báo cáo lãnh đạo",
  "drafted-letter": "Dự thảo công văn đôn đốc",
  "drafted-criticism": "Dự thảo văn bản phê bình",
  "marked-overdue": "Ghi nhận quá hạn",
  "superseded-measure": "Bỏ qua bước đã lỗi thời",
  mailed: "Gửi thư",
  "mail-bounced": "Thư không đến được",
  extended: "Gia hạn",
  "extension-revoked": "Thu hồi gia hạn",
  waived: "Miễn báo cáo",
  returned: "Trả lại để bổ sung",
  accepted: "Tiếp nhận",
  "withdrawn-notice": "Rút thư chưa gửi",
  closed: "Khóa đợt báo cáo",
  delegated: "Nhờ đồng nghiệp soạn một phần",
  "delegation-revoked": "Thu lại phần đã nhờ soạn",
  "delegate-wrote": "Đồng nghiệp được nhờ bắt đầu soạn",
};

const detailNames: Readonly<Record<string, string>> = {
  reference: "mã",
  revision: "lần gửi",
  reason: "lý do",
  until: "đến",
  dueBefore: "hạn",
  arrivedAt: "bản giấy nhận lúc",
  incoming: "theo",
  original: "hạn gốc",
  party: "đơn vị",
  section: "phần",
  writer: "người soạn",
  to: "tới",
};

/** Known details by their names; instants as moments, so that nobody reads UTC. */
function detailOf({ detail }: Deed): readonly string[] {
  return Object.entries(detail).flatMap(([name, held]) => {
    const known = detailNames[name];
    if (!known || name === "party") return [];
    const at = v.safeParse(Instant, held);
    return [`${known} ${at.success ? momentWords(at.output) : held}`];
  });
}
