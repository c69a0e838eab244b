import type { Context } from "hono";
import { answeredUnder, recallDirective } from "../../functions/acts/recall-directive.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import { textRead } from "../../functions/core/text/door.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn, textOf } from "../form.ts";
import { RecallPage } from "../pages/recalling.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

/** Taking back a directive that nobody has answered yet. */
export function recallingRoutes(world: World): readonly Route[] {
  const round = { path: paths.recalling, about: "round", act: "issue-directive" } as const;
  return [
    { ...round, method: "get", answer: begin(world) },
    { ...round, method: "post", answer: recall(world) },
  ];
}

const begin = (world: World) => async (c: Context, context: OnRound) => show(c, await pageOf(world, context));

async function pageOf(world: World, context: OnRound, wanting = false) {
  const { frame, directive, roster } = context;
  const owed = obligationsOf(directive, roster).length;
  const answered = await answeredUnder(world, context);
  return <RecallPage {...{ frame, directive, owed, answered, wanting }} />;
}

const recall = (world: World) => async (c: Context, context: OnRound) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const reason = textRead(textOf(form.reason)).trim();
  if (reason === "") return show(c, await pageOf(world, context, true), 422);
  const done = await recallDirective(world, context, reason);
  switch (done.type) {
    case "recalled":
      return c.redirect(to(paths.recalling, ofRound(context.directive)), 303);
    case "answered":
    case "overtaken":
      return show(c, await pageOf(world, context), 409);
  }
};
