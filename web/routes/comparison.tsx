import type { Context } from "hono";
import {
  compareEditions,
  type EditionsCompared,
  hasFormerReport,
} from "../../functions/acts/desk/compare.ts";
import { comparisonPaper } from "../../functions/acts/desk/comparison-paper.ts";
import type { World } from "../../functions/core/world.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import { sendFile } from "../downloads.ts";
import { ComparisonPage, FORMER_PERIOD } from "../pages/desk/comparison.tsx";
import { paths } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

type Lend = (() => Press) | undefined;

/** Two editions beside each other: which ones is asked on a page, and answered with a paper. */
export function comparisonRoutes(world: World, press: Lend): readonly Route[] {
  return [
    {
      ...{ method: "get", path: paths.comparison, about: "round", act: "see-edition" },
      answer: compare(world, press),
    },
  ];
}

const compare = (world: World, press: Lend) => async (c: Context, context: OnRound) => {
  const { directive, frame } = context;
  const [before, now] = [c.req.query("truoc"), Number(c.req.query("sau"))];
  if (before === undefined) return show(c, await choiceOf(world, context));
  if (before === String(now)) {
    return show(c, await choiceOf(world, context, frame.words.desk.comparison.same), 422);
  }
  const sides = { before: before === FORMER_PERIOD ? ("former-period" as const) : Number(before), now };
  const compared = await compareEditions(world, directive, sides);
  if (!compared || !press) return absent(c, frame);
  return sendComparison(c, world, press, context, compared);
};

async function choiceOf(world: World, { directive, frame }: OnRound, problem?: string) {
  const [all, hasFormer] = await Promise.all([
    world.editions.all(directive.id),
    hasFormerReport(world, directive),
  ]);
  const editions = all.filter(({ desk }) => desk !== undefined).toReversed();
  return <ComparisonPage {...{ frame, directive, editions, hasFormer, problem }} />;
}

async function sendComparison(
  c: Context,
  world: World,
  press: () => Press,
  context: OnRound,
  compared: EditionsCompared,
) {
  const pdf = await comparisonPaper(world, context, press(), compared);
  const { before, now, formerPeriod } = compared;
  const name = `so-sanh-${formerPeriod === undefined ? before.number : FORMER_PERIOD}-${now.number}.pdf`;
  return sendFile(c, pdf, name, "application/pdf");
}
