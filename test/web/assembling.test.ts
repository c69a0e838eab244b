import { beforeEach, describe, expect, test } from "vitest";
import type { ObligationId } from "../../functions/core/ids.ts";
import { addMilliseconds } from "../../functions/core/instant.ts";
import { assemble } from "../../functions/pipeline/assemble.ts";
import { withEngines } from "../support/engines.ts";
import { faces } from "../support/press.ts";
import { type Caller, formTo, friday, openSite, origin, reportOf, round, type TestSite } from "./site.ts";

const engines = withEngines();
const mine = reportOf("xa-tan-hoa");
const id = "d1.xa-tan-hoa" as ObligationId;
const button = `/dot/${round}/tong-hop`;
const later = (minutes: number) => addMilliseconds(friday, minutes * 60_000);

let site: TestSite;
let officer: Caller;
let clerk: Caller;
beforeEach(async () => {
  site = await openSite(engines());
  officer = await site.as("officer");
  clerk = await site.as("clerk.xa-tan-hoa");
  const section = `${mine}/muc/i-1`;
  const form = formTo(await textAt(clerk, section), section);
  await clerk.post(section, { ...form, "i-1-a-text": "Đã ban hành 05 văn bản.", _next: "exit" });
  await clerk.post(`${mine}/gui`, formTo(await textAt(clerk, `${mine}/kiem-tra`), `${mine}/gui`));
  site.setClock(later(1));
});

const textAt = async (caller: Caller, path: string) => (await caller.get(path)).text();
const press = async () => officer.post(button, formTo(await textAt(officer, `/dot/${round}/ban`), button));
const jobOf = async (number = 1) =>
  (await site.world.editions.job(round, number)) ?? expect.unreachable("no job");
const withdraws = async () => {
  const form = formTo(await textAt(clerk, `${mine}/rut`), `${mine}/rut`);
  return clerk.post(`${mine}/rut`, { ...form, revision: "1", reason: "Nhầm kỳ." });
};
const deliver = (number = 1) => assemble(site.world, { directive: round, job: number }, { faces });

/** The queue answers nobody until it is mended. */
function cutQueue(): () => void {
  const { assembly } = site.world;
  const { send } = assembly;
  Object.assign(assembly, { send: () => Promise.reject(new Error("ECONNREFUSED")) });
  return () => Object.assign(assembly, { send });
}

describe("asking for the report", () => {
  test("when the queue cannot be reached: the officer reads so, tries again, and no unit is held meanwhile", async () => {
    const mend = cutQueue();
    const asked = await press();
    expect([asked.status, asked.headers.get("location")]).toEqual([303, `${button}/1`]);
    const page = await textAt(officer, `${button}/1`);
    expect(page).toContain("Không chuyển được yêu cầu đến bộ phận tổng hợp");
    expect(page).not.toContain('http-equiv="refresh"');
    expect(await textAt(officer, `/dot/${round}/ban`)).toContain("không thành công");
    expect((await withdraws()).status).toBe(303);
    mend();
    site.setClock(later(5));
    expect((await officer.post(`${button}/1`)).headers.get("location")).toBe(`${button}/1`);
    // Nothing was frozen, so it counts how things stand now.
    expect(await jobOf()).toMatchObject({ stage: "waiting", askedAt: later(5) });
    await deliver();
    expect(await site.world.editions.find(round, 1)).toMatchObject({ asOf: later(5), reported: 0 });
  });

  test("a program is answered with the job that failed, and may ask again", async () => {
    const mend = cutQueue();
    const headers = { authorization: `Bearer ${officer.token}` };
    const jobs = `${origin}/api/directives/${round}/jobs`;
    const asked = await site.app.request(jobs, { method: "POST", headers });
    expect([asked.status, await asked.json()]).toMatchObject([202, { number: 1, failed: {} }]);
    mend();
    const again = await site.app.request(`${jobs}/1`, { method: "POST", headers });
    const job = await again.json();
    expect([again.status, job]).toMatchObject([202, { number: 1, stage: "waiting" }]);
    expect(job).not.toHaveProperty("failed");
  });

  test("while it runs no report it may count is withdrawn; one that was cut off holds nobody for ever", async () => {
    await press();
    expect((await withdraws()).status).toBe(409);
    site.setClock(later(4));
    const slow = await textAt(officer, `${button}/1`);
    expect(slow).not.toContain('http-equiv="refresh"');
    expect(slow).toContain("Xem lại");
    site.setClock(later(20));
    const page = await textAt(officer, `${button}/1`);
    expect(page).toContain("Việc tổng hợp đã dừng");
    expect(page).toContain("Làm lại");
    expect(page).not.toContain('http-equiv="refresh"');
    expect((await withdraws()).status).toBe(303);
  });

  test("a retry pressed twice, or while it runs, starts nothing over", async () => {
    await press();
    const before = await jobOf();
    site.setClock(later(2));
    await officer.post(`${button}/1`);
    expect(await jobOf()).toEqual(before);
    expect((await clerk.post(`${button}/1`)).status).toBe(404);
    expect((await officer.post(`${button}/7`)).status).toBe(404);
  });

  test("an attempt that failed keeps its frozen round: made again it is the same, whatever was decided since", async () => {
    await press();
    const { publish } = site.world.editions;
    Object.assign(site.world.editions, { publish: () => Promise.reject(new Error("the power went")) });
    await expect(deliver()).rejects.toThrow();
    Object.assign(site.world.editions, { publish });
    const { snapshot, failed } = await jobOf();
    expect(failed?.reason).toContain("tự thử lại");
    expect(snapshot).toBeDefined();
    expect(await textAt(officer, `${button}/1`)).toContain("Làm lại với số liệu đã chốt");
    site.setClock(later(8));
    await officer.post(`${mine}/xet/tra-lai`, { "reason.": "Thiếu biểu.", day: "2022-06-27" });
    expect((await site.world.obligations.find(round, id))?.returned).toBeDefined();
    await officer.post(`${button}/1`);
    await deliver();
    const edition = await site.world.editions.find(round, 1);
    expect(edition).toMatchObject({ snapshot: snapshot?.hash, asOf: later(1), reported: 1 });
    expect((await jobOf()).stage).toBe("done");
  });

  test("of two deliveries at once the first round that was frozen holds for both", async () => {
    await press();
    await Promise.all([deliver(), deliver()]);
    const edition = await site.world.editions.find(round, 1);
    expect((await jobOf()).snapshot?.hash).toBe(edition?.snapshot);
  });
});
