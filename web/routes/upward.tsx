import type { Context } from "hono";
import { fillFromReport } from "../../functions/acts/fill-from-report.ts";
import { type Finished, finishedReport, upwardFrom } from "../../functions/acts/finished-report.ts";
import type { Section } from "../../functions/core/directives/directive.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { UpwardPage } from "../pages/upward.tsx";
import { about, paths, to } from "../paths.ts";
import { absent, refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";

/** A commune's finished report as the draft of what it owes the province. */
export function upwardRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.upward, about: "obligation", act: "write-draft", answer: look(world) },
    { method: "post", path: paths.upward, about: "obligation", act: "write-draft", answer: fill(world) },
  ];
}

const look = (world: World) => async (c: Context, context: OnObligation) => {
  const finished = await finishedReport(world, context);
  return finished ? showPage(c, world, context, finished) : absent(c, context.frame);
};

const fill = (world: World) => async (c: Context, context: OnObligation) => {
  const finished = await finishedReport(world, context);
  if (!finished) return absent(c, context.frame);
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  // A newer edition may have come while the page stood open: what is taken is what the button said.
  if (form.edition !== String(finished.edition.number)) {
    return showPage(c, world, context, finished, { newer: true });
  }
  const filled = await fillFromReport(world, context, finished, form.over === "1");
  switch (filled.type) {
    case "filled":
      return c.redirect(`${to(paths.upward, about(context.obligation))}?xong=1`, 303);
    case "typed":
      return showPage(c, world, context, finished, { typed: filled.sections });
    case "refused":
      return refuse(c, context.frame, filled.refusal);
  }
};

async function showPage(
  c: Context,
  world: World,
  context: OnObligation,
  finished: Finished,
  { typed = [], newer = false }: { readonly typed?: readonly Section[]; readonly newer?: boolean } = {},
) {
  const { blank, left } = await upwardFrom(world, context, finished);
  const { frame, obligation } = context;
  const done = c.req.method === "GET" && c.req.query("xong") === "1";
  const page = <UpwardPage {...{ frame, obligation, finished, blank, left, typed, done, newer }} />;
  return show(c, page, c.req.method === "GET" ? 200 : 409);
}
