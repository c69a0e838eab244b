import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { SESSION_MS, signOut } from "../functions/acts/sign-in.ts";
import type { Instant } from "../functions/core/instant.ts";
import type { Person } from "../functions/core/people/person.ts";
import type { World } from "../functions/core/world.ts";

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
  if (token) await signOut(world, token);
  deleteCookie(c, nameOf(cookie), { path: "/", secure: cookie.secure });
}
