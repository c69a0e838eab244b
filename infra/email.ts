import { bounced } from "./bounced.ts";
import { postSender } from "./stage.ts";

/**
 * Reminders, escalations and sign-in links. SES starts in its sandbox: production needs AWS's leave to send.
 */
export const post = new sst.aws.Email("Post", {
  sender: postSender,
  events: [{ name: "Bounced", types: ["bounce", "complaint"], topic: bounced.arn }],
});
