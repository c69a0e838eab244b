import type { Notice } from "../core/notice/notice.ts";
import { type SaidOnce, saidOnce, subjectOf } from "../core/notice/said-once.ts";
import type { Channels, Mail } from "./channel.ts";
import { calendarOf } from "./ics.ts";

/** A notice about to leave, with the token of the link that was made for it, if it lends or invites. */
export type Lettered = Notice & {
  readonly delegate?: string | undefined;
  readonly delivered?: string | undefined;
  readonly invitation?: string | undefined;
};

/**
 * One mail out of everything that waits for one reader: text and HTML that say the same, and one calendar.
 * What says the same of several parties stands once, with their list under it.
 */
export function digestOf(notices: readonly Lettered[], channels: Pick<Channels, "linkTo">): Mail {
  const [first] = notices;
  if (!first) throw new Error("A digest of nothing.");
  const items = saidOnce(notices).map((said) => ({ ...said, link: linkOf(said, channels) }));
  const ics = calendarOf(notices);
  const from = first.sender ? `[${first.sender.authority}] ` : "";
  const ending = endingOf(notices);
  return {
    to: first.to,
    name: first.name,
    subject: `${from}${subjectOf(items)}`,
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

type Item = SaidOnce<Lettered> & { readonly link: string };

/** A list of several parties leads to a page about all of them. */
function linkOf({ notices }: SaidOnce<Lettered>, { linkTo }: Pick<Channels, "linkTo">): string {
  const [{ about, audience, delegate, delivered, invitation, wanted }, ...others] = notices;
  if (others.length > 0) return linkTo({ directive: about.directive, audience });
  return linkTo({ ...about, audience, delegate, delivered, invitation, wanted });
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
