import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { ObligationId } from "../../functions/core/ids.ts";
import { breakIn } from "../../functions/core/obligation/ledger.ts";
import type { World } from "../../functions/core/world.ts";
import { createApp } from "../../web/app.tsx";
import { endingAt } from "../support/ending.ts";
import { withEngines } from "../support/engines.ts";
import { formTo, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
beforeAll(async () => {
  site = await openSite(engines());
});

const units =
  "tan-hoa binh-thuong binh-ha phu-loc dong-giang tay-giang-ha vinh-phuc-trung vinh-an-tay hoa-khe"
    .split(" ")
    .map((name) => `xa-${name}`);

/** One unit with a draft ready, and the form that sends it. */
async function ready(unit: string) {
  const clerk = await site.as(`clerk.${unit}`);
  const section = `${reportOf(unit)}/muc/i-1`;
  const form = formTo(await (await clerk.get(section)).text(), section);
  await clerk.post(section, { ...form, "i-1-a-text": "Đã ban hành 05 văn bản.", _next: "go" });
  const check = await (await clerk.get(`${reportOf(unit)}/kiem-tra`)).text();
  return { clerk, send: formTo(check, `${reportOf(unit)}/gui`), id: v.parse(ObligationId, `d1.${unit}`) };
}

async function posted(world: World, token: string, unit: string, form: Record<string, string>) {
  const app = createApp(world, { secureCookies: false, origin });
  return app.request(`${origin}${reportOf(unit)}/gui`, {
    method: "POST",
    headers: { cookie: `phien=${token}`, origin },
    body: new URLSearchParams(form),
  });
}

describe("T4: the process may end at any moment of a submission", () => {
  test("a submission asks the outside a known, small number of times", async () => {
    const { clerk, send } = await ready("p-yte");
    const counting = endingAt(site.world, Number.POSITIVE_INFINITY, "before");
    expect((await posted(counting.world, clerk.token, "p-yte", send)).status).toBe(303);
    expect(counting.calls()).toBeGreaterThan(5);
    expect(counting.calls()).toBeLessThanOrEqual(units.length);
  });

  test.each(units.map((unit, index) => ({ unit, at: index + 1 })))(
    "ended at call $at, the record is whole or absent, and sent again the report is filed once",
    async ({ unit, at }) => {
      for (const when of ["before", "after"] as const) {
        const { clerk, send, id } = await ready(unit);
        const { latest: already } = (await site.world.obligations.find(round, id)) ?? {};
        await posted(endingAt(site.world, at, when).world, clerk.token, unit, send);

        const obligation = await site.world.obligations.find(round, id);
        const revisions = await site.world.submissions.revisions(round, id);
        // Receipt and record: both or neither.
        expect(revisions.map(({ receipt }) => receipt).at(-1)).toEqual(obligation?.latest);
        const again = await posted(site.world, clerk.token, unit, send);
        expect(again.status).toBe(303);
        const after = await site.world.submissions.revisions(round, id);
        expect(after).toHaveLength((already?.revision ?? 0) + 1);
        const ledger = await site.world.ledger.of(round, id);
        expect(ledger.filter(({ deed }) => deed.act === "received")).toHaveLength(after.length);
        expect(breakIn(ledger)).toBeUndefined();
      }
    },
  );
});
