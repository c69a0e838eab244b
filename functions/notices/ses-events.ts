import * as v from "valibot";
import { Instant } from "../core/instant.ts";
import type { Bounce } from "./bounce.ts";

/** What SES publishes when a mail comes back: only the parts that are read. */
const Event = v.variant("eventType", [
  v.object({
    eventType: v.literal("Bounce"),
    bounce: v.object({
      bounceType: v.string(),
      bounceSubType: v.optional(v.string(), ""),
      timestamp: Instant,
      bouncedRecipients: v.array(
        v.object({ emailAddress: v.string(), diagnosticCode: v.optional(v.string()) }),
      ),
    }),
  }),
  v.object({
    eventType: v.literal("Complaint"),
    complaint: v.object({
      timestamp: Instant,
      complainedRecipients: v.array(v.object({ emailAddress: v.string() })),
    }),
  }),
]);

/**
 * The addresses a published event says were not reached, with a reason an officer can act on. Events of other
 * kinds (delivery, opening) give none.
 */
export function bouncesIn(event: unknown): readonly Bounce[] {
  const read = v.safeParse(Event, event);
  if (!read.success) return [];
  const said = read.output;
  switch (said.eventType) {
    case "Bounce": {
      const { bounceType, bounceSubType, timestamp, bouncedRecipients } = said.bounce;
      const inWords = words[bounceSubType] ?? words[bounceType] ?? "thư bị trả lại";
      return bouncedRecipients.map(({ emailAddress, diagnosticCode }) => ({
        to: emailAddress,
        reason: diagnosticCode ? `${inWords} (${diagnosticCode})` : inWords,
        at: timestamp,
      }));
    }
    case "Complaint": {
      const { timestamp, complainedRecipients } = said.complaint;
      return complainedRecipients.map(({ emailAddress }) => ({
        to: emailAddress,
        reason: "người nhận báo là thư rác",
        at: timestamp,
      }));
    }
  }
}

const words: Readonly<Record<string, string>> = {
  MailboxFull: "hộp thư đầy",
  NoEmail: "địa chỉ không có",
  OnAccountSuppressionList: "địa chỉ đã bị chặn sau các lần trả lại trước",
  Permanent: "địa chỉ không nhận thư",
  Transient: "hộp thư tạm thời không nhận thư",
};
