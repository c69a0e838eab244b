import { addMilliseconds, type Instant } from "../core/instant.ts";
import type { Delegation } from "../core/obligation/delegation.ts";
import type { World } from "../core/world.ts";
import { SESSION_MS, type Session } from "./sign-in.ts";

/** Exchanges a lent section's link for a session that ends with the delegation, or with the working day. */
export async function signInAsDelegate(
  world: World,
  { now }: { readonly now: Instant },
  delegation: Delegation,
): Promise<Session> {
  const token = world.mint.token();
  const day = addMilliseconds(now, SESSION_MS);
  const expiresAt = day < delegation.until ? day : delegation.until;
  await world.delegations.open(token, delegation, expiresAt);
  return { token, expiresAt };
}

/** Ends a colleague's session; the link opens another while the section is lent. */
export async function signOutAsDelegate(world: Pick<World, "delegations">, token: string): Promise<void> {
  await world.delegations.close(token);
}
