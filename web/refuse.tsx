import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Refusal } from "../functions/core/problem/refusal.ts";
import { type Typed, typedWords } from "./form.ts";
import { remembering } from "./own-path.ts";
import { ExpiredPage } from "./pages/expired.tsx";
import { KeptPage } from "./pages/lent.tsx";
import { MessagePage } from "./pages/message.tsx";
import { paths } from "./paths.ts";
import { show } from "./show.ts";
import type { Frame } from "./ui/frame.ts";
import { unquoted } from "./words/quote.ts";
import { type Message, sayRefusal } from "./words/said.ts";

interface Answer extends Message {
  readonly status: ContentfulStatusCode;
  /** A page that leads on, in place of the first one. */
  readonly onward?: { readonly href: string; readonly text: string };
}

/** A page where people read, JSON where programs do; the same status and the same words. */
export function say(
  c: Context,
  frame: Frame,
  { status, title, text, onward }: Answer,
): Response | Promise<Response> {
  if (isApi(c)) return c.json({ error: { title: unquoted(title), text: unquoted(text) } }, status);
  return show(c, <MessagePage {...{ frame, title, text, onward }} />, status);
}

export const isApi = (c: Context) => c.req.path.startsWith("/api/");

/** Not there, or not theirs: one answer for both. */
export function absent(c: Context, frame: Frame) {
  return say(c, frame, {
    status: 404,
    ...frame.words.messages.absent,
  });
}

export function forbidden(c: Context, frame: Frame) {
  return say(c, frame, {
    status: 403,
    ...frame.words.messages.forbidden,
  });
}

/** The body could not be read at all: cut off on the way, or not a form. */
export function unreadable(c: Context, frame: Frame) {
  return say(c, frame, {
    status: 422,
    ...frame.words.messages.unreadable,
  });
}

type Lending = Frame["words"]["lending"];

/**
 * A post that came after the session ran out gets its words back, to be sent again once signed in. A
 * colleague with a link has no letter of invitation, and is told otherwise.
 */
export async function signInNeeded(c: Context, frame: Frame, colleague?: Lending): Promise<Response> {
  const isPost = c.req.method === "POST" && !isApi(c);
  const typed = isPost ? await typedWords(c) : [];
  if (!typed) return unreadable(c, frame);
  if (typed.length > 0)
    return show(
      c,
      <ExpiredPage
        frame={frame}
        {...(colleague ? { says: colleague.expired } : {})}
        action={c.req.path}
        typed={typed}
      />,
      401,
    );
  if (colleague)
    return say(c, frame, { status: 401, title: colleague.unknownTitle, text: colleague.unknownText });
  return say(c, frame, {
    status: 401,
    ...frame.words.messages.signInNeeded,
    onward: {
      href: c.req.method === "GET" ? remembering(paths.askLink, frame.path) : paths.askLink,
      text: frame.words.entry.askTitle,
    },
  });
}

/** More words than can be kept, all of them given back. */
export function tooLong(c: Context, frame: Frame, typed: Typed) {
  const message = frame.words.messages.tooLong;
  return show(c, <KeptPage frame={frame} message={message} typed={typed} />, 413);
}

export function refuse(c: Context, frame: Frame, refusal: Refusal) {
  return say(c, frame, answerTo(refusal, frame.words));
}

/** A refusal's status and what is said. */
export function answerTo(refusal: Refusal, words: Frame["words"]): Answer {
  return { status: statusOf(refusal), ...sayRefusal(words, refusal) };
}

function statusOf(refusal: Refusal): ContentfulStatusCode {
  switch (refusal.type) {
    case "forbidden":
      return 403;
    case "late-reason-missing":
    case "nothing-to-submit":
    case "withdrawal-reason-missing":
    case "extension-too-early":
    case "paper-unstated":
    case "note-missing":
    case "paper-arrival":
      return 422;
    case "file":
      return refusal.reason === "size" ? 413 : 422;
    case "directive-closed":
    case "waived":
    case "already-submitted":
    case "awaiting-review":
    case "key-reused":
    case "superseded":
    case "overtaken":
    case "proposed-anew":
    case "stale-draft":
    case "not-yet-received":
    case "review-begun":
    case "already-counted":
    case "withdrawn":
    case "sent-by-unit":
    case "confirmation-wanted":
    case "not-proposed":
      return 409;
  }
}
