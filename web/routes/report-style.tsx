import type { Context } from "hono";
import { keepReportStyle } from "../../functions/acts/keep-report-style.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { ReportStylePage } from "../pages/report-style.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

/** How the authority's own reports are written, where it wants them otherwise than most. */
export function reportStyleRoutes(world: World): readonly Route[] {
  const round = { path: paths.reportStyle, about: "round", act: "issue-directive" } as const;
  return [
    { method: "get", ...round, answer: read },
    { method: "post", ...round, answer: keep(world) },
  ];
}

const read = (c: Context, { frame, directive, roster }: OnRound) =>
  show(c, <ReportStylePage {...{ frame, directive }} style={roster.authority.reportStyle ?? {}} />);

const keep = (world: World) => async (c: Context, context: OnRound) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  await keepReportStyle(world, context, {
    parts: form.parts === "roman" ? "roman" : "ordinal-words",
    coveredBy: form.coveredBy === "proposal" ? "proposal" : "note",
    sourcesNamed: form.sourcesNamed === "1",
    coverageTold: form.coverageTold === "1",
    monthBlank: form.blank === "day-and-month",
    annexedByUnit: form.annexedByUnit === "1",
  });
  return c.redirect(to(paths.editions, ofRound(context.directive)), 303);
};
