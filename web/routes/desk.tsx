import type { Context } from "hono";
import { openDesk, openSection } from "../../functions/acts/desk/open.ts";
import type { World } from "../../functions/core/world.ts";
import { deskHead, firstToDo } from "../desk/head.ts";
import { BeginDeskPage } from "../pages/desk/begin.tsx";
import { ofRound, paths, to } from "../paths.ts";
import { absent } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";
import { changeDesk } from "./desk-acts.tsx";
import { doubts } from "./desk-doubts.tsx";
import { showSection } from "./desk-section.tsx";

/** The composing desk: the report section by section, read by leaders and composed by officers. */
export function deskRoutes(world: World): readonly Route[] {
  return [
    { method: "get", path: paths.desk, about: "round", act: "see-edition", answer: enter(world) },
    { method: "get", path: paths.deskDoubts, about: "round", act: "see-edition", answer: doubts(world) },
    { method: "get", path: paths.deskSection, about: "round", act: "see-edition", answer: section(world) },
    { method: "post", path: paths.deskSection, about: "round", act: "assemble", answer: changeDesk(world) },
  ];
}

/** Leads to the section that needs a hand first; before there is a draft, to how one is begun. */
const enter = (world: World) => async (c: Context, context: OnRound) => {
  const { directive, frame } = context;
  const desk = await openDesk(world, directive.id);
  if (!desk) {
    const editions = await world.editions.all(directive.id);
    const newest = Math.max(0, ...editions.map(({ number }) => number));
    return show(c, <BeginDeskPage {...{ frame, directive, newest }} press={world.mint.clientKey()} />);
  }
  const { tree } = await deskHead(world, context, desk, 0);
  const first = firstToDo(tree);
  return first
    ? c.redirect(to(paths.deskSection, { ...ofRound(directive), section: first.id }), 303)
    : absent(c, frame);
};

const section = (world: World) => async (c: Context, context: OnRound) => {
  const open = await openSection(world, context.directive.id, c.req.param("section") ?? "");
  return open ? showSection(c, world, context, open) : absent(c, context.frame);
};
