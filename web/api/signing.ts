import type { Context } from "hono";
import type { DecidingOnEdition } from "../../functions/acts/decide-on-edition.ts";
import { dutyOf } from "../../functions/acts/meet-duty.ts";
import { recallEdition } from "../../functions/acts/recall-edition.ts";
import { releaseEdition } from "../../functions/acts/release.ts";
import { takeSigned } from "../../functions/acts/take-signed.ts";
import type { ClosedEdition } from "../../functions/core/round/edition.ts";
import { outgoingRecord } from "../../functions/core/round/outgoing-record.ts";
import type { World } from "../../functions/core/world.ts";
import type { Verdict } from "../../functions/signing/verdict.ts";
import { editionAsked, numberIn } from "../edition-asked.ts";
import { formIn } from "../form.ts";
import type { OnRound } from "../route.ts";
import { sayBy, sayProblem } from "../words/said.ts";
import { answer } from "./answers/answer.ts";
import { EditionAnswer } from "./answers/edition.ts";
import { said } from "./answers/error.ts";
import { OfficersWordBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, round } from "./route.ts";

const edition = `${round}/editions/:number`;

/** For the office's document system: the signed report comes back by it, and goes into its records. */
export function apiSigningRoutes(world: World, anchors: string | undefined): readonly ApiRoute[] {
  return [
    {
      method: "post",
      path: `${edition}/signed`,
      about: "round",
      act: "take-signed",
      answer: take(world, anchors),
      described: {
        summary:
          "Takes the signed PDF back. Held byte for byte against what went out to be signed; taken once, it is the issued report.",
        upload: "application/pdf",
        answers: {
          201: {
            description: "Issued; the same file sent again is answered alike.",
            schema: { Edition: EditionAnswer },
          },
        },
      },
    },
    {
      method: "post",
      path: `${edition}/release`,
      about: "round",
      act: "release-edition",
      answer: decide(world, releaseEdition),
      described: {
        summary:
          "An officer has seen what holds the edition back (placeholders, text in an old encoding) and lets it be signed.",
        body: { OfficersWordBody },
        answers: {
          201: {
            description: "Released, once; who, when and why stay with it.",
            schema: { Edition: EditionAnswer },
          },
        },
      },
    },
    {
      method: "post",
      path: `${edition}/recall`,
      about: "round",
      act: "recall-edition",
      answer: decide(world, recallEdition),
      described: {
        summary:
          "An officer recalls an issued report, with a reason; `hash` is that of its signed file. It stays readable, and a new edition can be issued.",
        body: { OfficersWordBody },
        answers: {
          201: {
            description: "Recalled, once; who, when and why stay with it. The leaders are told.",
            schema: { Edition: EditionAnswer },
          },
        },
      },
    },
    {
      method: "get",
      path: `${edition}/record`,
      about: "round",
      act: "see-edition",
      answer: record(world),
      described: {
        summary:
          "The issued report for a records system: the fields of Decree 30/2020, Annex VI; `leftToOffice` names those not known.",
        answers: { 200: { description: "The record.", schema: "object" } },
      },
    },
  ];
}

const take = (world: World, anchors: string | undefined) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return said(c, 404, context.frame.words.api.noEdition);
  const { words } = context.frame;
  const file = (await formIn(c))?.file;
  if (!(file instanceof File)) return said(c, 422, words.api.needsFile);
  const taken = await takeSigned(world, context, found, new Uint8Array(await file.arrayBuffer()), anchors);
  switch (taken.type) {
    case "issued":
      return answer(c, EditionAnswer, taken.edition, 201);
    case "closed":
      return said(c, 409, sayBy<ClosedEdition, string>(words.edition.closed, taken.why), {
        refusal: taken.why,
      });
    case "refused":
      return said(c, 422, sayBy<Verdict, string>(words.verdicts, taken.verdict), { refusal: taken.verdict });
  }
};

/** An officer says something of an edition, with the reason. */
const decide = (world: World, deciding: DecidingOnEdition) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return said(c, 404, context.frame.words.api.noEdition);
  const read = await bodyIn(c, context, OfficersWordBody);
  if (!read.ok) return read.answer;
  const { words } = context.frame;
  const came = await deciding(world, context, found, read.body);
  switch (came.type) {
    case "decided":
      return answer(c, EditionAnswer, came.edition, 201);
    case "closed":
      return said(c, 409, sayBy<ClosedEdition, string>(words.edition.closed, came.why), {
        refusal: came.why,
      });
    case "unsaid":
      return said(c, 422, sayProblem(words, came.problem), { refusal: came.problem });
  }
};

const record = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster } = context;
  const found = await world.editions.find(directive.id, numberIn(c));
  if (!found?.signed) return said(c, 404, context.frame.words.api.notIssued);
  const duty = await dutyOf(world, directive);
  return c.json(outgoingRecord(found, found.signed, { roster, directive, duty }));
};
