import type { DemandKind } from "../core/directives/directive.ts";
import type { Sureness } from "./proposal.ts";

interface KindRead {
  readonly kind: DemandKind;
  readonly sure: Sureness;
  readonly why: string;
  readonly others: readonly DemandKind[];
}

const report = /báo cáo/iu;
const dossier = /hồ sơ|tờ trình|báo cáo thành tích|danh sách đề nghị|đề nghị khen thưởng|biên bản/iu;
const register = /đăng ký|giao ước/iu;
const event =
  /hội nghị|lễ (?:ký|phát động|tổng kết|tuyên dương)|tổ chức (?:sơ kết|tổng kết|ký|phát động)|bình xét|họp/iu;
const scoring = /chấm điểm|tự chấm|bảng điểm|phiếu/iu;

/** What an action asks for. Where its words speak of two things, the office says which. */
export function kindOfDemand(action: string): KindRead {
  const said: DemandKind[] = [
    ...(dossier.test(action) ? ["dossier" as const] : []),
    ...(report.test(action) ? ["report" as const] : []),
    ...(register.test(action) ? ["register" as const] : []),
    ...(event.test(action) ? ["event" as const] : []),
  ];
  const [kind, ...others] = said;
  // A meeting held and reported on is owed as the report.
  if (said.join() === "report,event")
    return { kind: "report", sure: "likely", why: "report-and-event", others: ["event"] };
  if (kind && others.length > 0) return { kind, sure: "ask", why: "two-kinds", others };
  if (scoring.test(action)) {
    const other = kind === "dossier" ? "report" : "dossier";
    return { kind: kind ?? "report", sure: "ask", why: "scoring", others: [other] };
  }
  if (kind === "register") return { kind, sure: "likely", why: "register", others: ["dossier"] };
  if (kind) return { kind, sure: "certain", why: kind, others: [] };
  return { kind: "report", sure: "ask", why: "no-kind", others: ["dossier", "event", "register"] };
}
