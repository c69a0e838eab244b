import type { Context } from "hono";
import { releaseEdition } from "../../functions/acts/release.ts";
import { takeSigned } from "../../functions/acts/take-signed.ts";
import { outgoingRecord } from "../../functions/core/round/outgoing-record.ts";
import type { World } from "../../functions/core/world.ts";
import type { Verdict } from "../../functions/signing/verdict.ts";
import { editionAsked, numberIn } from "../edition-asked.ts";
import { formIn } from "../form.ts";
import type { OnRound, Route } from "../route.ts";
import { sayClosed } from "../words/closed-edition.ts";
import { sayBy, sayProblem } from "../words/said.ts";
import { answer } from "./answers/answer.ts";
import { EditionAnswer } from "./answers/edition.ts";
import { said } from "./answers/error.ts";
import { ReleaseBody } from "./bodies.ts";
import { bodyIn } from "./body-in.ts";

const edition = "/api/directives/:directive/editions/:number";

/** For the office's document system: the signed report comes back by it, and goes into its records. */
export function apiSigningRoutes(world: World, anchors: string | undefined): readonly Route[] {
  return [
    {
      method: "post",
      path: `${edition}/signed`,
      about: "round",
      act: "take-signed",
      answer: take(world, anchors),
    },
    {
      method: "post",
      path: `${edition}/release`,
      about: "round",
      act: "release-edition",
      answer: release(world),
    },
    { method: "get", path: `${edition}/record`, about: "round", act: "see-edition", answer: record(world) },
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
      return said(c, 409, sayClosed(words, taken.edition));
    case "refused":
      return said(c, 422, sayBy<Verdict, string>(words.verdicts, taken.verdict), { refusal: taken.verdict });
  }
};

const release = (world: World) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return said(c, 404, context.frame.words.api.noEdition);
  const read = await bodyIn(c, context, ReleaseBody);
  if (!read.ok) return read.answer;
  const { words } = context.frame;
  const came = await releaseEdition(world, context, found, read.body);
  switch (came.type) {
    case "released":
      return answer(c, EditionAnswer, came.edition, 201);
    case "closed":
      return said(c, 409, sayClosed(words, came.edition));
    case "unsaid":
      return said(c, 422, sayProblem(words, came.problem), { refusal: came.problem });
  }
};

const record = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster } = context;
  const found = await world.editions.find(directive.id, numberIn(c));
  if (!found?.signed) return said(c, 404, context.frame.words.api.notIssued);
  return c.json(outgoingRecord(found, found.signed, { authority: roster.authority, directive }));
};
