import { createTransport } from "nodemailer";
import type { Channel, Delivery } from "./channel.ts";
import { mimeOf } from "./mime.ts";

/**
 * A mail server that takes a line and says nothing is one that cannot be reached: the letter waits for the
 * next run.
 */
const patience = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

/** Mail through the office's own server: "smtps://user:password@mail.example:465". */
export function smtp(settings: { readonly url: string; readonly from: string }): Channel {
  const transport = createTransport({ url: settings.url, ...patience });
  return {
    name: "smtp",
    async send(mail) {
      const raw = await mimeOf(mail, settings.from);
      const envelope = { from: addressIn(settings.from), to: mail.to };
      return transport
        .sendMail({ envelope, raw: Buffer.from(raw) })
        .then(() => ({ type: "sent" }), verdictOf);
    },
  };
}

/**
 * Before the server knew whom the mail was for, whatever went wrong was no fault of the address, and nothing
 * left. After that a 5xx answer is final and a 4xx asks to come again. A line cut in the middle leaves open
 * what became of the mail, and is thrown.
 */
function verdictOf(fault: unknown): Delivery {
  const { responseCode, command, code, message } = fault as Partial<
    Record<"command" | "code" | "message", string>
  > & {
    readonly responseCode?: number;
  };
  const reason = String(message ?? fault);
  const early =
    code === "EDNS" || (command !== undefined && /^(CONN|EHLO|HELO|STARTTLS|AUTH|MAIL)/.test(command));
  if (early) return { type: "unavailable", reason };
  if (responseCode === undefined) throw new Error("The mail server broke off.", { cause: fault });
  return { type: responseCode >= 500 ? "refused" : "unavailable", reason };
}

function addressIn(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
