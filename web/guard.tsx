import type { Context, Hono } from "hono";
import * as v from "valibot";
import { deadlineInForce, isOwed } from "../functions/core/deadline/in-force.ts";
import { DirectiveId, DraftId, ObligationId } from "../functions/core/ids.ts";
import { may } from "../functions/core/people/access.ts";
import { isOfUnit, type Person, relationTo, relationToRound } from "../functions/core/people/person.ts";
import type { World } from "../functions/core/world.ts";
import { asAmended } from "../functions/pipeline/enforce/amended.ts";
import { rosterOf } from "./authority.ts";
import { asDelegate } from "./delegate.tsx";
import { isTooLong, typedWords } from "./form.ts";
import { absent, forbidden, isApi, signInNeeded, tooLong } from "./refuse.tsx";
import type { AsGuest, OnRound, Route } from "./route.ts";
import { type Cookie, personAsking } from "./session.ts";
import type { Frame } from "./ui/frame.ts";

interface Guard {
  readonly world: World;
  readonly cookie: Cookie;
  readonly frame: (c: Context) => Frame;
}

/** Puts every route behind the one guard. */
export function mount(app: Hono, routes: readonly Route[], guard: Guard): void {
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, (c) => guarded(c, route, guard));
  }
}

/**
 * Someone with no relation to a thing is answered exactly as if it were not there, so that ids cannot be
 * tried out. Someone related to it who may not do this act is told so.
 */
async function guarded(c: Context, route: Route, { world, cookie, frame }: Guard): Promise<Response> {
  const around = frame(c);
  const guest: AsGuest = { now: around.now, frame: around };
  const typed = route.method === "post" && !isApi(c) ? await typedWords(c) : [];
  if (typed && isTooLong(typed)) return tooLong(c, around, typed);
  if (route.about === "anyone") return route.answer(c, guest);

  if (route.about === "delegation") {
    const context = await asDelegate(c, world, cookie, { ...guest, frame: { ...around, apart: true } });
    return context instanceof Response ? context : route.answer(c, context);
  }

  const person = await personAsking(c, world, cookie, guest.now);
  if (!person) return signInNeeded(c, guest.frame);
  const signed = { ...guest, person, frame: { ...guest.frame, person } };
  if (route.about === "person") return route.answer(c, signed);

  if (route.about === "authority" || route.about === "draft") {
    const draft = route.about === "draft" ? await draftAsked(c, world, person) : undefined;
    if (isOfUnit(person) || (route.about === "draft" && !draft)) return absent(c, signed.frame);
    const roster = draft
      ? await world.rosters.find(draft.roster)
      : await rosterOf(world, person.authority, guest.now);
    if (!roster) return absent(c, signed.frame);
    const frame = { ...signed.frame, roster };
    if (!may(person.role, route.act, "authority")) return forbidden(c, frame);
    const context = { ...signed, roster, frame };
    if (route.about === "authority") return route.answer(c, context);
    return draft ? route.answer(c, { ...context, draft }) : absent(c, frame);
  }

  const round = await roundOf(c, world);
  if (!round) return absent(c, signed.frame);
  const onRound: OnRound = { ...signed, ...round, frame: { ...signed.frame, ...round } };
  if (route.about === "round") {
    const relation = relationToRound(person, round.roster);
    if (relation === "other") return absent(c, signed.frame);
    return may(person.role, route.act, relation) ? route.answer(c, onRound) : forbidden(c, onRound.frame);
  }

  const id = v.safeParse(ObligationId, c.req.param("obligation"));
  const found = id.success ? await world.obligations.find(round.directive.id, id.output) : undefined;
  // What a broken-off amendment left behind is brought up before anyone decides on it or is held to it.
  const obligation = found && (await asAmended(world, found, round));
  const relation = obligation ? relationTo(person, obligation, round.roster) : "other";
  if (!obligation || relation === "other") return absent(c, signed.frame);
  const onObligation = {
    ...onRound,
    obligation,
    relation,
    frame: {
      ...onRound.frame,
      due: deadlineInForce(obligation)?.dueBefore,
      settled: !isOwed(obligation),
    },
  };
  return may(person.role, route.act, relation)
    ? route.answer(c, onObligation)
    : forbidden(c, onObligation.frame);
}

/** Another authority's is answered as if it were not there. */
async function draftAsked(c: Context, world: World, { authority }: Person) {
  const id = v.safeParse(DraftId, c.req.param("draft"));
  const draft = id.success ? await world.directiveDrafts.find(id.output) : undefined;
  return draft?.authority === authority ? draft : undefined;
}

async function roundOf(c: Context, world: World) {
  const id = v.safeParse(DirectiveId, c.req.param("directive"));
  const directive = id.success ? await world.directives.find(id.output) : undefined;
  const roster = directive && (await world.rosters.find(directive.roster));
  return directive && roster ? { directive, roster } : undefined;
}
