import { addMilliseconds, type Instant } from "../core/instant.ts";
import type { Person } from "../core/people/person.ts";
import type { World } from "../core/world.ts";

/** A working day: whoever signs in at eight is still in at the end of a long deadline day. */
export const SESSION_MS = 12 * 3_600_000;

export interface Session {
  readonly token: string;
  readonly expiresAt: Instant;
}

/**
 * Exchanges a sign-in link's token for a session; undefined when the link is unknown, used or has run out.
 */
export async function signIn(
  world: World,
  { now }: { readonly now: Instant },
  invitation: string,
): Promise<Session | undefined> {
  const session = { token: world.mint.token(), expiresAt: addMilliseconds(now, SESSION_MS) };
  return (await world.sessions.enter(invitation, session, now)) && session;
}

/**
 * A session for somebody known already; the clock of a rehearsal may just have leapt over the end of theirs.
 */
export async function stayIn(
  world: World,
  { now }: { readonly now: Instant },
  person: Person,
): Promise<Session> {
  const session = { token: world.mint.token(), expiresAt: addMilliseconds(now, SESSION_MS) };
  await world.sessions.open(session.token, person.id, session.expiresAt);
  return session;
}

/** Ends a session for good, wherever else its token may be kept. */
export async function signOut(world: Pick<World, "sessions">, token: string): Promise<void> {
  await world.sessions.close(token);
}
