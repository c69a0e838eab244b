import type { Notice } from "../core/notice.ts";
import type { Channels, Mail } from "./channel.ts";
import { calendarOf } from "./ics.ts";

/** A notice about to leave, with the token of the link that was made for it, if it lends or invites. */
export type Lettered = Notice & {
  readonly delegate?: string | undefined;
  readonly invitation?: string | undefined;
};

/** One mail out of everything that waits for one reader: text and HTML that say the same, and one calendar. */
export function digestOf(notices: readonly Lettered[], channels: Pick<Channels, "linkTo">): Mail {
  const [first] = notices;
  if (!first) throw new Error("A digest of nothing.");
  const items = notices.map(({ subject, text, about, delegate, invitation }) => ({
    subject,
    text,
    link: channels.linkTo({ ...about, delegate, invitation }),
  }));
  const ics = calendarOf(notices);
  return {
    to: first.to,
    name: first.name,
    subject:
      notices.length === 1 ? first.subject : `${notices.length} việc cần xem: ${first.subject} và việc khác`,
    text: [`Kính gửi: ${first.name}`, ...items.map(asText(notices.length)), footer].join("\n\n"),
    html: page([
      `<p>Kính gửi: ${escaped(first.name)}</p>`,
      ...items.map(asHtml(notices.length)),
      `<p><small>${footer}</small></p>`,
    ]),
    ...(ics === undefined ? {} : { ics }),
    notices: notices.map(({ id }) => id),
  };
}

interface Item {
  readonly subject: string;
  readonly text: string;
  readonly link: string;
}

const footer = "Thư tự động của hệ thống báo cáo thi đua, khen thưởng.";

const asText = (of: number) => (item: Item, place: number) =>
  `${of > 1 ? `${place + 1}. ${item.subject}\n` : ""}${item.text}\n${item.link}`;

const asHtml = (of: number) => (item: Item, place: number) =>
  [
    of > 1 ? `<h2>${place + 1}. ${escaped(item.subject)}</h2>` : "",
    `<p>${escaped(item.text).replaceAll("\n", "<br>")}</p>`,
    `<p><a href="${escaped(item.link)}">${escaped(item.link)}</a></p>`,
  ].join("");

function page(parts: readonly string[]): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><body>${parts.join("\n")}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
