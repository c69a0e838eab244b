import type { Context } from "hono";
import { confirm } from "../../functions/acts/confirm.ts";
import { gatherDraft } from "../../functions/acts/gather-draft.ts";
import { handBackReport } from "../../functions/acts/hand-back.ts";
import { proposeReport } from "../../functions/acts/propose.ts";
import { mangledIn } from "../../functions/core/obligation/entries.ts";
import type { World } from "../../functions/core/world.ts";
import type { OnObligation } from "../route.ts";
import { answer } from "./answers/answer.ts";
import { ConfirmationAnswer, ProposalAnswer } from "./answers/confirmation.ts";
import { inWords, refusedTo } from "./answers/error.ts";
import { ReceiptAnswer } from "./answers/receipt.ts";
import { answerSent } from "./answers/sent.ts";
import { ConfirmationBody, HandBackBody, ProposalBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, report } from "./route.ts";

/** The draft put before the head of the unit, confirmed or given back, for programs: as on the pages. */
export function apiConfirmingRoutes(world: World): readonly ApiRoute[] {
  const asHead = { about: "obligation", act: "confirm" } as const;
  return [
    {
      method: "post",
      path: `${report}/proposals`,
      about: "obligation",
      act: "submit",
      answer: put(world),
      described: {
        summary: "Puts the draft before the head of the unit, where he confirms it. It is not sent by this.",
        body: { ProposalBody },
        answers: {
          201: {
            description: "Put forward; `shown` is the SHA-256 of what was.",
            schema: { Proposal: ProposalAnswer },
          },
        },
      },
    },
    {
      method: "get",
      path: `${report}/confirmation`,
      ...asHead,
      answer: look(world),
      described: {
        summary: "What lies before the head of the unit, with the SHA-256 of it.",
        answers: {
          200: { description: "The words and files.", schema: { Confirmation: ConfirmationAnswer } },
        },
      },
    },
    {
      method: "post",
      path: `${report}/confirmation`,
      ...asHead,
      answer: send(world),
      described: {
        summary:
          "Confirms and sends exactly what was shown. Only this is the sending, and the deadline counts here.",
        body: { ConfirmationBody },
        answers: { 201: { description: "Received and durable.", schema: { Receipt: ReceiptAnswer } } },
      },
    },
    {
      method: "post",
      path: `${report}/hand-backs`,
      ...asHead,
      answer: giveBack(world),
      described: {
        summary: "Gives the draft back to whoever put it forward, with a note.",
        body: { HandBackBody },
        answers: { 204: { description: "Given back." } },
      },
    },
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
