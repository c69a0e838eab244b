import * as v from "valibot";
import { beforeAll, describe, expect, test } from "vitest";
import { PersonId } from "../../functions/core/ids.ts";
import type { Job } from "../../functions/core/round/job.ts";
import type { World } from "../../functions/core/world.ts";
import { loadFaces } from "../../functions/pdf/faces.ts";
import { assemble, reasonOf } from "../../functions/pipeline/assemble.ts";
import type { Press } from "../../functions/pipeline/edition.ts";
import { fontFile } from "../../infra/local/fonts.ts";
import { loadSample, sampleDirective } from "../../infra/local/sample/load.ts";
import { beginsAt } from "../../infra/local/sample/timetable.ts";
import { withEngines } from "../support/engines.ts";
import { clockAt, worldOn } from "../support/world.ts";

const engines = withEngines();
const officer = v.parse(PersonId, "officer");

describe("one press of “Tổng hợp báo cáo”", () => {
  let world: World;
  let press: Press;

  beforeAll(async () => {
    press = { faces: loadFaces(fontFile) };
    world = await worldOn(engines(), clockAt(beginsAt));
    await loadSample(world, async () => {});
  }, 60_000);

  const pressed = async (): Promise<Job> => await world.editions.ask(sampleDirective, officer, world.clock());
  const deliver = async (job: Job, through: World = world): Promise<void> =>
    await assemble(through, { directive: job.directive, job: job.number }, press);
  const editionOf = async (job: Job) => {
    const edition = await world.editions.find(job.directive, job.number);
    if (!edition) throw new Error(`edition ${job.number} was not published`);
    return edition;
  };

  test("a message delivered a second time changes nothing", async () => {
    const job = await pressed();
    await deliver(job);
    const first = await editionOf(job);
    await deliver(job);
    expect(await editionOf(job)).toEqual(first);
    expect((await world.editions.job(job.directive, job.number))?.stage).toBe("done");
  });

  test("cut off before publishing, it builds the same bytes from the round frozen the first time", async () => {
    const job = await pressed();
    const hashes: string[] = [];
    const breaking: World = {
      ...world,
      editions: {
        ...world.editions,
        publish: async (edition) => {
          hashes.push(edition.pdf.hash);
          throw new Error("the power went");
        },
      },
    };
    await expect(deliver(job, breaking)).rejects.toThrow();
    expect((await world.editions.job(job.directive, job.number))?.failed?.reason).toContain("tự thử lại");
    await deliver(job);
    const edition = await editionOf(job);
    expect([edition.pdf.hash]).toEqual(hashes);
    expect((await world.editions.job(job.directive, job.number))?.failed).toBeUndefined();
  });

  test("two presses of the same round at the same instant differ in nothing but their number", async () => {
    const [one, two] = [await pressed(), await pressed()];
    expect(two.number).toBe(one.number + 1);
    await Promise.all([deliver(one), deliver(two)]);
    const [first, second] = [await editionOf(one), await editionOf(two)];
    expect([second.reported, second.owed]).toEqual([first.reported, first.owed]);
    // Each edition prints a code of its own, so the bytes must not be equal.
    expect(second.proof).not.toBe(first.proof);
  });

  test("every file of the edition is in the store under the hash that the edition names", async () => {
    const job = await pressed();
    await deliver(job);
    const { pdf, report } = await editionOf(job);
    const bytes = await world.files.read(pdf.key);
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe("%PDF-");
    expect(bytes.length).toBe(pdf.bytes);
    const traced: unknown = JSON.parse(new TextDecoder().decode(await world.files.read(report.key)));
    expect(traced).toHaveProperty("trace");
  });

  test("what broke is told in words that are the officer's, not the machine's", () => {
    expect(reasonOf(new Error("socket hang up"))).not.toContain("socket");
  });

  test("a message about a job nobody asked for is a fault, so that it ends with the failed ones", async () => {
    const job = await pressed();
    await expect(deliver({ ...job, number: 99 })).rejects.toThrow("no job 99");
  });
});
