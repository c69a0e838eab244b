import type { Notice } from "../core/notice.ts";
import type { Channels, Mail } from "./channel.ts";
import { calendarOf } from "./ics.ts";

/** A notice about to leave, with the token of the link that was made for it, if it lends or invites. */
export type Lettered = Notice & {
  readonly delegate?: string | undefined;
  readonly invitation?: string | undefined;
};

/**
 * One mail out of everything that waits for one reader: text and HTML that say the same, and one calendar. What says
 * the same of several parties stands once, with their list under it.
 */
export function digestOf(notices: readonly Lettered[], channels: Pick<Channels, "linkTo">): Mail {
  const [first] = notices;
  if (!first) throw new Error("A digest of nothing.");
  const items = itemsOf(notices, channels);
  const [only] = items;
  const ics = calendarOf(notices);
  const subject =
    items.length === 1 ? only?.subject : `${items.length} việc cần xem: ${only?.subject} và việc khác`;
  const from = first.sender ? `[${first.sender.authority}] ` : "";
  const ending = endingOf(notices);
  return {
    to: first.to,
    name: first.name,
    subject: `${from}${subject}`,
    text: [`Kính gửi: ${first.name}`, ...items.map(asText(items.length)), ending, footer].join("\n\n"),
    html: page([
      `<p>Kính gửi: ${escaped(first.name)}</p>`,
      ...items.map(asHtml(items.length)),
      `<p>${lines(ending)}</p>`,
      `<p><small>${footer}</small></p>`,
    ]),
    ...(ics === undefined ? {} : { ics }),
    notices: notices.map(({ id }) => id),
  };
}

interface Item {
  readonly subject: string;
  readonly text: string;
  /** The parties of whom the text speaks, where it stands for several notices, and what is said after them. */
  readonly list: readonly string[];
  readonly closing?: string | undefined;
  readonly link: string;
}

/** In the order in which their first notice came. */
function itemsOf(notices: readonly Lettered[], { linkTo }: Pick<Channels, "linkTo">): readonly Item[] {
  const alike = Map.groupBy(notices, ({ id, list, about }) =>
    list ? JSON.stringify([about.directive, list.subject, list.lead, list.closing]) : id,
  );
  return [...alike.values()].flatMap((group): readonly Item[] => {
    const [first] = group;
    if (!first) return [];
    const { about, audience, delegate, invitation, subject, text, list } = first;
    if (!list || group.length === 1) {
      return [{ subject, text, list: [], link: linkTo({ ...about, audience, delegate, invitation }) }];
    }
    const parties = group.map((each) => each.list?.item ?? each.subject);
    const link = linkTo({ directive: about.directive, audience });
    return [{ subject: list.subject, text: list.lead, list: parties, closing: list.closing, link }];
  });
}

const footer = "Thư tự động của hệ thống báo cáo thi đua, khen thưởng.";

/** Each office that writes signs once, with where it is reached. */
function endingOf(notices: readonly Notice[]): string {
  const offices = notices.flatMap(({ sender }) =>
    sender
      ? [`${sender.agency} – ${sender.authority}${sender.phone ? `; điện thoại: ${sender.phone}` : ""}`]
      : [],
  );
  return ["Trân trọng.", ...new Set(offices)].join("\n");
}

const asText = (of: number) => (item: Item, place: number) =>
  [
    ...(of > 1 ? [`${place + 1}. ${item.subject}`] : []),
    item.text,
    ...item.list.map((party) => `- ${party}`),
    ...(item.closing ? [item.closing] : []),
    item.link,
  ].join("\n");

const asHtml = (of: number) => (item: Item, place: number) =>
  [
    of > 1 ? `<h2>${place + 1}. ${escaped(item.subject)}</h2>` : "",
    `<p>${lines(item.text)}</p>`,
    item.list.length > 0 ? `<ul>${item.list.map((party) => `<li>${escaped(party)}</li>`).join("")}</ul>` : "",
    item.closing ? `<p>${escaped(item.closing)}</p>` : "",
    `<p><a href="${escaped(item.link)}">${escaped(item.link)}</a></p>`,
  ].join("");

function lines(text: string): string {
  return escaped(text).replaceAll("\n", "<br>");
}

function page(parts: readonly string[]): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><body>${parts.join("\n")}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
