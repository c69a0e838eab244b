import * as v from "valibot";
import { type Delivery, DeliveryId } from "../core/delivery/delivery.ts";
import { DirectiveId } from "../core/ids.ts";
import type { Notice } from "../core/notice/notice.ts";
import type { World } from "../core/world.ts";

/** The delivery of an issued report that a letter is about; undefined where it is about something else. */
export async function deliveryOf(
  world: Pick<World, "deliveries">,
  { delivers, about }: Notice,
): Promise<Delivery | undefined> {
  const id = v.safeParse(DeliveryId, delivers?.to);
  if (!id.success || about.edition === undefined) return undefined;
  return world.deliveries.find(v.parse(DirectiveId, about.directive), about.edition, id.output);
}

/** A report that was recalled before its letter left is sent to nobody any more. */
export async function isTakenBack(
  world: Pick<World, "editions">,
  { about, delivers }: Notice,
): Promise<boolean> {
  if (delivers?.tells === "recalled") return false;
  const edition = await world.editions.find(v.parse(DirectiveId, about.directive), about.edition ?? 0);
  return edition?.recalled !== undefined;
}

/** What an earlier run wrote down of this letter before it died. */
export async function settledDelivery(
  world: Pick<World, "deliveries">,
  notice: Notice,
): Promise<Notice | undefined> {
  const { sent } = (await deliveryOf(world, notice)) ?? {};
  return sent?.letter === notice.id ? { ...notice, sentAt: sent.at } : undefined;
}

/** Writes down that a letter left, or did not arrive, reading again whenever someone else was first. */
export async function noteOnDelivery(
  world: Pick<World, "deliveries">,
  notice: Notice,
  came: Pick<Delivery, "sent"> | Pick<Delivery, "failed">,
): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const delivery = await deliveryOf(world, notice);
    if (!delivery) return;
    if (await world.deliveries.save({ ...delivery, ...came, version: delivery.version + 1 })) return;
  }
  throw new Error(`Letter ${notice.id} could not be noted.`);
}
