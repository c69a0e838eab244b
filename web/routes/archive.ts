import type { Context } from "hono";
import { archiveReport } from "../../functions/acts/archive-report.ts";
import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import { sendStored } from "../downloads.ts";
import { numberIn } from "../edition-asked.ts";
import { paths } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";

type Lend = (() => Press) | undefined;

/** An issued report for the archive, as one file; with its large files where they are asked for. */
export function archiveRoutes(world: World, press: Lend): readonly Route[] {
  return [
    { method: "get", path: paths.archive, about: "round", act: "see-edition", answer: file(world, press) },
  ];
}

const file = (world: World, press: Lend) => async (c: Context, context: OnRound) => {
  const edition = await world.editions.find(context.directive.id, numberIn(c));
  if (!edition?.signed || !press) return absent(c, context.frame);
  const whole = c.req.query("day-du") !== undefined;
  const made = await archiveReport(world, context, press, { edition, signed: edition.signed, whole });
  const name = `ho-so-luu-tru-${edition.directive}-ban-${edition.number}${whole ? "-day-du" : ""}.zip`;
  return sendStored(c, world, made, { name, type: "application/zip" });
};
