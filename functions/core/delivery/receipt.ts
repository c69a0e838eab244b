import type { Instant } from "../instant.ts";
import { bareLine } from "../text/bare-line.ts";
import { textRead } from "../text/door.ts";
import type { Delivery } from "./delivery.ts";

/** What happens behind a link: it is opened, the file is fetched, or somebody confirms. */
export type AtRecipient =
  | { readonly type: "opened" }
  | { readonly type: "fetched" }
  | { readonly type: "confirmed"; readonly by: string };

/** The longest name and office that somebody signs a receipt with. */
const LONGEST = 200;

/** The delivery after it; the first confirmation stands, whoever presses later. */
export function afterReceipt(delivery: Delivery, happened: AtRecipient, at: Instant): Delivery {
  const next = { ...delivery, version: delivery.version + 1 };
  switch (happened.type) {
    case "opened": {
      const { first = at, times = 0 } = delivery.opened ?? {};
      return { ...next, opened: { first, last: at, times: times + 1 } };
    }
    case "fetched": {
      const { first = at, times = 0 } = delivery.fetched ?? {};
      return { ...next, fetched: { first, times: times + 1 } };
    }
    case "confirmed":
      return delivery.confirmed ? delivery : { ...next, confirmed: { at, by: happened.by } };
  }
}

/** Who confirms, as they write it; undefined where nothing is written, or more than a name and an office. */
export function confirmerIn(posted: unknown): string | undefined {
  const name = typeof posted === "string" ? bareLine(textRead(posted).replace(/\s+/gu, " ")) : "";
  return name !== "" && name.length <= LONGEST ? name : undefined;
}
