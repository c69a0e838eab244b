import type { Context } from "hono";
import { askForAssembly } from "../../functions/acts/ask-for-assembly.ts";
import { enterPaper } from "../../functions/acts/enter-paper.ts";
import { gatherDraft } from "../../functions/acts/gather-draft.ts";
import { retryAssembly } from "../../functions/acts/retry-assembly.ts";
import { saveDraft } from "../../functions/acts/save-draft.ts";
import { signIn } from "../../functions/acts/sign-in.ts";
import { submit } from "../../functions/acts/submit.ts";
import { withdrawReport } from "../../functions/acts/withdraw.ts";
import { askedOf, sectionAsked } from "../../functions/core/obligation/asked.ts";
import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import { boardOf } from "../board.ts";
import { sendStored } from "../downloads.ts";
import { fileOf, numberIn } from "../edition-asked.ts";
import { owedUnder, roundsOf } from "../rounds.ts";
import type { AsGuest, AsPerson, OnObligation, OnRound, Route } from "../route.ts";
import { contentOf, slipOf } from "../sent-files.ts";
import { answer } from "./answers/answer.ts";
import { SessionAnswer } from "./answers/delegation.ts";
import { EditionsAnswer } from "./answers/edition.ts";
import { refusedTo, said } from "./answers/error.ts";
import { JobAnswer } from "./answers/job.ts";
import { BoardAnswer, ObligationsAnswer, obligationAnswer } from "./answers/obligation.ts";
import { WithdrawalAnswer } from "./answers/receipt.ts";
import { FormAnswer, sectionAnswer } from "./answers/section.ts";
import { answerSent } from "./answers/sent.ts";
import { JobBody, SessionBody, SubmissionBody, WithdrawalBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";
import { openApi } from "./openapi.ts";
import { saveWords } from "./sections.ts";

const round = "/api/directives/:directive";
const report = `${round}/obligations/:obligation`;

/** The pages' acts for programs: the same guard, the same rules, JSON in and out. */
export function apiRoutes(world: World, press: (() => Press) | undefined): readonly Route[] {
  return [
    { method: "get", path: "/api/openapi.json", about: "anyone", answer: (c) => c.json(openApi) },
    { method: "post", path: "/api/sessions", about: "anyone", answer: enter(world) },
    { method: "get", path: "/api/obligations", about: "person", answer: owed(world) },
    { method: "get", path: report, about: "obligation", act: "see-obligation", answer: form(world) },
    {
      method: "put",
      path: `${report}/sections/:section`,
      about: "obligation",
      act: "write-draft",
      answer: save(world),
    },
    {
      method: "post",
      path: `${report}/submissions`,
      about: "obligation",
      act: "submit",
      answer: send(world),
    },
    {
      method: "post",
      path: `${report}/withdrawals`,
      about: "obligation",
      act: "withdraw",
      answer: takeBack(world),
    },
    {
      method: "get",
      path: `${report}/submissions/:revision`,
      about: "obligation",
      act: "see-submission",
      answer: contentOf(world),
    },
    {
      method: "get",
      path: `${report}/submissions/:revision/receipt`,
      about: "obligation",
      act: "see-submission",
      answer: slipOf(world, press),
    },
    { method: "get", path: `${round}/board`, about: "round", act: "see-board", answer: board(world) },
    { method: "post", path: `${round}/jobs`, about: "round", act: "assemble", answer: ask(world) },
    {
      method: "get",
      path: `${round}/jobs/:number`,
      about: "round",
      act: "see-edition",
      answer: watch(world),
    },
    { method: "post", path: `${round}/jobs/:number`, about: "round", act: "assemble", answer: again(world) },
    { method: "get", path: `${round}/editions`, about: "round", act: "see-edition", answer: editions(world) },
    {
      method: "get",
      path: `${round}/editions/:number/:file`,
      about: "round",
      act: "see-edition",
      answer: download(world),
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
  const { directive, roster, obligation } = context;
  const { drafts, digest } = await gatherDraft(world, context);
  const sections = askedOf(directive, roster, obligation).map((section) => {
    const draft = drafts.find((each) => each.section === section.id);
    return sectionAnswer(section, draft);
  });
  const summary = obligationAnswer(obligation, roster, context.now);
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

const takeBack = (world: World) => async (c: Context, context: OnObligation) => {
  const read = await bodyIn(c, context, WithdrawalBody);
  if (!read.ok) return read.answer;
  const { basis, ...post } = read.body;
  const shown = basis && { shown: { basis, at: context.now } };
  const withdrawn = await withdrawReport(world, context, { ...post, ...shown });
  if (!withdrawn.ok) return refusedTo(c, context, withdrawn.refusal);
  return answer(c, WithdrawalAnswer, withdrawn.value, 201);
};

const board = (world: World) => async (c: Context, context: OnRound) => {
  const groups = await boardOf(world, context.directive, context.roster, context.now);
  const { outside } = context.frame.words.office.board;
  return answer(c, BoardAnswer, {
    blocs: groups.map(({ name = outside, rows }) => ({
      name,
      obligations: rows.map(({ obligation }) => obligationAnswer(obligation, context.roster, context.now)),
    })),
  });
};

const ask = (world: World) => async (c: Context, context: OnRound) => {
  // Programs may ask with nothing to say.
  const read = c.req.raw.body === null ? undefined : await bodyIn(c, context, JobBody);
  if (read?.ok === false) return read.answer;
  const { clientKey, bind = false } = read?.body ?? {};
  const job = await askForAssembly(world, context, {
    ...(bind ? { bind } : {}),
    ...(clientKey ? { press: clientKey } : {}),
  });
  return answer(c, JobAnswer, job, 202);
};

const watch =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const job = await world.editions.job(directive.id, numberIn(c));
    return job ? answer(c, JobAnswer, job) : said(c, 404, frame.words.api.noJob);
  };

const again = (world: World) => async (c: Context, context: OnRound) => {
  const job = await world.editions.job(context.directive.id, numberIn(c));
  if (!job) return said(c, 404, context.frame.words.api.noJob);
  return answer(c, JobAnswer, await retryAssembly(world, context, job), 202);
};

const editions =
  (world: World) =>
  async (c: Context, { directive }: OnRound) =>
    answer(c, EditionsAnswer, { editions: [...(await world.editions.all(directive.id))] });

const download =
  (world: World) =>
  async (c: Context, { directive, frame }: OnRound) => {
    const edition = await world.editions.find(directive.id, numberIn(c));
    const file = edition && fileOf(edition, c.req.param("file") ?? "");
    if (!file) return said(c, 404, frame.words.api.noEdition);
    return sendStored(c, world, file, { name: `${directive.id}.${file.ending}`, type: file.type });
  };
