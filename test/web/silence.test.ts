import { createServer } from "node:net";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storesOver } from "../../functions/store/stores.ts";
import { tableTimeouts, timeouts } from "../../functions/store/timeouts.ts";
import { createApp } from "../../web/app.tsx";
import { withEngines } from "../support/engines.ts";
import { type Silent, silentBefore } from "../support/silent.ts";
import { openSite, origin, type TestSite } from "./site.ts";

const engines = withEngines();
let site: TestSite;
let line: Silent;
let dynamo: DynamoDBClient;

beforeAll(async () => {
  site = await openSite(engines());
  line = await silentBefore(engines().dynamo);
  const { region, credentials } = engines();
  dynamo = new DynamoDBClient({
    ...{ region, credentials, endpoint: line.endpoint },
    requestHandler: { ...tableTimeouts, requestTimeout: 600 },
  });
});
afterAll(async () => {
  dynamo.destroy();
  await line.close();
});

/** The same site over the line that may fall silent. */
function overTheLine() {
  const { resources, clients } = engines();
  const places = {
    table: { client: dynamo, name: site.tableName },
    bucket: { client: clients.s3, name: resources.bucket },
    queue: { client: clients.sqs, url: resources.assembly },
  };
  return createApp({ ...site.world, ...storesOver(places) }, { secureCookies: false, origin });
}

/** Case hang. */
describe("a server that takes requests and says nothing", () => {
  test("three requests without an answer hold nobody up: the pages after them come", async () => {
    const app = overTheLine();
    const { token } = await site.as("officer");
    const headers = { cookie: `phien=${token}` };
    line.swallow(3);
    const stuck = Array.from({ length: 3 }, () => app.request(`${origin}/`, { headers }));
    await new Promise((turn) => setTimeout(turn, 50));
    const after = await Promise.all(Array.from({ length: 20 }, () => app.request(`${origin}/`, { headers })));
    expect(after.map(({ status }) => status)).toEqual(after.map(() => 302));
    // Asked again by the client, those that were stuck have their answer too.
    expect((await Promise.all(stuck)).map(({ status }) => status)).toEqual([302, 302, 302]);
  });

  test("the desk frees its places without the client giving up", async () => {
    const { region, credentials } = engines();
    const waiting = new DynamoDBClient({
      ...{ region, credentials, endpoint: line.endpoint },
      requestHandler: timeouts(60_000),
    });
    const { resources, clients } = engines();
    const world = storesOver({
      table: { client: waiting, name: site.tableName },
      bucket: { client: clients.s3, name: resources.bucket },
      queue: { client: clients.sqs, url: resources.assembly },
    });
    const officer = "officer" as never;
    line.swallow(3);
    const stuck: Promise<unknown>[] = [];
    for (let each = 0; each < 3; each += 1) {
      stuck.push(world.people.find(officer).catch(() => undefined));
      await new Promise((turn) => setTimeout(turn, 20));
    }
    expect((await world.people.find(officer))?.id).toBe("officer");
    waiting.destroy();
    await line.close();
    await Promise.all(stuck);
    line = await silentBefore(engines().dynamo);
  });
});

describe("the health check", () => {
  test("says that all is well while everything answers, and no cache keeps it", async () => {
    const answer = await site.app.request(`${origin}/healthz`);
    expect([answer.status, await answer.json(), answer.headers.get("cache-control")]).toEqual([
      200,
      { ok: true },
      "no-store",
    ]);
  });

  test("names what gives no answer, what is not there and what cannot be reached, and no more", async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((done) => mute.listen(0, "127.0.0.1", done));
    const address = mute.address();
    const { region, credentials, sqs } = engines();
    const silent = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    const world = storesOver({
      table: { client: new DynamoDBClient({ region, credentials, endpoint: silent }), name: "rounds" },
      bucket: {
        client: new S3Client({ region, credentials, endpoint: "http://127.0.0.1:9", forcePathStyle: true }),
        name: "files",
      },
      queue: {
        client: new SQSClient({ region, credentials, endpoint: sqs }),
        url: `${sqs}/000000000000/no-such-queue`,
      },
    });
    const app = createApp({ ...site.world, ...world }, { secureCookies: false, origin });
    const answer = await app.request(`${origin}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { ok: false, unreached: ["table", "bucket", "queue"] },
    ]);
    mute.close();
  });
});
