import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { signIn } from "../../functions/acts/sign-in.ts";
import { isOver } from "../../functions/core/directives/directive.ts";
import { isOfUnit } from "../../functions/core/people/person.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { wait, waitFor } from "../limits.ts";
import { pathWithin, WANTED, wantedIn } from "../own-path.ts";
import { AskLinkPage, EnterPage } from "../pages/enter.tsx";
import { OwedPage } from "../pages/owed.tsx";
import { RoundsPage } from "../pages/rounds.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { say } from "../refuse.tsx";
import { owedUnder, roundsOf } from "../rounds.ts";
import type { AsGuest, AsPerson, Route } from "../route.ts";
import { type Cookie, closeSession, keepSession } from "../session.ts";
import { show } from "../show.ts";

/** Coming in, going out, and the first page one sees. */
export function entryRoutes(world: World, cookie: Cookie): readonly Route[] {
  return [
    { method: "get", path: paths.signIn, about: "anyone", answer: invitation(world) },
    { method: "post", path: paths.signIn, about: "anyone", answer: enter(world, cookie) },
    { method: "post", path: paths.signOut, about: "anyone", answer: leave(world, cookie) },
    { method: "post", path: paths.language, about: "anyone", answer: speak },
    { method: "get", path: paths.home, about: "person", answer: home(world) },
  ];
}

/** Mail scanners follow links, so a link only shows a button; nothing is opened by looking. */
const invitation =
  (world: World) =>
  async (c: Context, { frame, now }: AsGuest) => {
    const token = c.req.param("token") ?? "";
    const id = await world.sessions.invited(token, now);
    const person = id && (await world.people.find(id));
    const wanted = wantedIn(c.req.query(WANTED));
    return person
      ? show(c, <EnterPage {...{ frame, token, wanted }} name={person.name} />)
      : spent(c, world, { frame, now }, wanted);
  };

const enter = (world: World, cookie: Cookie) => async (c: Context, context: AsGuest) => {
  const wanted = wantedIn((await formIn(c))?.[WANTED]);
  const session = await signIn(world, context, c.req.param("token") ?? "");
  if (!session) return spent(c, world, context, wanted);
  keepSession(c, cookie, session.token);
  return c.redirect(wanted ?? paths.home, 303);
};

/**
 * Links that are not good are counted by where they come from; one that is good is never refused for the
 * others.
 */
async function spent(c: Context, world: World, context: AsGuest, wanted: string | undefined) {
  const minutes = await waitFor(world, context, "wrongFromPlace", c.get("place"));
  if (minutes !== undefined) return wait(c, context, minutes, "tooManyTries");
  return show(c, <AskLinkPage frame={context.frame} wanted={wanted} spent />, 403);
}

const leave =
  (world: World, cookie: Cookie) =>
  async (c: Context, { frame }: AsGuest) => {
    await closeSession(c, world, cookie);
    return say(c, frame, {
      status: 200,
      ...frame.words.messages.signedOut,
      onward: { href: paths.askLink, text: frame.words.entry.askTitle },
    });
  };

/** As long as browsers keep a cookie that nobody renews. */
const YEAR_S = 365 * 86_400;

const speak = async (c: Context, _seen: AsGuest) => {
  const form = await formIn(c);
  const language = form?.language === "en" ? "en" : "vi";
  setCookie(c, "ngon-ngu", language, { sameSite: "Lax", path: "/", maxAge: YEAR_S });
  return c.redirect(pathWithin(form?.back), 303);
};

/** Which page of a round each begins at. */
const firstPages = { officer: paths.board, leader: paths.result, "records-clerk": paths.editions } as const;

const home = (world: World) => async (c: Context, context: AsPerson) => {
  const { person, frame } = context;
  const rounds = await roundsOf(world, context);
  const roster = rounds[0]?.roster;
  const known = roster ? { ...frame, roster } : frame;
  if (isOfUnit(person)) {
    const owed = await Promise.all(rounds.map((round) => owedUnder(world, context, round)));
    return show(c, <OwedPage frame={known} rounds={owed} />);
  }
  const duties = person.role === "records-clerk" ? [] : await world.duties.of(person.authority);
  const page = firstPages[person.role];
  const open = rounds.filter(({ directive }) => !isOver(directive, context.now));
  const [only, ...others] = open.length > 0 ? open : rounds;
  // Rounds that are over stand in the list, one press away, and in nobody's way.
  if (only && others.length === 0 && c.req.query("dot") !== "tat-ca") {
    return c.redirect(to(page, ofRound(only.directive)), 302);
  }
  return show(c, <RoundsPage frame={known} {...{ rounds, duties, page }} />);
};
