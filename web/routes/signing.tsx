import type { Context } from "hono";
import type { DecidingOnEdition } from "../../functions/acts/decide-on-edition.ts";
import { dutyOf } from "../../functions/acts/meet-duty.ts";
import { recallEdition } from "../../functions/acts/recall-edition.ts";
import { releaseEdition } from "../../functions/acts/release.ts";
import { takeSigned } from "../../functions/acts/take-signed.ts";
import type { ClosedEdition, Edition } from "../../functions/core/round/edition.ts";
import { outgoingRecord } from "../../functions/core/round/outgoing-record.ts";
import type { World } from "../../functions/core/world.ts";
import type { Verdict } from "../../functions/signing/verdict.ts";
import { sendFile } from "../downloads.ts";
import { editionAsked, numberIn } from "../edition-asked.ts";
import { formIn, textOf } from "../form.ts";
import { SigningPage, type WordedAct } from "../pages/signing.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { namesOf } from "../person-names.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { sayBy, sayProblem } from "../words/said.ts";

/** From the draft to the issued report: the file goes out to be signed, and comes back. */
export function signingRoutes(world: World, anchors: string | undefined): readonly Route[] {
  const checked = anchors !== undefined;
  return [
    { method: "get", path: paths.signing, about: "round", act: "see-edition", answer: page(world, checked) },
    { method: "post", path: paths.signing, about: "round", act: "take-signed", answer: take(world, anchors) },
    {
      method: "post",
      path: paths.release,
      about: "round",
      act: "release-edition",
      answer: decide(world, checked, "release", releaseEdition),
    },
    {
      method: "post",
      path: paths.recall,
      about: "round",
      act: "recall-edition",
      answer: decide(world, checked, "recall", recallEdition),
    },
    { method: "get", path: paths.records, about: "round", act: "see-edition", answer: records(world) },
  ];
}

const page = (world: World, checked: boolean) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return absent(c, context.frame);
  const named = await namesOn(world, found.edition);
  return show(c, <SigningPage {...context} {...found} {...named} checked={checked} />);
};

/** An officer says something of an edition, with the reason. */
const decide = (world: World, checked: boolean, act: WordedAct, deciding: DecidingOnEdition) => {
  return async (c: Context, context: OnRound) => {
    const found = await editionAsked(c, world, context);
    if (!found) return absent(c, context.frame);
    const form = await formIn(c);
    if (!form) return unreadable(c, context.frame);
    const { hash, reason } = form;
    const { words } = context.frame;
    const again = async (problem: string, status: 409 | 422, edition = found.edition) => {
      const tried = { act, problem, reason: textOf(reason) };
      const told = { ...found, edition, ...(await namesOn(world, edition)), checked, tried };
      return show(c, <SigningPage {...context} {...told} />, status);
    };
    const came = await deciding(world, context, found, { hash, reason });
    switch (came.type) {
      case "decided":
        return c.redirect(
          to(paths.signing, { ...ofRound(context.directive), number: found.edition.number }),
          303,
        );
      case "closed":
        return again(sayBy<ClosedEdition, string>(words.edition.closed, came.why), 409, came.edition);
      case "unsaid":
        return again(sayProblem(words, came.problem), 422);
    }
  };
};

const take = (world: World, anchors: string | undefined) => async (c: Context, context: OnRound) => {
  const found = await editionAsked(c, world, context);
  if (!found) return absent(c, context.frame);
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const { words } = context.frame;
  const again = async (problem: string, status: 409 | 422, edition = found.edition) => {
    const named = await namesOn(world, edition);
    const told = { ...found, edition, ...named, problem, checked: anchors !== undefined };
    return show(c, <SigningPage {...context} {...told} />, status);
  };

  const { file } = form;
  if (!(file instanceof File) || file.name === "") return again(words.signing.needsFile, 422);
  const taken = await takeSigned(world, context, found, new Uint8Array(await file.arrayBuffer()), anchors);
  switch (taken.type) {
    case "issued": {
      world.log("issued", { directive: context.directive.id, edition: found.edition.number });
      return c.redirect(
        to(paths.signing, { ...ofRound(context.directive), number: found.edition.number }),
        303,
      );
    }
    case "closed":
      return again(sayBy<ClosedEdition, string>(words.edition.closed, taken.why), 409, taken.edition);
    case "refused":
      return again(sayBy<Verdict, string>(words.verdicts, taken.verdict), 422);
  }
};

/** For the office's records system: the fields of Decree 30/2020, Annex VI, as far as they are known. */
const records = (world: World) => async (c: Context, context: OnRound) => {
  const edition = await world.editions.find(context.directive.id, numberIn(c));
  if (!edition?.signed) return absent(c, context.frame);
  const { directive, roster } = context;
  const duty = await dutyOf(world, directive);
  const record = outgoingRecord(edition, edition.signed, { roster, directive, duty });
  const name = `ho-so-${edition.directive}-ban-${edition.number}.json`;
  return sendFile(
    c,
    new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`),
    name,
    "application/json",
  );
};

/** Who acted on it, by name. */
async function namesOn(world: World, { signed, released, recalled }: Edition) {
  const acted = [signed, released, recalled];
  const names = await namesOf(
    world,
    acted.flatMap((decided) => (decided ? [decided.by] : [])),
  );
  const [takenBy, releasedBy, recalledBy] = acted.map((decided) => decided && names.get(decided.by));
  return { takenBy, releasedBy, recalledBy };
}
