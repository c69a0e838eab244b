import * as v from "valibot";
import { Delivery, DeliveryId } from "../core/delivery/delivery.ts";
import { sha256 } from "../core/hash.ts";
import { DirectiveId } from "../core/ids.ts";
import { Instant, millisecondsOf } from "../core/instant.ts";
import type { Deliveries } from "../core/world.ts";
import { noticeItem } from "./change.ts";
import { deliveredKey, deliveriesPk, deliveryKey, editionMark } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { absent, put, putting, queried, type Table, transact } from "./table.ts";

/** Where a link leads; of its token only the hash is a key. */
const Link = v.object({
  directive: DirectiveId,
  edition: v.number(),
  delivery: DeliveryId,
  expiresAt: Instant,
});

/** An issued report's way to its recipients. */
export function deliveries(table: Table): Deliveries {
  const find: Deliveries["find"] = async (directive, edition, id) => {
    const item = await get(table, deliveryKey(directive, edition, id));
    return item && valueIn(Delivery, item);
  };
  return {
    find,
    async of(directive, edition) {
      const items = await queried(table, { pk: deliveriesPk(directive), prefix: editionMark(edition) });
      return items.map((item) => valueIn(Delivery, item));
    },
    async save(delivery, notices = []) {
      const { directive, edition, id, version } = delivery;
      const before =
        version === 1 ? absent : { expression: "version = :read", values: { ":read": version - 1 } };
      const { committed } = await transact(table, [
        putting(table, record(deliveryKey(directive, edition, id), delivery, { version }), before),
        ...notices.map((notice) => putting(table, noticeItem(notice), absent)),
      ]);
      return committed;
    },
    async offer(token, { directive, edition, id }, expiresAt) {
      const leads = { directive, edition, delivery: id, expiresAt };
      const seconds = Math.ceil(millisecondsOf(expiresAt) / 1000);
      await put(table, record(deliveredKey(sha256(token)), leads, { expiresAt: seconds }));
    },
    async offered(token, now) {
      const item = await get(table, deliveredKey(sha256(token)));
      const leads = item && valueIn(Link, item);
      if (!leads || now >= leads.expiresAt) return undefined;
      return find(leads.directive, leads.edition, leads.delivery);
    },
  };
}
