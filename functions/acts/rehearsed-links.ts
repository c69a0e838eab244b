import * as v from "valibot";
import { DeliveryId } from "../core/delivery/delivery.ts";
import { DirectiveId } from "../core/ids.ts";
import { addMilliseconds, type Instant } from "../core/instant.ts";
import type { Notice } from "../core/notice/notice.ts";
import type { World } from "../core/world.ts";

const REHEARSED_MS = 86_400_000;

/**
 * Tokens of links to what letters delivered, by the letter, for a rehearsal on one machine: no mail brings
 * them there. Wherever mail is sent, a recipient's link is nobody else's to read.
 */
export async function rehearsedLinks(
  world: Pick<World, "deliveries" | "mint">,
  notices: readonly Notice[],
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>();
  for (const { id, sentAt, delivers, about } of notices) {
    const to = v.safeParse(DeliveryId, delivers?.to);
    const { edition } = about;
    const directive = v.safeParse(DirectiveId, about.directive);
    if (!sentAt || !to.success || !directive.success || edition === undefined) continue;
    const delivery = await world.deliveries.find(directive.output, edition, to.output);
    if (!delivery) continue;
    const token = world.mint.token();
    await world.deliveries.offer(token, delivery, addMilliseconds(now, REHEARSED_MS));
    links.set(id, token);
  }
  return links;
}
