import type { Context } from "hono";
import * as v from "valibot";
import { deliverAgain, deliverReport } from "../../functions/acts/deliver-report.ts";
import { DeliveryId } from "../../functions/core/delivery/delivery.ts";
import { may } from "../../functions/core/people/access.ts";
import type { World } from "../../functions/core/world.ts";
import { numberIn } from "../edition-asked.ts";
import { formIn } from "../form.ts";
import { DeliveriesPage } from "../pages/deliveries.tsx";
import { paths, to } from "../paths.ts";
import { absent, unreadable } from "../refuse.tsx";
import type { OnRound, Route } from "../route.ts";
import { show } from "../show.ts";

/** An issued report on its way to its recipients, as the office sees it. */
export function deliveryRoutes(world: World): readonly Route[] {
  const round = { about: "round" } as const;
  return [
    { ...round, method: "get", path: paths.deliveries, act: "see-edition", answer: page(world) },
    { ...round, method: "post", path: paths.deliveries, act: "issue-edition", answer: rest(world) },
    { ...round, method: "post", path: paths.deliverAgain, act: "issue-edition", answer: again(world) },
  ];
}

const issuedAsked = async (c: Context, world: World, { directive }: OnRound) => {
  const edition = await world.editions.find(directive.id, numberIn(c));
  return edition?.signed ? edition : undefined;
};

const page = (world: World) => async (c: Context, context: OnRound) =>
  (await pageOf(c, world, context)) ?? absent(c, context.frame);

async function pageOf(c: Context, world: World, context: OnRound, problem?: "closed" | "noAddress") {
  const { frame, directive, person } = context;
  const edition = await issuedAsked(c, world, context);
  if (!edition) return undefined;
  const deliveries = await world.deliveries.of(directive.id, edition.number);
  const sends = may(person.role, "issue-edition", "authority");
  const status = problem === undefined ? 200 : 409;
  return show(c, <DeliveriesPage {...{ frame, directive, edition, deliveries, sends, problem }} />, status);
}

const rest = (world: World) => async (c: Context, context: OnRound) => {
  const edition = await issuedAsked(c, world, context);
  if (!edition) return absent(c, context.frame);
  await deliverReport(world, context, edition);
  return toPage(c, context);
};

const again = (world: World) => async (c: Context, context: OnRound) => {
  const edition = await issuedAsked(c, world, context);
  const id = v.safeParse(DeliveryId, c.req.param("delivery"));
  if (!edition || !id.success) return absent(c, context.frame);
  const form = await formIn(c);
  if (!form) return unreadable(c, context.frame);
  const came = await deliverAgain(world, context, edition, id.output, Number(form.letters));
  switch (came.type) {
    case "written":
      return toPage(c, context);
    case "no-address":
      return (await pageOf(c, world, context, "noAddress")) ?? absent(c, context.frame);
    case "closed":
      return (await pageOf(c, world, context, "closed")) ?? absent(c, context.frame);
  }
};

const toPage = (c: Context, { directive }: OnRound) =>
  c.redirect(to(paths.deliveries, { directive: directive.id, number: numberIn(c) }), 303);
