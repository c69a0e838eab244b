import { dueInWords, dueWithTimeLeft } from "../deadline/words.ts";
import type { Instant } from "../instant.ts";
import { orderInWords } from "./carried-out.ts";
import type { Duty } from "./duty.ts";

/** When a duty is spoken of: so many working days before its last day, and once it has passed. */
export type DutyStep = "remind-7" | "remind-3" | "remind-1" | "overdue";

/** What the officer and the leader are told of a duty of their own authority. */
export function reminderOf(
  duty: Duty,
  step: DutyStep,
  due: Instant,
  now: Instant,
): { readonly subject: string; readonly text: string } {
  const order = orderInWords(duty);
  const whereto = duty.recipient === "" ? "" : ` về ${duty.recipient}`;
  return step === "overdue"
    ? {
        subject: `Quá hạn với cấp trên: ${duty.action}`,
        text: `Theo ${order}, cơ quan phải ${duty.action}${whereto}. Thời hạn ${dueInWords(due)} đã qua mà chưa ghi nhận đã thực hiện. Nếu đã gửi, đề nghị ghi lại trên trang nhiệm vụ.`,
      }
    : {
        subject: `Nhắc việc với cấp trên: ${duty.action}`,
        text: `Theo ${order}, cơ quan phải ${duty.action}${whereto}. Thời hạn: ${dueWithTimeLeft(due, now)}.`,
      };
}
