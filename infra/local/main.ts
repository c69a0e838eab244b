import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Hono } from "hono";
import * as v from "valibot";
import { handler as assembleHandler } from "../../functions/assemble.ts";
import { clockWords, dateIn, Instant, inWordsWithWeekday } from "../../functions/core/instant.ts";
import { handler as enforceHandler } from "../../functions/enforce.ts";
import { live } from "../../functions/live.ts";
import { enforce } from "../../functions/pipeline/enforce.ts";
import { createApp } from "../../web/app.tsx";
import { createClock } from "./clock.ts";
import { clientsOf, startEngines } from "./engines.ts";
import { environmentOf } from "./environment.ts";
import { fontFile } from "./fonts.ts";
import { serveSite } from "./http.ts";
import { whenAskedToEnd } from "./lifeline.ts";
import { lockFolder } from "./lock.ts";
import { createResources } from "./resources.ts";
import { startRunner } from "./runner.ts";
import { loadSample } from "./sample/load.ts";
import { inviteAll } from "./sample/roles.ts";
import { beginsAt } from "./sample/timetable.ts";
import { storeDoor } from "./store-door.ts";

const values = options();
const dataDir = process.env.DATA_DIR ?? ".local";
const say = (line: string): void => console.log(line);

await main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});

/** The whole application on one machine: engines, the sample round, the pages, the schedule and the queue. */
async function main(): Promise<void> {
  const lock = lockFolder(dataDir);
  const state = join(dataDir, "state");
  const laidOut = join(state, "laid-out");
  // Killed while it laid out the sample, it had promised nobody anything yet: it begins again with an empty
  // folder.
  if (values.fresh || !existsSync(laidOut)) rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  const clock = createClock({ real: Date.now, ...startOf(join(state, "clock.json")) });
  const engines = await startEngines({
    keeping: { dataDir: state },
    dynamoEndpoint: process.env.DYNAMODB_ENDPOINT,
    log: say,
  });
  const clients = clientsOf(engines);
  const resources = await createResources(engines, clients);
  const store = storeDoor({ ...engines, real: Date.now });
  let app: Hono | undefined;
  const site = await serveSite(
    (request) =>
      store(request) ?? app?.fetch(request) ?? new Response("Hệ thống đang khởi động.", { status: 503 }),
    Number(process.env.PORT ?? 3000),
    process.env.HOST || undefined,
  );
  Object.assign(process.env, environmentOf(engines, resources, site.origin));
  const { world, channels, press, site: how } = live({ clock: clock.now, font: fontFile });
  const post = await channels();
  await loadSample(world, async (at) => void (await enforce(at, at.clock(), post)));
  writeFileSync(laidOut, "");
  const people = await inviteAll(world);
  const local = { now: clock.now, moveTo: clock.moveTo, people };
  app = createApp(world, { ...how, press, local });
  const runner = startRunner({
    ...{ sqs: clients.sqs, queue: resources.assembly, clock, log: say },
    ...{ enforce: enforceHandler, assemble: assembleHandler },
  });
  whenAskedToEnd(async () => {
    await site.stop();
    await runner.stop();
    await engines.stop();
    lock.release();
  });
  void engines.broken.then((said) => {
    console.error(`Cơ sở dữ liệu tạm đã dừng: ${said}`);
    process.exit(1);
  });
  say(`ready ${site.origin}`);
  say(
    `Đồng hồ chạy thử: ${inWordsWithWeekday(dateIn(clock.now()))}, ${clockWords(clock.now())} (giờ Việt Nam)`,
  );
  for (const { label, token } of people) say(`  ${label}: ${site.origin}/vao/${token}`);
}

function options() {
  try {
    return parseArgs({ options: { fresh: { type: "boolean" }, at: { type: "string" } } }).values;
  } catch {
    console.error(
      `Không hiểu “${process.argv.slice(2).join(" ")}”. Dùng: npm start -- [--fresh] [--at 2022-06-25T08:00+07:00]`,
    );
    process.exit(1);
  }
}

/** The clock given, or the one left off with, or the morning the rehearsal begins. */
function startOf(file: string): { file: string; start?: Instant } {
  if (values.at) return { file, start: v.parse(Instant, values.at) };
  return existsSync(file) ? { file } : { file, start: beginsAt };
}
