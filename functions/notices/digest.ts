import type { Notice } from "../core/notice.ts";
import type { Channels, Mail } from "./channel.ts";

/** One mail out of everything that waits for one reader. */
export function digestOf(notices: readonly Notice[], channels: Pick<Channels, "linkTo">): Mail {
  const [first] = notices;
  if (!first) throw new Error("A digest of nothing.");
  const subject = notices.length === 1 ? first.subject : `${notices.length} việc cần xử lý: ${first.subject}`;
  const items = notices.map((notice) => `${notice.text}\n${channels.linkTo(notice.about)}`);
  const greeting = `Kính gửi: ${first.name}.`;
  return {
    to: first.to,
    name: first.name,
    subject,
    text: [greeting, ...items].join("\n\n"),
    html: [greeting, ...items].map((text) => `<p>${escaped(text)}</p>`).join("\n"),
  };
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll("\n", "<br>");
