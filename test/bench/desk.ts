import { fork } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { clientsOf, type Engines, startEngines } from "../../infra/local/engines.ts";
import { createResources, createTable } from "../../infra/local/resources.ts";
import { keepDesk } from "../support/desk.ts";
import { manyMoreUnits, wideSection } from "../support/wide-section.ts";
import { publishEdition } from "../web/edition.ts";
import { openSite, round } from "../web/site.ts";
import { type Emit, median } from "./line.ts";

export const name = "desk";

/** What a process of its own serves. */
export type Served =
  | {
      readonly type: "application";
      readonly engines: Pick<Engines, "dynamo" | "s3" | "sqs" | "region" | "credentials">;
      readonly table: string;
      readonly bucket: string;
      readonly queue: string;
    }
  | { readonly type: "bare"; readonly page: string };

const STARTS = 7;
const PRESSES = 30;
const pressed = (at: number) => `/dot/${round}/soan/s1?so=so.${at}.value`;

/**
 * From the press on a figure that five hundred units gave to the whole page that names them, over HTTP and
 * the engines, the section as wide as they come. Cold is the first page of all that a process is asked for;
 * warm are the presses after it, each on another figure. Beside it the same bytes, served bare.
 */
export async function run(emit: Emit): Promise<void> {
  const engines = await startEngines({ keeping: { memory: true } });
  try {
    const clients = clientsOf(engines);
    const resources = await createResources(engines, clients);
    await createTable(clients, name);
    const site = await openSite({ ...engines, clients, resources, emptyTable: async () => name });
    const section = wideSection(await manyMoreUnits(site.world));
    await publishEdition(site.world, 1, [], await keepDesk(site.world, [section]));
    const officer = await site.as("officer");
    const page = await (await officer.get(pressed(0))).text();

    const { dynamo, s3, sqs, region, credentials } = engines;
    const reached = { engines: { dynamo, s3, sqs, region, credentials }, table: name };
    const places = { bucket: resources.bucket, queue: resources.assembly };
    const ours: Served = { type: "application", ...reached, ...places };
    const theirs: Served = { type: "bare", page };
    const [us, them] = await timesOf([ours, theirs], officer.token);
    for (const each of ["cold", "warm"] as const) {
      const about = { bench: name, case: `figure-${each}`, metric: "time_ms", unit: "ms" } as const;
      emit({
        ...about,
        ours: us[each],
        peer: "same-bytes",
        theirs: them[each],
        ratio: us[each] / them[each],
      });
    }
    const about = { bench: name, case: "figure", peer: null, theirs: null, ratio: null } as const;
    emit({ ...about, metric: "bytes", unit: "B", ours: Buffer.byteLength(page) });
    emit({ ...about, metric: "nodes", unit: "1", ours: [...page.matchAll(/<[a-z][^>]*>/g)].length });
  } finally {
    await engines.stop();
  }
}

interface Times {
  readonly cold: number;
  readonly warm: number;
}

/** In turns, so that a busy moment falls on both; the first round only warms the disk. */
async function timesOf(served: readonly [Served, Served], session: string): Promise<readonly [Times, Times]> {
  const rounds: (readonly [Times, Times])[] = [];
  for (let turn = 0; turn <= STARTS; turn += 1) {
    rounds.push([await oneStart(served[0], session), await oneStart(served[1], session)]);
  }
  const of = (side: 0 | 1) => rounds.slice(1).map((each) => each[side]);
  const middle = (side: 0 | 1) => ({
    cold: median(of(side).map(({ cold }) => cold)),
    warm: median(of(side).map(({ warm }) => warm)),
  });
  return [middle(0), middle(1)];
}

async function oneStart(served: Served, session: string): Promise<Times> {
  const child = fork(join(dirname(process.argv[1] ?? ""), "desk-site.js"));
  child.send(served);
  const [origin] = (await once(child, "message")) as [string];
  const press = async (at: number) => {
    const begun = performance.now();
    const answer = await fetch(origin + pressed(at), { headers: { cookie: `phien=${session}` } });
    const page = await answer.text();
    if (answer.status !== 200) throw new Error(`${answer.status} ${page.slice(0, 500)}`);
    return performance.now() - begun;
  };
  const cold = await press(0);
  const warm: number[] = [];
  for (let at = 1; at <= PRESSES; at += 1) warm.push(await press(at));
  child.disconnect();
  return { cold, warm: median(warm) };
}
