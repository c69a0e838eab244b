import type { Context } from "hono";
import { confirm } from "../../functions/acts/confirm.ts";
import { gatherDraft } from "../../functions/acts/gather-draft.ts";
import { handBackReport } from "../../functions/acts/hand-back.ts";
import { proposeReport } from "../../functions/acts/propose.ts";
import { mangledIn } from "../../functions/core/obligation/entries.ts";
import type { World } from "../../functions/core/world.ts";
import type { OnObligation, Route } from "../route.ts";
import { answerSending, inWords, refusedTo } from "./answers.ts";
import { bodyIn, ConfirmationBody, HandBackBody, ProposalBody } from "./bodies.ts";

const report = "/api/directives/:directive/obligations/:obligation";

/** The draft put before the head of the unit, confirmed or given back, for programs: as on the pages. */
export function apiConfirmingRoutes(world: World): readonly Route[] {
  const asHead = { about: "obligation", act: "confirm" } as const;
  return [
    {
      method: "post",
      path: `${report}/proposals`,
      about: "obligation",
      act: "submit",
      answer: put(world),
    },
    { method: "get", path: `${report}/confirmation`, ...asHead, answer: look(world) },
    { method: "post", path: `${report}/confirmation`, ...asHead, answer: send(world) },
    { method: "post", path: `${report}/hand-backs`, ...asHead, answer: giveBack(world) },
  ];
}

const put = (world: World) => async (c: Context, seen: OnObligation) => {
  const read = await bodyIn(c, ProposalBody);
  if (!read.ok) return read.answer;
  const { shown, lateReason, asTyped } = read.body;
  const proposed = await proposeReport(world, seen, { shown, lateReason, asTyped });
  return proposed.type === "proposed" ? c.json({ shown: proposed.shown }, 201) : answerSending(c, proposed);
};

const look = (world: World) => async (c: Context, seen: OnObligation) => {
  const { entries, attachments, problems, reads, digest } = await gatherDraft(world, seen);
  return c.json({
    confirmation: seen.obligation.confirmation,
    shown: digest,
    entries,
    attachments: attachments.map(({ id, name, hash }) => ({ id, name, hash })),
    problems: problems.map(inWords),
    /** Texts that the writer kept as typed; confirming them takes `asTyped`. */
    kept: mangledIn(reads).map(inWords),
  });
};

const send = (world: World) => async (c: Context, seen: OnObligation) => {
  const read = await bodyIn(c, ConfirmationBody);
  if (!read.ok) return read.answer;
  const { clientKey, shown, lateReason, asTyped } = read.body;
  return answerSending(c, await confirm(world, seen, { clientKey, shown, lateReason, asTyped }));
};

const giveBack = (world: World) => async (c: Context, seen: OnObligation) => {
  const read = await bodyIn(c, HandBackBody);
  if (!read.ok) return read.answer;
  const done = await handBackReport(world, seen, read.body);
  return done.ok ? c.body(null, 204) : refusedTo(c, done.refusal);
};
