import { describe, expect, test } from "vitest";
import { addMilliseconds, millisecondsOf } from "../../functions/core/instant.ts";
import { gatewayTime } from "../../web/gateway.ts";
import { withEngines } from "../support/engines.ts";
import { deadline, openSite, round } from "./site.ts";

const engines = withEngines();

describe("a report sent over a slow line through the gateway", () => {
  test("was received when its request began, not when its last byte was there", async () => {
    const site = await openSite(engines(), { arrivedAt: gatewayTime });
    // The whole body is there two minutes after the deadline; the gateway saw its first byte a second before.
    site.setClock(addMilliseconds(deadline, 120_000));
    const clerk = await site.as("clerk.xa-tan-hoa");
    const began = { requestContext: { timeEpoch: millisecondsOf(deadline) - 1000 } };
    const path = `/dot/${round}/bc/d1.xa-tan-hoa`;
    const init = { headers: { cookie: `phien=${clerk.token}` } };
    const seen = async (env: object) => {
      const page = await (await site.app.request(path, init, env)).text();
      return /class="(due[^"]*)"/.exec(page)?.[1];
    };
    expect(await seen(began)).toBe("due near");
    expect(await seen({})).toBe("due past");
  });

  test("is judged by our own clock where no gateway says anything", () => {
    expect(gatewayTime(undefined)).toBeUndefined();
    expect(gatewayTime({ requestContext: { timeEpoch: "hôm qua" } })).toBeUndefined();
  });
});
