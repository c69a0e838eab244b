import type { Context } from "hono";
import * as v from "valibot";
import { askSignInLink } from "../../functions/acts/ask-sign-in-link.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textOf } from "../form.ts";
import { wait, waitFor } from "../limits.ts";
import { WANTED, wantedIn } from "../own-path.ts";
import { AskLinkPage } from "../pages/enter.tsx";
import { paths } from "../paths.ts";
import { say, unreadable } from "../refuse.tsx";
import type { AsGuest, Route } from "../route.ts";
import { show } from "../show.ts";

const Asked = v.object({
  email: v.pipe(v.string(), v.trim(), v.maxLength(254), v.normalize("NFC"), v.toLowerCase(), v.email()),
});

/**
 * A new sign-in link by mail, for who has lost theirs. Whether the address is anybody's is told by no answer
 * and no refusal: all that is asked for is counted, known or not, and the link is made when the letter
 * leaves.
 */
export function askingRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.askLink, about: "anyone", answer: form },
    { method: "post", path: paths.askLink, about: "anyone", answer: ask(world) },
  ];
}

const form = (c: Context, { frame }: AsGuest) =>
  show(c, <AskLinkPage frame={frame} wanted={wantedIn(c.req.query(WANTED))} />);

const ask = (world: World) => async (c: Context, context: AsGuest) => {
  const { frame } = context;
  const t = frame.words.entry;
  const posted = await formIn(c);
  if (!posted) return unreadable(c, frame);
  const asked = v.safeParse(Asked, posted);
  const wanted = wantedIn(posted[WANTED]);
  if (!asked.success) {
    const wrong = { typed: textOf(posted.email) };
    return show(c, <AskLinkPage {...{ frame, wrong, wanted }} />, 422);
  }
  const { email } = asked.output;
  const minutes =
    (await waitFor(world, context, "linksFromPlace", c.get("place"))) ??
    (await waitFor(world, context, "linkToAddress", email));
  if (minutes !== undefined) return wait(c, context, minutes);
  await askSignInLink(world, context, email, wanted);
  return say(c, frame, { status: 200, title: t.askedTitle, text: t.asked });
};
