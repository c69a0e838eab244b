import type { Context } from "hono";
import { signInAsDelegate } from "../../functions/acts/sign-in-as-delegate.ts";
import { writeAsDelegate } from "../../functions/acts/write-as-delegate.ts";
import type { World } from "../../functions/core/world.ts";
import { behind, closeDelegateSession, heldNoMore, keepDelegateSession } from "../delegate.tsx";
import { EnterLentPage } from "../pages/lent.tsx";
import { paths, to } from "../paths.ts";
import { say } from "../refuse.tsx";
import type { AsGuest, OnDelegation, Route } from "../route.ts";
import type { Cookie } from "../session.ts";
import { show } from "../show.ts";
import { type OpenSection, saveSection, showSection } from "../writing.tsx";

/** All that a colleague's link opens: its first page, the one section, and the way out. */
export function delegateRoutes(world: World, cookie: Cookie): readonly Route[] {
  return [
    { method: "get", path: paths.lent, about: "anyone", answer: invitation(world) },
    { method: "post", path: paths.lent, about: "anyone", answer: enter(world, cookie) },
    { method: "post", path: paths.stopWriting, about: "anyone", answer: stop(world, cookie) },
    {
      method: "get",
      path: paths.writing,
      about: "delegation",
      answer: (c, context) => showSection(c, world, deskOf(world, context)),
    },
    {
      method: "post",
      path: paths.writing,
      about: "delegation",
      answer: (c, context) => saveSection(c, world, deskOf(world, context)),
    },
  ];
}

const invitation = (world: World) => async (c: Context, context: AsGuest) => {
  const guest = apart(context);
  const lent = await offered(c, world, guest);
  if (!lent) return unknown(c, guest);
  if (lent.hold !== "open") return heldNoMore(c, lent.context, lent.hold);
  return show(c, <EnterLentPage frame={lent.context.frame} token={c.req.param("token") ?? ""} />);
};

const enter = (world: World, cookie: Cookie) => async (c: Context, context: AsGuest) => {
  const guest = apart(context);
  const lent = await offered(c, world, guest);
  if (!lent) return unknown(c, guest);
  if (lent.hold !== "open") return heldNoMore(c, lent.context, lent.hold);
  const { delegation } = lent.context;
  const { token } = await signInAsDelegate(world, guest, delegation);
  keepDelegateSession(c, cookie, delegation, token);
  return c.redirect(to(paths.writing, { delegation: delegation.id }), 303);
};

const apart = (context: AsGuest): AsGuest => ({ ...context, frame: { ...context.frame, apart: true } });

async function offered(c: Context, world: World, guest: AsGuest) {
  const delegation = await world.delegations.offered(c.req.param("token") ?? "");
  return delegation && behind(world, delegation, guest);
}

function unknown(c: Context, { frame }: AsGuest) {
  const { unknownTitle: title, unknownText: text } = frame.words.lending;
  return say(c, frame, { status: 403, title, text });
}

const stop =
  (world: World, cookie: Cookie) =>
  async (c: Context, { frame }: AsGuest) => {
    await closeDelegateSession(c, world, cookie);
    const { stoppedTitle: title, stoppedText: text } = frame.words.lending;
    return say(c, { ...frame, apart: true }, { status: 200, title, text });
  };

/** The colleague's desk stands alone: wherever the form leads, it leads back to the one section. */
function deskOf(world: World, context: OnDelegation): OpenSection {
  const here = to(paths.writing, { delegation: context.delegation.id });
  const { section, fields } = context;
  return {
    ...{ context, section, fields, here },
    onward: `${here}?xong=1`,
    exit: here,
    save: (post) => writeAsDelegate(world, context, post),
  };
}
