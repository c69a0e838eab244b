import type { Context } from "hono";
import { enterPaper } from "../../functions/acts/enter-paper.ts";
import { gatherDraft } from "../../functions/acts/gather-draft.ts";
import { saveDraft } from "../../functions/acts/save-draft.ts";
import { signIn } from "../../functions/acts/sign-in.ts";
import { submit } from "../../functions/acts/submit.ts";
import { sectionAsked } from "../../functions/core/obligation/asked.ts";
import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import { owedUnder, roundsOf } from "../rounds.ts";
import type { AsGuest, AsPerson, OnObligation } from "../route.ts";
import { contentOf, slipOf } from "../sent-files.ts";
import { answer } from "./answers/answer.ts";
import { SessionAnswer } from "./answers/delegation.ts";
import { said } from "./answers/error.ts";
import { ObligationsAnswer, obligationAnswer } from "./answers/obligation.ts";
import { ReceiptAnswer } from "./answers/receipt.ts";
import { FormAnswer, SavedAnswer, sectionAnswer } from "./answers/section.ts";
import { answerSent } from "./answers/sent.ts";
import { DraftBody, SessionBody, SubmissionBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, report } from "./route.ts";
import { saveWords } from "./sections.ts";

/**
 * Coming in, and a report from its form to its receipt, for programs: the same guard, the same rules as on
 * the pages.
 */
export function apiReportRoutes(world: World, press: (() => Press) | undefined): readonly ApiRoute[] {
  return [
    {
      method: "post",
      path: "/api/sessions",
      about: "anyone",
      answer: enter(world),
      described: {
        summary: "Opens a session with a sign-in link's token.",
        body: { SessionBody },
        answers: {
          201: { description: "The bearer token and when it runs out.", schema: { Session: SessionAnswer } },
        },
      },
    },
    {
      method: "get",
      path: "/api/obligations",
      about: "person",
      answer: owed(world),
      described: {
        summary: "What the person's unit owes, in every round.",
        answers: { 200: { description: "The obligations.", schema: { Obligations: ObligationsAnswer } } },
      },
    },
    {
      method: "get",
      path: report,
      about: "obligation",
      act: "see-obligation",
      answer: form(world),
      described: {
        summary: "The form: sections, fields with their shapes, and what has been typed so far.",
        answers: { 200: { description: "The form.", schema: { Form: FormAnswer } } },
      },
    },
    {
      method: "put",
      path: `${report}/sections/:section`,
      about: "obligation",
      act: "write-draft",
      answer: save(world),
      described: {
        summary: "Saves the words of one section over the version that was read.",
        body: { DraftBody },
        answers: {
          200: {
            description: "The new version, and what in it cannot be read yet.",
            schema: { Saved: SavedAnswer },
          },
        },
      },
    },
    {
      method: "post",
      path: `${report}/submissions`,
      about: "obligation",
      act: "submit",
      answer: send(world),
      described: {
        summary: "Sends the report. The same client key sent again gives the same receipt.",
        body: { SubmissionBody },
        answers: { 201: { description: "Received and durable.", schema: { Receipt: ReceiptAnswer } } },
      },
    },
    {
      method: "get",
      path: `${report}/submissions/:revision`,
      about: "obligation",
      act: "see-submission",
      answer: contentOf(world),
      described: {
        summary:
          "What was sent, in the very bytes whose SHA-256 is the receipt's `hash`; attachments by their own SHA-256.",
        answers: { 200: { description: "The revision.", schema: "object" } },
      },
    },
    {
      method: "get",
      path: `${report}/submissions/:revision/receipt`,
      about: "obligation",
      act: "see-submission",
      answer: slipOf(world, press),
      described: {
        summary:
          "The receipt as an official slip, with the whole of what was sent. Asked again, the same bytes.",
        answers: { 200: { description: "A PDF.", type: "application/pdf" } },
      },
    },
  ];
}

const enter = (world: World) => async (c: Context, context: AsGuest) => {
  const read = await bodyIn(c, context, SessionBody);
  if (!read.ok) return read.answer;
  const session = await signIn(world, context, read.body.invitation);
  if (!session) return said(c, 403, context.frame.words.api.linkSpent);
  return answer(c, SessionAnswer, session, 201);
};

const owed = (world: World) => async (c: Context, context: AsPerson) => {
  const rounds = await Promise.all(
    (await roundsOf(world, context)).map((each) => owedUnder(world, context, each)),
  );
  return answer(c, ObligationsAnswer, {
    obligations: rounds.flatMap(({ obligations, roster }) =>
      obligations.map((obligation) => obligationAnswer(obligation, roster, context.now)),
    ),
  });
};

const form = (world: World) => async (c: Context, context: OnObligation) => {
  const { sections: asked, drafts, digest } = await gatherDraft(world, context);
  const sections = asked.map((section) => {
    const draft = drafts.find((each) => each.section === section.id);
    return sectionAnswer(section, draft);
  });
  const summary = obligationAnswer(context.obligation, context.roster, context.now);
  return answer(c, FormAnswer, { ...summary, shown: digest, sections });
};

const save = (world: World) => async (c: Context, context: OnObligation) => {
  const found = sectionAsked(context, c.req.param("section") ?? "");
  if (!found) return said(c, 404, context.frame.words.api.noSection);
  return saveWords(c, context, found, (post) => saveDraft(world, context, post));
};

const send = (world: World) => async (c: Context, context: OnObligation) => {
  const read = await bodyIn(c, context, SubmissionBody);
  if (!read.ok) return read.answer;
  const { clientKey, lateReason, shown, paper, asTyped } = read.body;
  const act = context.person.role === "officer" ? enterPaper : submit;
  const sending = await act(world, context, { clientKey, lateReason, shown, arrival: paper, asTyped });
  return answerSent(c, context, sending);
};
