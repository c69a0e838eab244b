import { beforeAll, describe, expect, test } from "vitest";
import { withNextDueIn } from "../../functions/core/ladder/next.ts";
import { obligationsOf } from "../../functions/core/obligation/obliged.ts";
import type { Mail } from "../../functions/notices/channel.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { pageLinked } from "../../web/paths.ts";
import { withEngines } from "../support/engines.ts";
import { at, openSite, origin, round, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
const sent: Mail[] = [];

/** Every step of the ladder, from the first reminder to the draft of a criticism, with nobody answering. */
const days = ["06-16", "06-22", "06-24", "06-28", "06-30", "07-04", "07-05", "07-07", "07-11", "07-15"];

beforeAll(async () => {
  site = await openSite(engines());
  await rouse(site);
  for (const day of days) {
    const now = at(`2022-${day}T08:00+07:00`);
    site.setClock(now);
    await enforce(site.world, now, {
      first: {
        name: "smtp",
        async send(mail) {
          sent.push(mail);
          return { type: "sent" };
        },
      },
      linkTo: (linked) => origin + pageLinked(linked),
    });
  }
}, 120_000);

/** The site's obligations wait for no clock of their own; here the sweep is to find them. */
async function rouse({ world }: TestSite) {
  const directive = await world.directives.find(round);
  const roster = directive && (await world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error("no round");
  for (const { id } of obligationsOf(directive, roster)) {
    const owed = await world.obligations.find(round, id);
    if (!owed) throw new Error(`${id} is not owed`);
    const obligation = withNextDueIn({ ...owed, version: owed.version + 1 }, directive, roster);
    await world.obligations.change({ obligation, deeds: [] });
  }
}

const linksIn = ({ text }: Mail) => text.match(/^https?:\S+$/gm) ?? [];

describe("the letters of a round", () => {
  test("link each reader to pages that this reader may see", async () => {
    const people = await site.world.people.all();
    const read = new Map<string, readonly string[]>();
    for (const mail of sent) {
      // The unit's own mailbox reaches its head where none is on file, who signs in nowhere.
      const person = people.find(({ email }) => email.toLowerCase() === mail.to.toLowerCase());
      if (person) read.set(person.id, [...new Set([...(read.get(person.id) ?? []), ...linksIn(mail)])]);
    }
    expect([...read.keys()]).toEqual(expect.arrayContaining(["officer", "leader", "clerk.xa-hoa-khe"]));
    for (const id of ["officer", "leader", "clerk.xa-hoa-khe", "clerk.xa-tan-hoa", "head.xa-pa-tong"]) {
      const reader = await site.as(id);
      for (const link of read.get(id) ?? []) {
        const page = await reader.get(link.replace(origin, ""));
        expect([id, link, page.status < 400], `${page.status}`).toEqual([id, link, true]);
      }
    }
  }, 60_000);

  test("come to the leader and to the officer as one list a step and a demand, never one of each unit", () => {
    for (const to of ["lanhdao@", "thidua@"]) {
      const mails = sent.filter((mail) => mail.to.startsWith(to));
      expect(mails.length).toBeGreaterThan(0);
      for (const mail of mails) {
        expect(linksIn(mail).length).toBeLessThanOrEqual(2);
        expect(mail.notices.length).toBeGreaterThan(linksIn(mail).length);
      }
    }
  });

  test("link to a report for whoever may open it, and for nobody else", async () => {
    const read = async (person: string) => (await (await site.as(person)).get(`/dot/${round}/thu`)).text();
    expect(await read("officer")).toContain("Mở báo cáo liên quan");
    expect(await read("leader")).not.toContain("Mở báo cáo liên quan");
  });

  test("stand in the outbox as their reader got them, one list and not a letter of each unit", async () => {
    const page = await (await (await site.as("officer")).get(`/dot/${round}/thu`)).text();
    const letters = page.split('<details class="letter">').slice(1);
    const toLeader = letters.filter(
      (letter) => letter.includes("lanhdao@anson") && !letter.includes(".lanhdao@"),
    );
    const mails = sent.filter(({ to }) => to.startsWith("lanhdao@"));
    // The page shows the latest only.
    expect(toLeader.length).toBeGreaterThan(0);
    expect(toLeader.length).toBeLessThanOrEqual(mails.length);
    for (const letter of toLeader) expect(letter.match(/<li>/g)?.length).toBeGreaterThan(1);
  });

  test("close as letters do, in the name of the office", () => {
    for (const { subject, text } of sent) {
      expect(subject).toMatch(/^\[UBND huyện An Sơn\] /);
      expect(text).toMatch(/^Kính gửi: /);
      expect(text).toContain("\nTrân trọng.\nPhòng Nội vụ – UBND huyện An Sơn; điện thoại: 0200 3555 001\n");
    }
  });
});
