import { ScanCommand } from "@aws-sdk/client-dynamodb";
import * as v from "valibot";
import { expect, test } from "vitest";
import { Person } from "../../functions/core/people/person.ts";
import { Roster } from "../../functions/core/people/roster.ts";
import { rosterKey } from "../../functions/store/keys.ts";
import { notices } from "../../functions/store/notices.ts";
import { people } from "../../functions/store/people.ts";
import { record } from "../../functions/store/record.ts";
import { rosters } from "../../functions/store/rosters.ts";
import { sessions } from "../../functions/store/sessions.ts";
import { put } from "../../functions/store/table.ts";
import province from "../../infra/local/sample/rosters/province-2026.json" with { type: "json" };
import { aNotice, at, clerk, collected, noon } from "./round.ts";
import { onEveryTable } from "./tables.ts";

const aPerson = (id: string) =>
  v.parse(Person, {
    ...{ role: "clerk", id, name: "Văn thư", email: "vanthu@tay-an.example" },
    ...{ authority: "tay-son", unit: "tay-an" },
  });

onEveryTable("rosters, people and their passes", (table) => {
  test("of changes made to one roster at once none is lost", async () => {
    const roster = v.parse(Roster, province);
    await rosters(table()).keep(roster);
    const named = (name: string) => (held: Roster) => ({
      ...held,
      units: held.units.map((unit, place) => (place === Number(name) ? { ...unit, name } : unit)),
    });
    const places = ["0", "1", "2", "3"];
    await Promise.all(places.map((name) => rosters(table()).amend(roster.id, named(name))));
    const kept = await rosters(table()).find(roster.id);
    expect(kept?.units.slice(0, 4).map(({ name }) => name)).toEqual(places);
    expect(kept?.units.slice(4)).toEqual(roster.units.slice(4));
  });

  test("a roster that was kept before digests were is amended too", async () => {
    const roster = v.parse(Roster, province);
    await put(table(), record(rosterKey(roster.id), roster));
    await rosters(table()).amend(roster.id, (held) => ({ ...held, validTo: "2027-12-31" }));
    expect(await rosters(table()).find(roster.id)).toEqual({ ...roster, validTo: "2027-12-31" });
  });

  test("a roster comes back as it was kept", async () => {
    const roster = v.parse(Roster, province);
    await rosters(table()).keep(roster);
    expect(await rosters(table()).find(roster.id)).toEqual(roster);
    const changed = { ...roster, validTo: "2027-12-31" };
    const store = rosters(table());
    expect(await store.find(roster.id)).toEqual(roster);
    await rosters(table()).keep(changed);
    expect(await store.find(roster.id)).toEqual(changed);
    expect(await rosters(table()).find("no-such-roster")).toBeUndefined();
  });

  test("everyone kept is found, alone and among all", async () => {
    const ids = Array.from({ length: 30 }, (_, place) => `clerk.${String(place).padStart(2, "0")}`);
    for (const id of ids) await people(table()).keep(aPerson(id));
    expect((await people(table()).all()).map(({ id }) => id)).toEqual(ids);
    expect(await people(table()).find(aPerson("clerk.07").id)).toEqual(aPerson("clerk.07"));
  });

  test("a link invites until it is used or expires, and a session ends when it is closed", async () => {
    const until = at("2022-06-25T13:00:00+07:00");
    await sessions(table()).invite("link-token", clerk, until);
    await sessions(table()).open("session-token", clerk, until);
    expect(await sessions(table()).invited("link-token", noon)).toBe(clerk);
    expect(await sessions(table()).invited("link-token", until)).toBeUndefined();
    const opened = (token: string) => ({ token, expiresAt: until });
    expect(await sessions(table()).enter("link-token", opened("too-late"), until)).toBeUndefined();
    const presses = ["a", "b", "c"].map((token) =>
      sessions(table()).enter("link-token", opened(token), noon),
    );
    expect((await Promise.all(presses)).filter((person) => person === clerk)).toHaveLength(1);
    expect(await sessions(table()).invited("link-token", noon)).toBeUndefined();
    const holders = await Promise.all(["a", "b", "c"].map((token) => sessions(table()).holder(token, noon)));
    expect(holders.filter((person) => person === clerk)).toHaveLength(1);
    expect(await sessions(table()).holder("link-token", noon)).toBeUndefined();
    expect(await sessions(table()).holder("session-token", noon)).toBe(clerk);
    await sessions(table()).close("session-token");
    expect(await sessions(table()).holder("session-token", noon)).toBeUndefined();
  });

  test("no token lies in the table, and what expires says so in epoch seconds", async () => {
    await sessions(table()).invite("link-token", clerk, noon);
    await sessions(table()).open("session-token", clerk, noon);
    const { client, name } = table();
    const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
    expect(Items).toHaveLength(2);
    expect(JSON.stringify(Items)).not.toMatch(/link-token|session-token/);
    expect(Items.map(({ expiresAt }) => expiresAt?.N)).toEqual(
      Array(2).fill(String(Date.parse(noon) / 1000)),
    );
  });

  test("a notice waits until it is marked, and stays among the recent ones, newest first", async () => {
    const made = ["10", "11", "12"].map((hour) =>
      aNotice(`n-${hour}`, { madeAt: at(`2022-06-25T${hour}:00:00+07:00`) }),
    );
    for (const notice of made) await notices(table()).mark(notice);
    const unsent = async () => (await collected(notices(table()).unsent())).map(({ id }) => id);
    expect(await unsent()).toEqual(["n-10", "n-11", "n-12"]);
    await notices(table()).mark({
      ...aNotice("n-10"),
      madeAt: at("2022-06-25T10:00:00+07:00"),
      sentAt: noon,
    });
    expect(await unsent()).toEqual(["n-11", "n-12"]);
    expect((await notices(table()).recent(2)).map(({ id }) => id)).toEqual(["n-12", "n-11"]);
    expect((await notices(table()).recent(9)).map(({ sentAt }) => sentAt)).toEqual([
      undefined,
      undefined,
      noon,
    ]);
  });
});
