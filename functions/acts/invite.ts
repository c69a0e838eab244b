import type { PersonId } from "../core/ids.ts";
import type { Instant } from "../core/instant.ts";
import type { World } from "../core/world.ts";

interface InvitePost {
  readonly person: PersonId;
  readonly until: Instant;
  /** A link that a rehearsal prints opens as often as it is pressed. */
  readonly opens?: "once" | "often";
}

/** Makes a sign-in link for somebody. Its token is told this once; only its hash is kept. */
export async function invite(
  world: Pick<World, "sessions" | "mint">,
  { person, until, opens }: InvitePost,
): Promise<string> {
  const token = world.mint.token();
  await world.sessions.invite(token, person, until, opens);
  return token;
}
