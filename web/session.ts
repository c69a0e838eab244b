import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { addMilliseconds, type Instant } from "../functions/core/instant.ts";
import type { Person } from "../functions/core/people/person.ts";
import type { World } from "../functions/core/world.ts";

/** A working day: whoever signs in at eight is still in at the end of a long deadline day. */
export const SESSION_MS = 12 * 3_600_000;

export interface Cookie {
  readonly secure: boolean;
}

const nameOf = ({ secure }: Cookie) => (secure ? "__Host-phien" : "phien");

/** Who is asking: by session cookie on pages, by bearer token (the same session's) on the API. */
export async function personAsking(
  c: Context,
  world: World,
  cookie: Cookie,
  now: Instant,
): Promise<Person | undefined> {
  const token = bearerOf(c) ?? getCookie(c, nameOf(cookie));
  const id = token && (await world.sessions.holder(token, now));
  return id ? await world.people.find(id) : undefined;
}

export function bearerOf(c: Context): string | undefined {
  return /^Bearer ([A-Za-z0-9_-]{20,128})$/.exec(c.req.header("authorization") ?? "")?.[1];
}

/** Exchanges a sign-in link's token for a session; undefined when the link is unknown, used or has run out. */
export async function openSession(world: World, invitation: string, now: Instant) {
  const session = { token: world.mint.token(), expiresAt: addMilliseconds(now, SESSION_MS) };
  return (await world.sessions.enter(invitation, session, now)) && session;
}

/** A session for somebody known already; the clock of a rehearsal may just have leapt over the end of theirs. */
export async function openSessionFor(world: World, person: Person, now: Instant) {
  const token = world.mint.token();
  await world.sessions.open(token, person.id, addMilliseconds(now, SESSION_MS));
  return token;
}

export function keepSession(c: Context, cookie: Cookie, token: string): void {
  setCookie(c, nameOf(cookie), token, {
    httpOnly: true,
    sameSite: "Lax",
    secure: cookie.secure,
    path: "/",
    maxAge: SESSION_MS / 1000,
  });
}

export async function closeSession(c: Context, world: World, cookie: Cookie): Promise<void> {
  const token = getCookie(c, nameOf(cookie));
  if (token) await world.sessions.close(token);
  deleteCookie(c, nameOf(cookie), { path: "/", secure: cookie.secure });
}
