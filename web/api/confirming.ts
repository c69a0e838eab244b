import type { Context } from "hono";
import { confirm } from "../../functions/acts/confirm.ts";
import { gatherDraft } from "../../functions/acts/gather-draft.ts";
import { handBackReport } from "../../functions/acts/hand-back.ts";
import { proposeReport } from "../../functions/acts/propose.ts";
import { mangledIn } from "../../functions/core/obligation/entries.ts";
import type { World } from "../../functions/core/world.ts";
import type { OnObligation, Route } from "../route.ts";
import { answer } from "./answers/answer.ts";
import { ConfirmationAnswer, ProposalAnswer } from "./answers/confirmation.ts";
import { inWords, refusedTo } from "./answers/error.ts";
import { answerSent } from "./answers/sent.ts";
import { ConfirmationBody, HandBackBody, ProposalBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";

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

const put = (world: World) => async (c: Context, context: OnObligation) => {
  const read = await bodyIn(c, context, ProposalBody);
  if (!read.ok) return read.answer;
  const { shown, lateReason, asTyped } = read.body;
  const proposed = await proposeReport(world, context, { shown, lateReason, asTyped });
  return proposed.type === "proposed"
    ? answer(c, ProposalAnswer, { shown: proposed.shown }, 201)
    : answerSent(c, context, proposed);
};

const look = (world: World) => async (c: Context, context: OnObligation) => {
  const { entries, attachments, problems, reads, digest } = await gatherDraft(world, context);
  const { confirmation } = context.obligation;
  const say = inWords(context.frame.words);
  return answer(c, ConfirmationAnswer, {
    ...(confirmation ? { confirmation } : {}),
    ...{ shown: digest, entries, attachments: [...attachments] },
    problems: problems.map(say),
    kept: mangledIn(reads).map(say),
  });
};

const send = (world: World) => async (c: Context, context: OnObligation) => {
  const read = await bodyIn(c, context, ConfirmationBody);
  if (!read.ok) return read.answer;
  const { clientKey, shown, lateReason, asTyped } = read.body;
  return answerSent(c, context, await confirm(world, context, { clientKey, shown, lateReason, asTyped }));
};

const giveBack = (world: World) => async (c: Context, context: OnObligation) => {
  const read = await bodyIn(c, context, HandBackBody);
  if (!read.ok) return read.answer;
  const done = await handBackReport(world, context, read.body);
  return done.ok ? c.body(null, 204) : refusedTo(c, context, done.refusal);
};
