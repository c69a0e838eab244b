import type { Context } from "hono";
import * as v from "valibot";
import { openDesk } from "../../functions/acts/desk/open.ts";
import { Traced } from "../../functions/core/report/traced.ts";
import type { World } from "../../functions/core/world.ts";
import { askedIn } from "../desk/asked.ts";
import { deskHead } from "../desk/head.ts";
import { DoubtsPage, doubtLists } from "../pages/desk/doubts.tsx";
import { ofRound, paths, to } from "../paths.ts";
import type { OnRound } from "../route.ts";
import { show } from "../show.ts";

/** What to ask the units about before the report is put up, on one page of the desk. */
export const doubts = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, roster } = context;
  const desk = await openDesk(world, directive.id);
  if (!desk) return c.redirect(to(paths.desk, ofRound(directive)), 303);
  const since = Object.values(desk.since).reduce((sum, count) => sum + count, 0);
  const [head, bytes] = await Promise.all([
    deskHead(world, context, desk, since),
    world.files.read(desk.edition.report.key),
  ]);
  const traced = v.parse(Traced, JSON.parse(new TextDecoder().decode(bytes)));
  const list = doubtLists.find((each) => each === c.req.query("xem"));
  return show(
    c,
    <DoubtsPage {...head} {...{ roster, traced, list }} index={desk.index} page={askedIn(c).page} />,
  );
};
