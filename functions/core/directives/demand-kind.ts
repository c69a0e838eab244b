import { textRead } from "../text/door.ts";
import type { DemandKind } from "./directive.ts";

/**
 * What an action's words look like. Only ever shown to its drafter, who chooses: a dossier with a report of
 * merits is none, and a table of points is sent as a report is.
 */
const marks: readonly (readonly [RegExp, DemandKind])[] = [
  [/đăng ký/iu, "register"],
  [/hồ sơ/iu, "dossier"],
  [/báo cáo|bảng (?:tự )?(?:chấm|đánh giá)|biểu mẫu|phiếu/iu, "report"],
  [/hội nghị|tổ chức|niêm yết|phát động|ký (?:kết )?giao ước/iu, "event"],
];

export function proposedKind(action: string): DemandKind {
  const words = textRead(action);
  return marks.find(([mark]) => mark.test(words))?.[1] ?? "report";
}
