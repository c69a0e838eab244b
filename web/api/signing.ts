import type { Context } from "hono";
import type * as v from "valibot";
import type { EditionAsked } from "../../functions/acts/edition/as-it-stands.ts";
import { sendBackEdition, takeBackEdition } from "../../functions/acts/edition/back.ts";
import type { DecidingOnEdition } from "../../functions/acts/edition/decide-by-word.ts";
import { issueEdition } from "../../functions/acts/edition/issue.ts";
import { putUpEdition } from "../../functions/acts/edition/put-up.ts";
import { recallEdition } from "../../functions/acts/edition/recall.ts";
import { releaseEdition } from "../../functions/acts/edition/release.ts";
import { signOffEdition } from "../../functions/acts/edition/sign-off.ts";
import { takeSigned } from "../../functions/acts/edition/take-signed.ts";
import type { ShownEdition } from "../../functions/acts/edition/take-step.ts";
import { dutyOf } from "../../functions/acts/meet-duty.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { ClosedEdition } from "../../functions/core/round/bars.ts";
import { outgoingRecord } from "../../functions/core/round/outgoing-record.ts";
import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import type { Verdict } from "../../functions/signing/verdict.ts";
import { editionAsked, numberIn } from "../edition-asked.ts";
import { formIn } from "../form.ts";
import type { OnRound } from "../route.ts";
import { sayBy, sayProblem } from "../words/said.ts";
import { answer } from "./answers/answer.ts";
import { EditionAnswer } from "./answers/edition.ts";
import { said } from "./answers/error.ts";
import { EditionBackBody, EditionIssueBody, EditionStepBody, OfficersWordBody, PutUpBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";
import { type ApiRoute, edition } from "./route.ts";

/** For the office's document system: the signed report comes back by it, and goes into its records. */
export function apiSigningRoutes(
  world: World,
  anchors: string | undefined,
  press?: () => Press,
): readonly ApiRoute[] {
  return [
    {
      method: "post",
      path: `${edition}/put-up`,
      about: "round",
      act: "put-up-edition",
      answer: step(world, PutUpBody, (inWorld, context, asked, given) =>
        putUpEdition(inWorld, context, asked, given, press),
      ),
      described: {
        summary: "Puts an edition before a leader to be signed. The leader is told.",
        body: { PutUpBody },
        answers: {
          201: {
            description: "Put up; the same again is answered alike.",
            schema: { Edition: EditionAnswer },
          },
        },
      },
    },
    {
      method: "post",
      path: `${edition}/take-back`,
      about: "round",
      act: "put-up-edition",
      answer: step(world, EditionBackBody, takeBackEdition),
      described: {
        summary: "Takes back what the leader has not signed yet.",
        body: { EditionBackBody },
        answers: { 201: { description: "A draft again.", schema: { Edition: EditionAnswer } } },
      },
    },
    {
      method: "post",
      path: `${edition}/send-back`,
      about: "round",
      act: "send-back-edition",
      answer: step(world, EditionBackBody, sendBackEdition),
      described: {
        summary:
          "The leader sends back what was put before him, with a note; the records clerk what cannot go out.",
        body: { EditionBackBody },
        answers: {
          201: {
            description: "Sent back; the officers are told.",
            schema: { Edition: EditionAnswer },
          },
        },
      },
    },
    {
      method: "post",
      path: `${edition}/sign-off`,
      about: "round",
      act: "sign-off-edition",
      answer: step(world, EditionStepBody, signOffEdition),
      described: {
        summary: "The leader it was put up to says that he has signed.",
        body: { EditionStepBody },
        answers: {
          201: {
            description: "Signed off; officers and records clerks are told.",
            schema: { Edition: EditionAnswer },
          },
        },
      },
    },
    {
      method: "post",
      path: `${edition}/signed`,
      about: "round",
      act: "take-signed",
      answer: take(world, anchors),
      described: {
        summary:
          "Takes the complete signed PDF back, with the number and day in it. Held byte for byte against what went out to be signed. On an edition that was put up and not signed off it stands for the leader's word where his own certificate, led back to a believed issuer, signed it.",
        upload: "application/pdf",
        answers: {
          201: {
            description: "Numbered, to be issued; the same file sent again is answered alike.",
            schema: { Edition: EditionAnswer },
          },
        },
      },
    },
    {
      method: "post",
      path: `${edition}/issue`,
      about: "round",
      act: "issue-edition",
      answer: step(world, EditionIssueBody, issueEdition),
      described: {
        summary: "Issues a numbered edition: from then on it is the report in force.",
        body: { EditionIssueBody },
        answers: {
          201: {
            description: "Issued; officers and leaders are told.",
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
  const bytes = new Uint8Array(await file.arrayBuffer());
  const steps = found.edition.course?.length ?? 0;
  const taken = await takeSigned(world, context, found, { steps }, { bytes, anchors });
  switch (taken.type) {
    case "numbered":
      return answer(c, EditionAnswer, taken.edition, 201);
    case "closed":
    case "refused":
      return notTaken(c, words, taken);
  }
};

/** One step of an edition on its way, on the state that the program read. */
const step = <B extends v.GenericSchema<unknown, ShownEdition>>(
  world: World,
  body: B,
  taking: (
    world: World,
    context: OnRound,
    asked: EditionAsked,
    given: v.InferOutput<B>,
  ) => ReturnType<typeof signOffEdition>,
) => {
  return async (c: Context, context: OnRound) => {
    const found = await editionAsked(c, world, context);
    if (!found) return said(c, 404, context.frame.words.api.noEdition);
    const read = await bodyIn(c, context, body);
    if (!read.ok) return read.answer;
    const { words } = context.frame;
    const came = await taking(world, context, found, read.body);
    switch (came.type) {
      case "taken":
        return answer(c, EditionAnswer, came.edition, 201);
      case "closed":
      case "unsaid":
      case "refused":
        return notTaken(c, words, came);
    }
  };
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
    case "unsaid":
      return notTaken(c, words, came);
  }
};

/** Why an act on an edition came to nothing, in words and as data. */
function notTaken(c: Context, words: OnRound["frame"]["words"], came: NotTaken) {
  switch (came.type) {
    case "closed":
      return said(c, 409, sayBy<ClosedEdition, string>(words.edition.closed, came.why), {
        refusal: came.why,
      });
    case "unsaid":
      return said(c, 422, sayProblem(words, came.problem), { refusal: came.problem });
    case "refused":
      return said(c, 422, sayBy<Verdict, string>(words.verdicts, came.verdict), { refusal: came.verdict });
  }
}

type NotTaken =
  | { readonly type: "closed"; readonly why: ClosedEdition }
  | { readonly type: "unsaid"; readonly problem: Problem }
  | { readonly type: "refused"; readonly verdict: Verdict };

const record = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster } = context;
  const found = await world.editions.find(directive.id, numberIn(c));
  if (!found?.signed) return said(c, 404, context.frame.words.api.notIssued);
  const duty = await dutyOf(world, directive);
  return c.json(outgoingRecord(found, found.signed, { roster, directive, duty }));
};
