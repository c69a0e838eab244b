import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { Mail } from "./channel.ts";

/**
 * A mail as it goes over the wire: text, HTML and calendar in one message, its Vietnamese words encoded for
 * any server.
 */
export async function mimeOf(mail: Mail, from: string): Promise<Uint8Array> {
  const composer = new MailComposer({
    from,
    to: { name: mail.name, address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { "Auto-Submitted": "auto-generated", "X-Notice": mail.notices[0] ?? "" },
    ...(mail.ics ? { icalEvent: { ...mail.ics, filename: "han.ics" } } : {}),
  });
  return composer.compile().build();
}
