import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Instant, instantOf } from "../../functions/core/instant.ts";
import { createClock } from "../../infra/local/clock.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clock-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (text: string) => v.parse(Instant, text);
const start = at("2022-06-25T08:00+07:00");

test("tells the real time until someone sets it", () => {
  expect(createClock({ real: () => 1_000 }).now()).toBe(instantOf(1_000));
});

test("runs on from where it was set", () => {
  let real = 5_000;
  const clock = createClock({ start, real: () => real });
  expect(clock.now()).toBe(start);
  real += 90_000;
  expect(clock.now()).toBe(at("2022-06-25T08:01:30+07:00"));
});

test("steps over a deadline and tells whoever watches the moment after it", async () => {
  const clock = createClock({ start, real: () => 0 });
  const seen: Instant[] = [];
  clock.whenMoved(async (now) => {
    seen.push(now);
  });
  await clock.moveTo(at("2022-06-27T23:59:59+07:00"));
  await clock.step(1_000);
  expect(seen).toEqual([at("2022-06-27T23:59:59+07:00"), at("2022-06-28T00:00:00+07:00")]);
});

test("has told everyone by the time the step is done", async () => {
  const clock = createClock({ start, real: () => 0 });
  let swept = false;
  clock.whenMoved(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    swept = true;
  });
  await clock.step(60_000);
  expect(swept).toBe(true);
});

test("goes on after a restart as if it had never stopped", async () => {
  const file = join(folder, "restart.json");
  let real = 0;
  await createClock({ start, real: () => real, file }).step(3_600_000);
  real += 1_000;
  expect(createClock({ real: () => real, file }).now()).toBe(at("2022-06-25T09:00:01+07:00"));
});

test("starts anew where the command says, whatever it was set to before", () => {
  const file = join(folder, "anew.json");
  createClock({ start: at("2024-01-01T00:00Z"), real: () => 0, file });
  createClock({ start, real: () => 0, file });
  expect(createClock({ real: () => 0, file }).now()).toBe(start);
});

test("does not guess the time from a setting it cannot read", () => {
  const file = join(folder, "broken.json");
  writeFileSync(file, '{"aheadMs":"soon"}');
  expect(() => createClock({ real: () => 0, file })).toThrow();
});
