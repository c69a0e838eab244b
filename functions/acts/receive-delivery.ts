import type { Delivery } from "../core/delivery/delivery.ts";
import { type AtRecipient, afterReceipt } from "../core/delivery/receipt.ts";
import type { Instant } from "../core/instant.ts";
import type { World } from "../core/world.ts";

/** Two who open one link at once are both counted; a counter that loses this often counts one less. */
const TRIES = 5;

/**
 * Writes down what happened behind a link. Whoever opens it is counted; only a press confirms, and the first
 * one stands.
 */
export async function receiveDelivery(
  world: Pick<World, "deliveries">,
  delivery: Delivery,
  happened: AtRecipient,
  now: Instant,
): Promise<Delivery> {
  let read = delivery;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const after = afterReceipt(read, happened, now);
    if (after === read || (await world.deliveries.save(after))) return after;
    read = (await world.deliveries.find(read.directive, read.edition, read.id)) ?? read;
  }
  if (happened.type === "confirmed") throw new Error(`The receipt of ${delivery.id} could not be kept.`);
  return read;
}
