import type { Context } from "hono";
import * as v from "valibot";
import { endSeries } from "../../functions/acts/end-series.ts";
import { Every } from "../../functions/core/deadline/deadline.ts";
import { idAfter } from "../../functions/core/directives/series.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { ofRound, paths, to } from "../paths.ts";
import { absent, say, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";

/** Ending a standing order with the round that runs. */
export function seriesRoutes(world: World): readonly Route[] {
  const round = { path: paths.series, about: "round", act: "issue-directive" } as const;
  return [{ ...round, method: "post", answer: end(world) }];
}

const end = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, frame } = context;
  const form = await formIn(c);
  const every = v.safeParse(Every, form?.every);
  if (!form || !every.success) return unreadable(c, frame);
  const done = await endSeries(world, context, every.output);
  switch (done.type) {
    case "ended":
      return c.redirect(to(paths.board, ofRound(directive)), 303);
    case "no-series":
      return absent(c, frame);
    case "overtaken": {
      const { overtaken, overtakenText, next } = frame.words.office.series;
      const href = to(paths.board, { directive: idAfter(directive, every.output) });
      const onward = { href, text: next(every.output) };
      return say(c, frame, { status: 409, title: overtaken, text: overtakenText, onward });
    }
  }
};
