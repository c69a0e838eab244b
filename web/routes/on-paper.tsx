import type { Context } from "hono";
import { closedTo } from "../../functions/acts/closed-to.ts";
import { ARRIVAL, draftPlaceOf } from "../../functions/acts/draft-place.ts";
import { stateArrival } from "../../functions/acts/state-arrival.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import { partyName } from "../../functions/core/obligation/naming.ts";
import { arrivalEntries } from "../../functions/core/obligation/paper.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import type { World } from "../../functions/core/world.ts";
import { formIn } from "../form.ts";
import { OnPaperPage } from "../pages/on-paper.tsx";
import { about, paths, to } from "../paths.ts";
import { refuse, unreadable } from "../refuse.tsx";
import type { OnObligation, Route } from "../route.ts";
import { show } from "../show.ts";
import { sayRefusal } from "../words/said.ts";

/** Where an officer begins to enter what a unit sent on paper: when it came, and under which number. */
export function onPaperRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.onPaper, about: "obligation", act: "enter-paper", answer: begin(world) },
    { method: "post", path: paths.onPaper, about: "obligation", act: "enter-paper", answer: state(world) },
  ];
}

const begin = (world: World) => async (c: Context, context: OnObligation) => {
  const refusal = closedTo(context);
  if (refusal) return refuse(c, context.frame, refusal);
  const stated = await statedBefore(world, context);
  return showPage(c, context, stated?.entries ?? {}, stated?.version ?? 0, []);
};

const state = (world: World) => async (c: Context, context: OnObligation) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const entries: Entries = Object.fromEntries(
    arrivalEntries.flatMap((name) => {
      const said = form[name];
      return typeof said === "string" ? [[name, said] as const] : [];
    }),
  );
  const over = Number(form._version) || 0;
  const stated = await stateArrival(world, context, { entries, over });
  switch (stated.type) {
    case "stated":
      return c.redirect(to(paths.report, about(context.obligation)), 303);
    case "problems":
      return showPage(c, context, entries, over, stated.problems);
    case "doubtful": {
      const { text } = sayRefusal(context.frame.words, stated.refusal);
      return showPage(c, context, entries, over, [{ field: "day", text }]);
    }
    case "refused": {
      const { refusal } = stated;
      if (refusal.type !== "stale-draft") return refuse(c, context.frame, refusal);
      const otherwise = await statedOtherwise(world, context, refusal.saved);
      return showPage(c, context, entries, refusal.version, [otherwise], 409);
    }
  }
};

/** Another officer stated the same paper otherwise while the page stood open: who, when, and how. */
async function statedOtherwise(world: World, context: OnObligation, stated: Entries): Promise<Problem> {
  const { words } = context.frame;
  const before = await statedBefore(world, context);
  const by = before && (await world.people.find(before.by))?.name;
  const said = arrivalEntries.map((name) => stated[name] ?? "").join(", ");
  const at = words.moment(before?.savedAt ?? context.now);
  return { field: "day", text: words.office.onPaper.otherwise(words.quote(by ?? ""), at, words.quote(said)) };
}

async function statedBefore(world: World, context: OnObligation) {
  const drafts = await world.drafts.of(context.directive.id, draftPlaceOf(context));
  return drafts.find(({ section }) => section === ARRIVAL);
}

function showPage(
  c: Context,
  context: OnObligation,
  entries: Entries,
  version: number,
  problems: readonly Problem[],
  status: 200 | 409 | 422 = problems.length > 0 ? 422 : 200,
) {
  const { frame, obligation } = context;
  const party = partyName(obligation, context);
  const page = <OnPaperPage {...{ frame, party, obligation, entries, version, problems }} />;
  return show(c, page, status);
}
