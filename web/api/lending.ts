import type { Context } from "hono";
import { lendSection } from "../../functions/acts/lend.ts";
import { signInAsDelegate } from "../../functions/acts/sign-in-as-delegate.ts";
import { takeSectionBack } from "../../functions/acts/take-section-back.ts";
import { writeAsDelegate } from "../../functions/acts/write-as-delegate.ts";
import { sectionAsked } from "../../functions/core/obligation/asked.ts";
import { longestEnd, usualEnd } from "../../functions/core/obligation/delegation.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import type { World } from "../../functions/core/world.ts";
import { behind, delegationIn, heldNoMore } from "../delegate.tsx";
import { wait, waitFor } from "../limits.ts";
import type { AsGuest, OnDelegation, OnObligation } from "../route.ts";
import { answer } from "./answers/answer.ts";
import {
  DelegateSessionAnswer,
  DelegationsAnswer,
  delegationAnswer,
  LentAnswer,
  LentSectionAnswer,
} from "./answers/delegation.ts";
import { refusedTo, said } from "./answers/error.ts";
import { SavedAnswer, sectionAnswer } from "./answers/section.ts";
import { DelegationBody, DraftBody, LinkBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, report } from "./route.ts";
import { saveWords } from "./sections.ts";

const lent = "/api/delegations/:delegation";

/** Lending a section, for the clerk's program; writing it, for the colleague's. */
export function apiLendingRoutes(world: World): readonly ApiRoute[] {
  const own = { about: "obligation", act: "delegate" } as const;
  return [
    {
      method: "post",
      path: `${report}/sections/:section/delegations`,
      ...own,
      answer: lend(world),
      described: {
        summary:
          "Lends one section to a colleague without an account, until an end. The token of the link is told this once.",
        body: { DelegationBody },
        answers: { 201: { description: "Lent, with the link's token.", schema: { Lent: LentAnswer } } },
      },
    },
    {
      method: "get",
      path: `${report}/delegations`,
      ...own,
      answer: list(world),
      described: {
        summary: "Which sections were lent, to whom, until when, and what each link opens now.",
        answers: { 200: { description: "The delegations.", schema: { Delegations: DelegationsAnswer } } },
      },
    },
    {
      method: "delete",
      path: `${report}/delegations/:delegation`,
      ...own,
      answer: revoke(world),
      described: {
        summary: "Takes a section back at once. What was saved stays in the draft.",
        answers: { 204: { description: "Taken back; again is answered alike." } },
      },
    },
    {
      method: "post",
      path: "/api/delegate-sessions",
      about: "anyone",
      answer: enter(world),
      described: {
        summary: "Opens a colleague's session with the token of a lent section's link.",
        body: { LinkBody },
        answers: {
          201: {
            description: "The delegation, its bearer token and when it runs out.",
            schema: { DelegateSession: DelegateSessionAnswer },
          },
        },
      },
    },
    {
      method: "get",
      path: lent,
      about: "delegation",
      answer: form(world),
      described: {
        summary: "The lent section, for the colleague's session alone.",
        answers: {
          200: {
            description: "The section with its fields and what has been typed.",
            schema: { LentSection: LentSectionAnswer },
          },
        },
      },
    },
    {
      method: "put",
      path: lent,
      about: "delegation",
      answer: save(world),
      described: {
        summary: "Saves the words of the lent section over the version that was read.",
        body: { DraftBody },
        answers: {
          200: {
            description: "The new version, and what in it cannot be read yet.",
            schema: { Saved: SavedAnswer },
          },
        },
      },
    },
  ];
}

/** The token leaves once, here; what is stored of it opens nothing. */
const lend = (world: World) => async (c: Context, context: OnObligation) => {
  const found = sectionAsked(context, c.req.param("section") ?? "");
  if (!found) return said(c, 404, context.frame.words.api.noSection);
  const read = await bodyIn(c, context, DelegationBody);
  if (!read.ok) return read.answer;
  const { directive, obligation, now } = context;
  const { name, email, clientKey, until = usualEnd(directive, obligation, now) } = read.body;
  if (until <= now || until > longestEnd(directive, now)) {
    return said(c, 422, context.frame.words.api.lendUntil);
  }
  const minutes = await waitFor(world, context, "lendingsOfPerson", context.person.id);
  if (minutes !== undefined) return wait(c, context, minutes);
  const lending = await lendSection(world, context, found.section, {
    ...{ name, until },
    ...(email ? { email } : {}),
    ...(clientKey ? { clientKey } : {}),
  });
  switch (lending.type) {
    case "lent":
      return answer(
        c,
        LentAnswer,
        { ...delegationAnswer(lending.delegation, context), token: lending.token },
        201,
      );
    case "held":
      return said(c, 409, context.frame.words.api.held);
    case "refused":
      return refusedTo(c, context, lending.refusal);
  }
};

const list = (world: World) => async (c: Context, context: OnObligation) => {
  const all = await world.delegations.of(context.directive.id, context.obligation.id);
  return answer(c, DelegationsAnswer, { delegations: all.map((each) => delegationAnswer(each, context)) });
};

const revoke = (world: World) => async (c: Context, context: OnObligation) => {
  const id = delegationIn(c);
  const done = id && (await takeSectionBack(world, context, id));
  switch (done?.type) {
    case "taken-back":
      return c.body(null, 204);
    case "refused":
      return refusedTo(c, context, done.refusal);
    case "absent":
    case undefined:
      return said(c, 404, context.frame.words.api.noDelegation);
  }
};

const enter = (world: World) => async (c: Context, guest: AsGuest) => {
  const read = await bodyIn(c, guest, LinkBody);
  if (!read.ok) return read.answer;
  const delegation = await world.delegations.offered(read.body.link);
  const found = delegation && (await behind(world, delegation, guest));
  if (!found) return said(c, 403, guest.frame.words.api.noLink);
  if (found.hold !== "open") return heldNoMore(c, found.context, found.hold);
  const session = await signInAsDelegate(world, guest, found.context.delegation);
  return answer(c, DelegateSessionAnswer, { delegation: found.context.delegation.id, ...session }, 201);
};

const form = (world: World) => async (c: Context, context: OnDelegation) => {
  const { directive, obligation, section, delegation } = context;
  const drafts = await world.drafts.of(directive.id, obligation.id);
  const draft = drafts.find((each) => each.section === section.id);
  const party = partyName(obligation, context);
  const lent = { ...delegationAnswer(delegation, context), party, section: sectionAnswer(section, draft) };
  return answer(c, LentSectionAnswer, lent);
};

const save = (world: World) => (c: Context, context: OnDelegation) =>
  saveWords(c, context, context, (post) => writeAsDelegate(world, context, post));
