import type { Context } from "hono";
import { askForAssembly } from "../../functions/acts/ask-for-assembly.ts";
import { retryAssembly } from "../../functions/acts/retry-assembly.ts";
import type { World } from "../../functions/core/world.ts";
import { boardOf } from "../board.ts";
import { sendStored } from "../downloads.ts";
import { fileOf, numberIn } from "../edition-asked.ts";
import type { OnRound } from "../route.ts";
import { answer } from "./answers/answer.ts";
import { EditionsAnswer } from "./answers/edition.ts";
import { said } from "./answers/error.ts";
import { JobAnswer } from "./answers/job.ts";
import { BoardAnswer, obligationAnswer } from "./answers/obligation.ts";
import { JobBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, round } from "./route.ts";

/** Where a round stands, and the report made of it, for programs. */
export function apiAssemblingRoutes(world: World): readonly ApiRoute[] {
  return [
    {
      method: "get",
      path: `${round}/board`,
      about: "round",
      act: "see-board",
      answer: board(world),
      described: {
        summary: "Every obligation of the round with its standing, by bloc.",
        answers: { 200: { description: "The board.", schema: { Board: BoardAnswer } } },
      },
    },
    {
      method: "post",
      path: `${round}/jobs`,
      about: "round",
      act: "assemble",
      answer: ask(world),
      described: {
        summary:
          "Asks for the next edition of the official report; the same client key again, for the same one.",
        body: { JobBody },
        answers: { 202: { description: "The job, waiting its turn.", schema: { Job: JobAnswer } } },
      },
    },
    {
      method: "get",
      path: `${round}/jobs/:number`,
      about: "round",
      act: "see-edition",
      answer: watch(world),
      described: {
        summary: "Where a job stands.",
        answers: { 200: { description: "The job.", schema: { Job: JobAnswer } } },
      },
    },
    {
      method: "post",
      path: `${round}/jobs/:number`,
      about: "round",
      act: "assemble",
      answer: again(world),
      described: {
        summary:
          "Takes a job up again that failed, or that has not moved for a quarter of an hour: from the round it froze, else as things stand now.",
        answers: {
          202: { description: "The job; one that runs or is done as it is.", schema: { Job: JobAnswer } },
        },
      },
    },
    {
      method: "get",
      path: `${round}/editions`,
      about: "round",
      act: "see-edition",
      answer: editions(world),
      described: {
        summary: "The editions made so far.",
        answers: { 200: { description: "The editions.", schema: { Editions: EditionsAnswer } } },
      },
    },
    {
      method: "get",
      path: `${round}/editions/:number/:file`,
      about: "round",
      act: "see-edition",
      answer: download(world),
      described: {
        summary:
          "Downloads an edition: `pdf`, `docx`, `json` (the aggregate with its provenance), `da-ky` (as signed) or `kem-tai-lieu` (with the units' documents). A large one is a redirect to where it lies.",
        answers: { 200: { description: "The file." } },
      },
    },
  ];
}

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
  const { clientKey, bind = false, book = false } = read?.body ?? {};
  const job = await askForAssembly(world, context, {
    ...(bind ? { bind } : {}),
    ...(book ? { book } : {}),
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
