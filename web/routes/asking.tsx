import type { Context } from "hono";
import * as v from "valibot";
import type { Directive } from "../../functions/core/directives/directive.ts";
import type { Notice } from "../../functions/core/notice/notice.ts";
import type { Person } from "../../functions/core/people/person.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { wait, waitFor } from "../limits.ts";
import { AskLinkPage } from "../pages/enter.tsx";
import { paths } from "../paths.ts";
import { say, unreadable } from "../refuse.tsx";
import type { AsGuest, Route } from "../route.ts";
import { show } from "../show.ts";
import { vi } from "../words/vi.ts";

const Asked = v.object({
  email: v.pipe(v.string(), v.trim(), v.maxLength(254), v.normalize("NFC"), v.toLowerCase(), v.email()),
});

/**
 * A new sign-in link by mail, for who has lost theirs. Whether the address is anybody's is told by no answer and no
 * refusal: all that is asked for is counted, known or not, and the link is made when the letter leaves.
 */
export function askingRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.askLink, about: "anyone", answer: form },
    { method: "post", path: paths.askLink, about: "anyone", answer: ask(world) },
  ];
}

const form = (c: Context, { frame }: AsGuest) => show(c, <AskLinkPage frame={frame} />);

const ask = (world: World) => async (c: Context, seen: AsGuest) => {
  const { frame } = seen;
  const t = frame.words.entry;
  const posted = await formIn(c);
  if (!posted) return unreadable(c, frame);
  const asked = v.safeParse(Asked, posted);
  if (!asked.success) {
    const typed = typeof posted.email === "string" ? posted.email : "";
    return show(c, <AskLinkPage frame={frame} wrong={{ typed }} />, 422);
  }
  const { email } = asked.output;
  const minutes =
    (await waitFor(world, seen, "linksFromPlace", c.get("place"))) ??
    (await waitFor(world, seen, "linkToAddress", email));
  if (minutes !== undefined) return wait(c, seen, minutes, t.tooManyTitle, t.tooMany(minutes));
  await sendLinks(world, seen, email);
  return say(c, frame, { status: 200, title: t.askedTitle, text: t.asked });
};

/** One address may be that of several people, a unit's clerk and its bloc's; each gets a link of their own. */
async function sendLinks(world: World, { now }: AsGuest, email: string): Promise<void> {
  const [people, directives] = await Promise.all([world.people.all(), world.directives.all()]);
  const readers = people.filter((person) => person.email.normalize("NFC").toLowerCase() === email);
  await Promise.all(
    readers.map(async (person) => {
      const round = latestOf(directives, person);
      if (round) await world.notices.write(letterTo(person, round, now));
    }),
  );
}

/** Mail goes out on behalf of a round, one in earnest before a rehearsal, whose letters do not leave the house. */
function latestOf(directives: readonly Directive[], { authority }: Person): Directive | undefined {
  const rank = ({ rehearsal, issuedAt }: Directive) => `${rehearsal ? 0 : 1}${issuedAt}`;
  return directives
    .filter((directive) => directive.authority === authority)
    .reduce<Directive | undefined>(
      (best, each) => (best && rank(best) >= rank(each) ? best : each),
      undefined,
    );
}

function letterTo(person: Person, directive: Directive, now: AsGuest["now"]): Notice {
  return {
    id: [directive.id, "sign-in", now, person.id].join("/"),
    to: person.email,
    name: person.name,
    subject: vi.entry.letterSubject,
    text: vi.entry.letter,
    madeAt: now,
    about: { directive: directive.id },
    invites: person.id,
  };
}
