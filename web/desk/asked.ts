import type { Context } from "hono";

/** Which lists of material there are; each may fill the column by itself, page by page. */
export const lists = ["chua-dung", "da-dung", "de-lai", "so-lieu"] as const;
export type List = (typeof lists)[number];

/** What of a section the page is asked to open: all of it stands in the address, so that a link is a link. */
export interface Asked {
  /** Mark of the paragraph being edited; "moi" for one that is being added. */
  readonly paragraph?: string | undefined;
  /** Name of the figure whose units are shown. */
  readonly figure?: string | undefined;
  /** The group of material that is open, with its first claim's id. */
  readonly group?: string | undefined;
  /** What is about to be done with that group, where it needs a word more. */
  readonly intent?: "join" | "leave" | undefined;
  readonly list?: List | undefined;
  /** Mark of the paragraph at which something is said. */
  readonly comment?: string | undefined;
  /** Of the list, or of the units of a figure. */
  readonly page: number;
  /** Of the paragraphs, where a section has more than one page of them. */
  readonly sheet: number;
}

export const NEW_PARAGRAPH = "moi";
const keys = {
  paragraph: "doan",
  figure: "so",
  group: "nhom",
  comment: "gop-y",
  intent: "viec",
  list: "xem",
  page: "trang",
  sheet: "to",
} as const;
const intents = { join: "gop", leave: "de-lai" } as const;

export function askedIn(c: Context): Asked {
  const said = (key: keyof typeof keys) => c.req.query(keys[key]) || undefined;
  const intent = said("intent");
  return {
    paragraph: said("paragraph"),
    figure: said("figure"),
    group: said("group"),
    comment: said("comment"),
    intent: intent === intents.join ? "join" : intent === intents.leave ? "leave" : undefined,
    list: lists.find((list) => list === said("list")),
    page: pageNumber(said("page")),
    sheet: pageNumber(said("sheet")),
  };
}

export function pageNumber(said: string | undefined): number {
  return said !== undefined && /^[1-9]\d{0,4}$/.test(said) ? Number(said) : 1;
}

/** The part of an address behind the "?", with what is asked for and nothing else. */
export function asking({ intent, page = 1, sheet = 1, ...plain }: Partial<Asked>): string {
  const query = new URLSearchParams();
  for (const key of ["paragraph", "figure", "group", "comment", "list"] as const) {
    const said = plain[key];
    if (said !== undefined) query.set(keys[key], said);
  }
  if (intent) query.set(keys.intent, intents[intent]);
  if (page > 1) query.set(keys.page, String(page));
  if (sheet > 1) query.set(keys.sheet, String(sheet));
  const written = query.toString();
  return written === "" ? "" : `?${written}`;
}
