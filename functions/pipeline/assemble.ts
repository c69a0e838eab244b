import * as v from "valibot";
import { canonical, sha256 } from "../core/hash.ts";
import { DirectiveId, type Sha256 } from "../core/ids.ts";
import type { Job } from "../core/round/job.ts";
import { type Round, readRound } from "../core/round/round.ts";
import type { World } from "../core/world.ts";
import { bindCopy } from "./bind.ts";
import { build } from "./build.ts";
import type { Built, Press } from "./edition.ts";
import { FontLost, pressFor } from "./fonts.ts";
import { gather } from "./gather.ts";
import { publish } from "./publish.ts";

/** What the queue carries: which press of "Tổng hợp báo cáo". */
export const Message = v.object({ directive: DirectiveId, job: v.number() });
export type Message = v.InferOutput<typeof Message>;

/**
 * Makes one edition of the authority's report and publishes it. Delivered again, it builds from the round
 * frozen the first time and publishes the same bytes under the same number, which changes nothing. A fault is
 * written on the job for the officer to read and thrown on, so that the queue tries again and at last sets it
 * aside.
 */
export async function assemble(world: World, message: Message, press: Press): Promise<void> {
  const job = await world.editions.job(message.directive, message.job);
  if (!job) throw new Error(`no job ${message.job} of ${message.directive}`);
  if (job.stage === "done" || (await world.editions.find(job.directive, job.number))) {
    return await finish(world, job);
  }
  try {
    await run(world, job, press);
  } catch (cause) {
    // On the job as it stands now: a round that was frozen before it broke is what the next attempt builds
    // from.
    const reached = (await world.editions.job(job.directive, job.number)) ?? job;
    await world.editions.progress({ ...reached, failed: { at: world.clock(), reason: reasonOf(cause) } });
    throw new Error(`job ${job.number} of ${job.directive} failed`, { cause });
  }
}

async function run(world: World, job: Job, house: Press): Promise<void> {
  const { failed: _failed, ...fresh } = job;
  let at: Job = fresh;
  const move = async (change: Partial<Job>): Promise<void> => {
    at = { ...at, ...change, movedAt: world.clock() };
    await world.editions.progress(at);
  };
  const { round, hash } = await frozen(world, at, house, move);
  if (at.snapshot?.hash !== hash) at = (await world.editions.job(job.directive, job.number)) ?? at;
  const press = await pressFor(world, house, round.roster);
  const built: Built = await build(round, hash, press, (stage) => move({ stage }));
  await move({ stage: "publish" });
  const bound = job.bind ? await bindCopy(world, round, built, press) : undefined;
  const book = job.book ? await built.book() : undefined;
  await publish(world, { ...job, askedAt: round.asOf }, hash, built, {
    ...(bound ? { bound } : {}),
    ...(book ? { book } : {}),
  });
  await move({ stage: "done" });
  world.log("assembled", { directive: job.directive, edition: job.number, pages: built.pages });
}

/**
 * The round of this job: the one frozen before if there is one, else gathered now and kept before anything is
 * made.
 */
async function frozen(
  world: World,
  job: Job,
  { proofUrl }: Press,
  move: (change: Partial<Job>) => Promise<void>,
): Promise<{ round: Round; hash: Sha256 }> {
  if (job.snapshot) return readFrozen(world, job.snapshot);
  const directive = await world.directives.find(job.directive);
  const roster = directive && (await world.rosters.find(directive.roster));
  if (!directive || !roster) throw new Error(`${job.directive} has no directive or no roster`);
  await move({ stage: "gather" });
  const round = await gather(
    world,
    directive,
    roster,
    { asOf: job.askedAt, edition: job.number, ...(proofUrl ? { proofUrl } : {}) },
    (done, of) => move({ done, of }),
  );
  const text = canonical(round);
  const hash = sha256(text);
  const key = `rounds/${world.mint.fileId()}.json`;
  await world.files.write(key, new TextEncoder().encode(text), "application/json");
  await move({ snapshot: { key, hash } });
  // Another delivery may have frozen its own meanwhile, and the first one holds. Read back in either case, so
  // that every delivery builds from the same thing.
  const held = (await world.editions.job(job.directive, job.number))?.snapshot ?? { key, hash };
  return readFrozen(world, held);
}

async function readFrozen(world: World, { key, hash }: NonNullable<Job["snapshot"]>) {
  const text = new TextDecoder().decode(await world.files.read(key));
  const read = readRound(JSON.parse(text));
  switch (read.type) {
    case "round":
      return { round: read.round, hash };
    case "newer":
      throw new Error(`the round ${key} was frozen by a newer version, in shape ${read.version}`);
    case "wrong":
      throw new Error(`the round ${key} cannot be read`, { cause: read.issues });
  }
}

async function finish(world: World, job: Job): Promise<void> {
  if (job.stage === "done") return;
  const { failed: _failed, ...whole } = job;
  await world.editions.progress({ ...whole, stage: "done" });
}

/** What the officer reads: what they can mend by name, or that it is not theirs to mend. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof FontLost) {
    return "Phông chữ riêng của cơ quan không còn nguyên vẹn. Tải lại bốn tệp ở trang Phông chữ, rồi tổng hợp lại.";
  }
  return "Hệ thống gặp lỗi khi lập báo cáo và sẽ tự thử lại. Số liệu của các đơn vị vẫn nguyên vẹn.";
}
