import { createTransport } from "nodemailer";
import type { Channel, Delivery } from "./channel.ts";
import { mimeOf } from "./mime.ts";

/** Mail through the office's own server: "smtps://user:password@mail.example:465". */
export function smtp(settings: { readonly url: string; readonly from: string }): Channel {
  const transport = createTransport(settings.url);
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
 * A 5xx answer is final and a 4xx asks to come again; a server that never took the connection certainly sent nothing.
 * Anything else (a line cut in the middle) leaves open what became of the mail, and is thrown.
 */
function verdictOf(fault: unknown): Delivery {
  const { responseCode, code, message } = fault as { responseCode?: number; code?: string; message?: string };
  const reason = String(message ?? fault);
  if (responseCode !== undefined && responseCode >= 500) return { type: "refused", reason };
  if (responseCode !== undefined && responseCode >= 400) return { type: "unavailable", reason };
  if (code !== undefined && unreached.has(code)) return { type: "unavailable", reason };
  throw new Error("The mail server broke off.", { cause: fault });
}

const unreached = new Set(["ECONNECTION", "ECONNREFUSED", "EDNS", "EAUTH", "ETLS"]);

function addressIn(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
