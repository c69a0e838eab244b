import { beforeAll, describe, expect, test } from "vitest";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { breachesIn, checkPdf } from "../../functions/decree30/check/check.ts";
import { printLedger } from "../../functions/pipeline/enforce/print-ledger.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { type Caller, friday, openSite, round, type TestSite } from "./site.ts";

const engines = withEngines();
const page = `/dot/${round}/don-doc/so`;
let site: TestSite;
let officer: Caller;

/** The district with a dozen communes more, so that more parties owe than are set while somebody waits. */
beforeAll(async () => {
  site = await openSite(engines(), { press: () => ({ faces }) });
  officer = await site.as("officer");
  const directive = await site.world.directives.find(round);
  const roster = directive && (await site.world.rosters.find(directive.roster));
  const commune = roster?.units.find(({ kind }) => kind === "COMMUNE");
  if (!roster || !commune) throw new Error("no commune");
  const more = Array.from({ length: 12 }, (_, at) => ({
    ...commune,
    id: `xa-moi-${at}` as typeof commune.id,
  }));
  await site.world.rosters.keep({ ...roster, units: [...roster.units, ...more] });
}, 60_000);

const read = async () => (await officer.get(page)).text();
const held = () => site.world.ledgerPrints.find(round);
const setNow = async () => {
  const print = await held();
  if (!print) throw new Error("nobody asked");
  await printLedger(site.world, { directive: round, ledgerAskedAt: print.askedAt }, { faces });
};

describe("the ledger of a round with many parties", () => {
  test("is asked for by a button, set by the queue and then taken, and nobody waits at a page", async () => {
    expect(await read()).toContain("Lập sổ theo dõi (PDF)");
    expect((await officer.post(page)).status).toBe(303);
    expect(await read()).toContain("Đang lập sổ");
    await setNow();
    expect(await read()).toContain("Tải sổ theo dõi đến");
    const pdf = await officer.get(`${page}/tai-ve`);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(breachesIn(await checkPdf(new Uint8Array(await pdf.arrayBuffer())))).toEqual([]);
  }, 60_000);

  test("pressed twice is set once, and a message delivered again changes nothing", async () => {
    site.setClock(addMilliseconds(friday, 60_000));
    await officer.post(page);
    const first = await held();
    site.setClock(addMilliseconds(friday, 61_000));
    await officer.post(page);
    expect(await held()).toEqual(first);
    await setNow();
    const done = await held();
    await setNow();
    expect(await held()).toEqual(done);
  }, 60_000);

  test("says so when the queue cannot be reached or nothing comes, and can be asked for again", async () => {
    const { assembly } = site.world;
    site.setClock(addMilliseconds(friday, 120_000));
    const cut = { send: () => Promise.reject(new Error("no queue")) };
    Object.assign(site.world, { assembly: cut });
    await officer.post(page);
    Object.assign(site.world, { assembly });
    expect(await read()).toContain("Chưa lập được sổ");
    // The one set before can still be taken.
    expect((await officer.get(`${page}/tai-ve`)).status).toBe(200);
    site.setClock(addMilliseconds(friday, 121_000));
    await officer.post(page);
    expect(await read()).toContain("Đang lập sổ");
    site.setClock(addMilliseconds(friday, 16 * 60_000 + 121_000));
    expect(await read()).toContain("Chưa lập được sổ");
  }, 60_000);
});
