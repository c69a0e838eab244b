import type { Directive } from "../core/directives/directive.ts";
import type { Instant } from "../core/instant.ts";
import { signInLetter } from "../core/notice/sign-in-letter.ts";
import type { Person } from "../core/people/person.ts";
import type { World } from "../core/world.ts";

/**
 * Writes a letter with a new sign-in link to whoever has this address, and says nothing of who that is. One
 * address may be that of several people, a unit's clerk and its bloc's; each gets a link of their own, and
 * comes by it to the page they wanted.
 */
export async function askSignInLink(
  world: World,
  { now }: { readonly now: Instant },
  email: string,
  wanted?: string,
): Promise<void> {
  const [people, directives] = await Promise.all([world.people.all(), world.directives.all()]);
  const readers = people.filter((person) => person.email.normalize("NFC").toLowerCase() === email);
  await Promise.all(
    readers.map(async (person) => {
      const round = latestOf(directives, person);
      if (round) await world.notices.write(signInLetter(person, round, now, wanted));
    }),
  );
}

/** One in earnest before a rehearsal, whose letters do not leave the house. */
function latestOf(directives: readonly Directive[], { authority }: Person): Directive | undefined {
  const rank = ({ rehearsal, issuedAt }: Directive) => `${rehearsal ? 0 : 1}${issuedAt}`;
  return directives
    .filter((directive) => directive.authority === authority)
    .reduce<Directive | undefined>(
      (best, each) => (best && rank(best) >= rank(each) ? best : each),
      undefined,
    );
}
