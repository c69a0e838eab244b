import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { type Application, startApplication } from "../support/application.ts";
import { signIn, type Visitor } from "../support/visitor.ts";

/** A receipt as a person holds it: what the page showed once it had come whole. */
interface Held {
  readonly report: string;
  readonly revision: string;
  readonly reference: string;
}

let application: Application | undefined;

afterEach(async () => {
  await application?.stop();
  if (application) rmSync(application.dataDir, { recursive: true, force: true });
  application = undefined;
});

test("has the record of every receipt it gave after everything was killed while units were sending", async () => {
  application = await startApplication();
  const { dataDir } = application;
  const unit = await signIn(application.links.unit);
  const lead = await signIn(application.links.blocLead);
  const lanes = [...(await reportsOf("unit", unit)), ...(await reportsOf("blocLead", lead))];
  const held: Held[] = [];
  expect(lanes).toHaveLength(3);
  const sending = lanes.map(({ who, report }) => sendUntilItBreaks(who, report, held));
  while (held.length < 20) await pause(10);
  await application.kill();
  const cutOff = await Promise.all(sending);

  application = await startApplication({ dataDir });
  const again = {
    unit: await signIn(application.links.unit),
    blocLead: await signIn(application.links.blocLead),
  };
  const sender = (report: string) => again[lanes.find((lane) => lane.report === report)?.role ?? "unit"];
  const missing = [];
  for (const receipt of held) {
    const { status, text } = await sender(receipt.report).get(
      `${receipt.report}/ban-gui/${receipt.revision}`,
    );
    if (status !== 200 || !text.includes(receipt.reference)) missing.push(receipt);
  }
  expect(missing).toEqual([]);

  // Whoever saw the connection break presses the same button again, perhaps twice: it is filed once.
  for (const { report, key } of cutOff) {
    const first = await send(sender(report), report, key);
    expect(await send(sender(report), report, key)).toEqual(first);
    expect(held.map(({ reference }) => reference)).not.toContain(first?.reference);
  }
}, 120_000);

test("finishes the report that was being assembled when everything was killed", async () => {
  application = await startApplication();
  const { dataDir } = application;
  const before = await signIn(application.links.officer);
  const board = (await before.get("/")).path;
  const job = await before.post(`${board}/tong-hop`, {});
  expect(job.path).toBe(`${board}/tong-hop/1`);
  await application.kill();

  application = await startApplication({ dataDir });
  const after = await signIn(application.links.officer);
  const edition = `${board}/ban/1/pdf`;
  while (!(await after.get(job.path)).text.includes(edition)) await pause(100);
  expect((await after.get(edition)).text.slice(0, 5)).toBe("%PDF-");
}, 120_000);

/** Sends the same report again and again under new keys, and gives back the key that nobody answered. */
async function sendUntilItBreaks(who: Visitor, report: string, held: Held[]) {
  for (;;) {
    const key = randomBytes(18).toString("base64url");
    const receipt = await send(who, report, key).catch(() => undefined);
    if (receipt === undefined) return { report, key };
    held.push(receipt);
  }
}

async function send(who: Visitor, report: string, key: string): Promise<Held | undefined> {
  const { status, path, text } = await who.post(`${report}/gui`, { _key: key });
  const reference = /<strong>([2-9A-Y]{4}-[2-9A-Y]{4})<\/strong>/.exec(text)?.[1];
  const revision = /ban-gui\/(\d+)/.exec(text)?.[1];
  if (status === 200 && path === `${report}/bien-nhan` && reference && revision)
    return { report, revision, reference };
  throw new Error(`no receipt but ${status} at ${path}: ${text.slice(0, 2_000)}`);
}

/** What this person owes in the present round, as the first page links to it. */
async function reportsOf(role: "unit" | "blocLead", who: Visitor) {
  const { text } = await who.get("/");
  const found = new Set(
    [...text.matchAll(/href="(\/dot\/an-son-2022-h1\/bc\/[^"/]+)"/g)].map(([, href = ""]) => href),
  );
  return [...found].map((report) => ({ role, who, report }));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
