import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { SESSION_MS } from "../functions/acts/sign-in.ts";
import { signOutAsDelegate } from "../functions/acts/sign-in-as-delegate.ts";
import { DelegationId } from "../functions/core/ids.ts";
import { sectionAsked } from "../functions/core/obligation/asked.ts";
import {
  authorOf,
  type Delegation,
  type Hold,
  holdOf,
  titleOf,
} from "../functions/core/obligation/delegation.ts";
import { partyName } from "../functions/core/obligation/naming.ts";
import type { World } from "../functions/core/world.ts";
import { typedWords } from "./form.ts";
import { KeptPage } from "./pages/lent.tsx";
import { absent, isApi, say, signInNeeded } from "./refuse.tsx";
import type { AsGuest, OnDelegation } from "./route.ts";
import { bearerOf, type Cookie } from "./session.ts";
import { show } from "./show.ts";

/**
 * A colleague's session: a cookie of its own for each section lent, beside the cookie of whoever is signed in
 * here, so that neither can end the other or act for it.
 */
const nameOf = ({ secure }: Cookie, id: DelegationId) => `${secure ? "__Host-" : ""}soan.${id}`;

export function keepDelegateSession(c: Context, cookie: Cookie, { id }: Delegation, token: string): void {
  setCookie(c, nameOf(cookie, id), token, {
    httpOnly: true,
    sameSite: "Lax",
    secure: cookie.secure,
    path: "/",
    maxAge: SESSION_MS / 1000,
  });
}

export async function closeDelegateSession(c: Context, world: World, cookie: Cookie): Promise<void> {
  const id = delegationIn(c);
  const token = id && getCookie(c, nameOf(cookie, id));
  if (!id || !token) return;
  await signOutAsDelegate(world, token);
  deleteCookie(c, nameOf(cookie, id), { path: "/", secure: cookie.secure });
}

/** The delegation that the address names; what is no id names none. */
export function delegationIn(c: Context): DelegationId | undefined {
  const id = v.safeParse(DelegationId, c.req.param("delegation"));
  return id.success ? id.output : undefined;
}

/**
 * Lets in whoever holds this very delegation while it is open; everybody else gets the answer meant for them.
 */
export async function asDelegate(
  c: Context,
  world: World,
  cookie: Cookie,
  guest: AsGuest,
): Promise<OnDelegation | Response> {
  const id = delegationIn(c);
  const token = bearerOf(c) ?? (id && getCookie(c, nameOf(cookie, id)));
  const held = token ? await world.delegations.holder(token, guest.now) : undefined;
  if (!held) return signInNeeded(c, guest.frame, guest.frame.words.lending);
  const lent = held.id === id ? await behind(world, held, guest) : undefined;
  if (!lent) return absent(c, guest.frame);
  return lent.hold === "open" ? lent.context : heldNoMore(c, lent.context, lent.hold);
}

/** The delegation with all it is about; undefined when its round is no more. */
export async function behind(world: World, delegation: Delegation, guest: AsGuest) {
  const [directive, obligation] = await Promise.all([
    world.directives.find(delegation.directive),
    world.obligations.find(delegation.directive, delegation.obligation),
  ]);
  const roster = directive && (await world.rosters.find(directive.roster));
  if (!directive || !roster || !obligation) return undefined;
  const about = { ...guest, directive, roster, obligation, person: { id: authorOf(delegation) } };
  const found = sectionAsked(about, delegation.section);
  // An amendment may have struck the section out since.
  if (!found) return undefined;
  const { section, fields } = found;
  const writer = {
    ...{ id: delegation.id, name: delegation.name, until: delegation.until },
    ...{ section: titleOf(section), party: partyName(obligation, { roster }) },
  };
  const frame = { ...guest.frame, directive, roster, due: delegation.until, writer };
  const context: OnDelegation = { ...about, frame, delegation, section, fields };
  return { context, hold: holdOf(delegation, context) };
}

/** Says why nothing opens, and shows nothing but the words that were posted this moment. */
export async function heldNoMore(c: Context, { frame }: OnDelegation, hold: Exclude<Hold, "open">) {
  const { writer: _, due: __, ...bare } = frame;
  const message = frame.words.lending.refused[hold];
  const typed = c.req.method === "POST" && !isApi(c) ? ((await typedWords(c)) ?? []) : [];
  return typed.some(([name]) => !name.startsWith("_"))
    ? show(c, <KeptPage frame={bare} message={message} typed={typed} />, 403)
    : say(c, bare, { status: 403, ...message });
}
