import type { Context } from "hono";
import { dutyOf } from "../../functions/acts/meet-duty.ts";
import { receiveDelivery } from "../../functions/acts/receive-delivery.ts";
import type { Delivery } from "../../functions/core/delivery/delivery.ts";
import { confirmerIn } from "../../functions/core/delivery/receipt.ts";
import type { Edition } from "../../functions/core/round/edition.ts";
import { type HeadSetting, headOfEdition, issuedName } from "../../functions/core/round/edition-head.ts";
import { inForce, replacing, stateOf } from "../../functions/core/round/edition-state.ts";
import type { World } from "../../functions/core/world.ts";
import { sendStored } from "../downloads.ts";
import { formIn, textOf } from "../form.ts";
import { type Received, ReceivedPage } from "../pages/received.tsx";
import { paths, to } from "../paths.ts";
import { say, unreadable } from "../refuse.tsx";
import type { AsGuest, Route } from "../route.ts";
import { show } from "../show.ts";

/**
 * Behind a recipient's own link, without an account. Looking is written down and confirms nothing, since
 * programs that look into mail open every link; only a press confirms.
 */
export function receivedRoutes(world: World): readonly Route[] {
  const anyone = { about: "anyone" } as const;
  return [
    { ...anyone, method: "get", path: paths.received, answer: behind(world, open) },
    { ...anyone, method: "post", path: paths.received, answer: behind(world, confirm) },
    { ...anyone, method: "get", path: paths.receivedFile, answer: behind(world, fetch) },
  ];
}

interface Asked {
  readonly world: World;
  readonly guest: AsGuest;
  readonly token: string;
  readonly received: Received;
}

const behind =
  (world: World, answer: (c: Context, asked: Asked) => Promise<Response>) =>
  async (c: Context, { now, frame }: AsGuest) => {
    const guest = { now, frame: { ...frame, apart: true } };
    const token = c.req.param("token") ?? "";
    const delivery = await world.deliveries.offered(token, now);
    const received = delivery && (await receivedBy(world, delivery));
    if (!received) return say(c, guest.frame, { status: 404, ...frame.words.delivery.received.unknown });
    return answer(c, { world, guest, token, received });
  };

const open = async (c: Context, { world, guest, token, received }: Asked) => {
  const { delivery } = received;
  if (c.req.method === "GET") await receiveDelivery(world, delivery, { type: "opened" }, guest.now);
  return show(c, <ReceivedPage {...received} frame={guest.frame} token={token} />);
};

const confirm = async (c: Context, { world, guest, token, received }: Asked) => {
  const form = await formIn(c);
  if (!form) return unreadable(c, guest.frame);
  const by = confirmerIn(form.by);
  const { standing, delivery } = received;
  if (by === undefined) {
    const tried = textOf(form.by);
    return show(c, <ReceivedPage {...received} frame={guest.frame} {...{ token, tried }} />, 422);
  }
  if (standing !== "issued")
    return show(c, <ReceivedPage {...received} frame={guest.frame} token={token} />, 409);
  await receiveDelivery(world, delivery, { type: "confirmed", by }, guest.now);
  return c.redirect(to(paths.received, { token }), 303);
};

const fetch = async (c: Context, { world, guest, received }: Asked) => {
  const { delivery, current } = received;
  if (!current) return say(c, guest.frame, { status: 404, ...guest.frame.words.messages.absent });
  if (c.req.method === "GET") await receiveDelivery(world, delivery, { type: "fetched" }, guest.now);
  const name = `${current.name.replaceAll(/[\\/:*?"<>|]+/g, "-")}.pdf`;
  return sendStored(c, world, current.file, { name, type: "application/pdf" });
};

async function receivedBy(world: World, delivery: Delivery): Promise<Received | undefined> {
  const [directive, all] = await Promise.all([
    world.directives.find(delivery.directive),
    world.editions.all(delivery.directive),
  ]);
  const roster = directive && (await world.rosters.find(directive.roster));
  const edition = all.find(({ number }) => number === delivery.edition);
  if (!directive || !roster || !edition?.signed) return undefined;
  const setting = { directive, roster, duty: await dutyOf(world, directive) };
  const state = stateOf(edition, all);
  const standing = state === "replaced" || state === "recalled" ? state : "issued";
  const head = headOfEdition(edition, setting);
  const taking = replacing(edition, all);
  const instead = named(taking, setting);
  return {
    ...{ delivery, edition, head, standing },
    name: issuedName(edition.signed, head),
    authority: roster.authority.name,
    instead: instead && { name: instead.name, recalledAt: taking?.recalled?.at },
    current: named(standing === "issued" ? edition : laterThan(edition, all), setting),
  };
}

function laterThan({ number }: Edition, all: readonly Edition[]): Edition | undefined {
  const current = inForce(all);
  return current && current.number > number ? current : undefined;
}

function named(edition: Edition | undefined, setting: HeadSetting): Received["current"] {
  if (!edition?.signed) return undefined;
  return { file: edition.signed, name: issuedName(edition.signed, headOfEdition(edition, setting)) };
}
