import type { Context } from "hono";
import { archiveReport } from "../../functions/acts/archive-report.ts";
import type { World } from "../../functions/core/world.ts";
import { sendStored } from "../downloads.ts";
import { numberIn } from "../edition-asked.ts";
import { paths } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";

/** An issued report for the archive, as one file; with its large files where they are asked for. */
export function archiveRoutes(world: World): readonly Route[] {
  return [{ method: "get", path: paths.archive, about: "round", act: "see-edition", answer: file(world) }];
}

const file = (world: World) => async (c: Context, context: OnRound) => {
  const edition = await world.editions.find(context.directive.id, numberIn(c));
  if (!edition?.signed) return absent(c, context.frame);
  const whole = c.req.query("day-du") !== undefined;
  const made = await archiveReport(world, context, { edition, signed: edition.signed, whole });
  const name = `ho-so-luu-tru-${edition.directive}-ban-${edition.number}${whole ? "-day-du" : ""}.zip`;
  return sendStored(c, world, made, { name, type: "application/zip" });
};
