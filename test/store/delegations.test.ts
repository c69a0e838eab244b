import { ScanCommand } from "@aws-sdk/client-dynamodb";
import * as v from "valibot";
import { beforeEach, expect, test } from "vitest";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { Delegation } from "../../functions/core/obligation/delegation.ts";
import type { Obligation } from "../../functions/core/obligation/obligation.ts";
import { archived } from "../../functions/store/archive.ts";
import { delegations } from "../../functions/store/delegations.ts";
import { ledger } from "../../functions/store/ledger.ts";
import { obligations } from "../../functions/store/obligations.ts";
import { sessions } from "../../functions/store/sessions.ts";
import { issued } from "./issued.ts";
import { aDeed, aNotice, anObligation, at, changing, clerk, collected, directive, noon } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const until = at("2022-06-28T00:00:00+07:00");

const aDelegation = (over: Record<string, unknown> = {}): Delegation =>
  v.parse(Delegation, {
    ...{ id: "del-aaaaaaaaaaaaaaaaaaaa", directive, obligation: "bao-cao.tay-an", section: "i" },
    ...{ name: "Người được nhờ", by: clerk, madeAt: noon, until, version: 1 },
    ...over,
  });

onEveryTable("a section lent by link", (table) => {
  let owed: Obligation;
  const store = () => delegations(table());
  const lend = (delegation = aDelegation(), token = "link-token", over = owed) =>
    store().lend(delegation, token, changing(over, {}, { deeds: [aDeed("delegated")] }));
  const latest = async () => (await obligations(table()).find(directive, owed.id)) ?? owed;
  beforeEach(async () => {
    owed = anObligation();
    await issued(table(), [owed]);
  });

  test("comes with its link, its line in the ledger and its letter, or not at all", async () => {
    const letter = aNotice("lent");
    const change = changing(owed, {}, { deeds: [aDeed("delegated")], notices: [letter] });
    expect(await store().lend(aDelegation(), "link-token", change)).toBe(true);
    expect(await store().of(directive, owed.id)).toEqual([aDelegation()]);
    expect(await store().offered("link-token")).toEqual(aDelegation());
    expect((await ledger(table()).of(directive, owed.id)).map(({ deed }) => deed.act)).toEqual(["delegated"]);
    // The obligation has moved on: the second, judged by the first version, leaves no trace.
    const other = aDelegation({ id: "del-bbbbbbbbbbbbbbbbbbbb" });
    expect(await lend(other, "other-token")).toBe(false);
    expect(await store().offered("other-token")).toBeUndefined();
    expect(await store().of(directive, owed.id)).toHaveLength(1);
  });

  test("is found by nobody else's token, and no sign-in link or session opens it", async () => {
    await lend();
    await sessions(table()).invite("clerk-link", clerk, until);
    await sessions(table()).open("clerk-session", clerk, until);
    await store().open("session-token", aDelegation(), until);
    for (const token of ["clerk-link", "clerk-session", "session-token", "no-such-token"]) {
      expect(await store().offered(token), token).toBeUndefined();
    }
    for (const token of ["clerk-link", "clerk-session", "link-token", "no-such-token"]) {
      expect(await store().holder(token, noon), token).toBeUndefined();
    }
    for (const token of ["link-token", "session-token"]) {
      expect(await sessions(table()).invited(token, noon), token).toBeUndefined();
      expect(await sessions(table()).holder(token, noon), token).toBeUndefined();
    }
  });

  test("taken back is taken back for every link and session at once, and stays on record", async () => {
    await lend();
    await store().offer("second-link", aDelegation());
    await store().open("session-token", aDelegation(), until);
    const over = aDelegation({ revokedAt: noon, version: 2 });
    expect(await store().change(over, changing(await latest(), {}))).toBe(true);
    expect((await store().offered("link-token"))?.revokedAt).toBe(noon);
    expect((await store().offered("second-link"))?.revokedAt).toBe(noon);
    expect((await store().holder("session-token", noon))?.revokedAt).toBe(noon);
    expect(await store().find(directive, owed.id, over.id)).toEqual(over);
  });

  test("is not given again by whoever read it before it was taken back", async () => {
    await lend();
    await store().change(aDelegation({ revokedAt: noon, version: 2 }), changing(await latest(), {}));
    const stale = aDelegation({ wroteAt: noon, version: 2 });
    expect(await store().change(stale, changing(await latest(), {}))).toBe(false);
    expect((await store().offered("link-token"))?.revokedAt).toBe(noon);
  });

  test("has sessions that end when they are closed or run out", async () => {
    await lend();
    const soon = addMilliseconds(noon, 1);
    await store().open("one", aDelegation(), soon);
    await store().open("two", aDelegation(), soon);
    await store().close("one");
    expect(await store().holder("one", noon)).toBeUndefined();
    expect(await store().holder("two", noon)).toEqual(aDelegation());
    expect(await store().holder("two", soon)).toBeUndefined();
  });

  test("no token lies in the table, links leave by themselves, and an archive holds none", async () => {
    await lend();
    await store().open("session-token", aDelegation(), noon);
    const { client, name } = table();
    const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
    expect(JSON.stringify(Items)).not.toMatch(/link-token|session-token/);
    const passes = Items.filter(({ pk }) => pk?.S?.startsWith("DELEGATE#"));
    expect(passes.map(({ expiresAt }) => expiresAt?.N).sort()).toEqual(
      [noon, until].map((end) => String(Date.parse(end) / 1000)),
    );
    expect((await collected(archived(table()))).join()).not.toContain("DELEGATE#");
  });
});
