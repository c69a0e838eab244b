import { randomBytes } from "node:crypto";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { mint } from "../../functions/live.ts";
import { storesOver } from "../../functions/store/stores.ts";
import { clientsOf, startEngines } from "../../infra/local/engines.ts";
import { createResources } from "../../infra/local/resources.ts";
import { createApp } from "../../web/app.tsx";
import type { Emit } from "./line.ts";
import { type Act, closed, type Load, open } from "./submit/load.ts";
import { lastMinutes, type Ready, readyRound } from "./submit/round.ts";

export const name = "submit";

const origin = "http://localhost";
const communes = 240;

const cases: Readonly<Record<string, (act: Act) => Promise<Load>>> = {
  "closed-16": (act) => closed(act, 16, communes),
  "closed-64": (act) => closed(act, 64, communes),
  "open-150": (act) => open(act, 150, 450),
  "burst-120": (act) => closed(act, 120, 120),
};

/**
 * The press of the button, from the form's post to the page with the receipt's address, through the whole
 * application; beside it one conditional PutItem of the same words, which is the least that could be called
 * kept. Both on the same engine in memory, so that the figure tells of our work and not of this disk's.
 */
export async function run(emit: Emit): Promise<void> {
  const engines = await startEngines({ keeping: { memory: true } });
  try {
    const clients = clientsOf(engines);
    const { table, bucket, assembly } = await createResources(engines, clients);
    const world = {
      ...storesOver({
        table: { client: clients.dynamo, name: table },
        bucket: { client: clients.s3, name: bucket },
        queue: { client: clients.sqs, url: assembly },
      }),
      ...{ clock: () => lastMinutes, mint, log: () => undefined },
    };
    const ready = await readyRound(world, communes);
    const ours = submitting(createApp(world, { secureCookies: false, origin }), ready);
    const theirs: Act = async (turn) => {
      const body = { S: ready[turn % ready.length]?.words ?? "" };
      const Item = { pk: { S: randomBytes(9).toString("hex") }, sk: { S: "report" }, body };
      const ConditionExpression = "attribute_not_exists(pk)";
      await clients.dynamo.send(new PutItemCommand({ TableName: table, Item, ConditionExpression }));
    };
    await closed(ours, 8, communes);
    await closed(theirs, 8, communes);
    for (const [named, load] of Object.entries(cases)) {
      report(emit, named, await load(ours), await load(theirs));
    }
  } finally {
    await engines.stop();
  }
}

/** Each turn is the next commune's: people do not press one another's buttons. */
function submitting(
  app: { fetch(request: Request): Response | Promise<Response> },
  ready: readonly Ready[],
): Act {
  return async (turn) => {
    const { path = "", session = "" } = ready[turn % ready.length] ?? {};
    const answer = await app.fetch(
      new Request(origin + path, {
        method: "POST",
        headers: { origin, cookie: `phien=${session}` },
        body: new URLSearchParams({ _key: randomBytes(18).toString("base64url") }),
      }),
    );
    // Anything but the way to a receipt is quicker, and would flatter.
    if (answer.status !== 303)
      throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
  };
}

function report(emit: Emit, named: string, us: Load, them: Load): void {
  const about = { bench: name, case: named, peer: "PutItem" } as const;
  // For a burst what matters is when the last one has the receipt in hand.
  const [ours, theirs] = named.startsWith("burst") ? [us.lastMs, them.lastMs] : [us.p95Ms, them.p95Ms];
  const through = { ours: us.perSecond, theirs: them.perSecond, ratio: us.perSecond / them.perSecond };
  emit({ ...about, metric: "time_ms", unit: "ms", ours, theirs, ratio: ours / theirs });
  emit({ ...about, metric: "per_second", unit: "1/s", ...through });
}
