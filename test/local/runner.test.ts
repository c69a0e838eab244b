import {
  GetQueueAttributesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import * as v from "valibot";
import { afterEach, expect, test } from "vitest";
import { Instant } from "../../functions/core/instant.ts";
import { createClock } from "../../infra/local/clock.ts";
import { type RunnerOptions, startRunner } from "../../infra/local/runner.ts";
import { withEngines } from "../support/engines.ts";

const engines = withEngines({ redeliverAfterSeconds: 1 });
const start = v.parse(Instant, "2022-06-27T23:59:00+07:00");
const clock = createClock({ start, real: () => 0 });
const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const runner of running.splice(0)) await runner.stop();
  await engines().clients.sqs.send(new PurgeQueueCommand({ QueueUrl: engines().resources.assembly }));
});

test("hands a message to the handler in the shape Lambda gives it, once, and is rid of it", async () => {
  const seen: SQSEvent[] = [];
  const runner = run({
    assemble: async (event) => {
      seen.push(event);
      return undefined;
    },
  });
  await send("one");
  await until(() => seen.length === 1);
  await runner.stop();
  expect(seen[0]?.Records[0]).toMatchObject({
    body: "one",
    eventSource: "aws:sqs",
    attributes: { ApproximateReceiveCount: "1" },
  });
  expect(await waiting()).toEqual({ ready: 0, taken: 0 });
});

test.each([
  ["the handler throws", () => Promise.reject(new Error("the fonts are gone"))],
  ["the handler names it as failed", async (event: SQSEvent) => failed(event)],
])("gives a message again when %s, and sets it aside after three times", async (_name, verdict) => {
  const counts: string[] = [];
  run({
    assemble: (event) => {
      counts.push(event.Records[0]?.attributes.ApproximateReceiveCount ?? "");
      return verdict(event);
    },
  });
  await send("never");
  const aside = await engines().clients.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: engines().resources.assemblyFailed, WaitTimeSeconds: 15 }),
  );
  expect(aside.Messages?.map((message) => message.Body)).toEqual(["never"]);
  expect(counts).toEqual(["1", "2", "3"]);
});

test("does the next job although the one before failed", async () => {
  const done: string[] = [];
  run({
    assemble: async ({ Records }) => {
      const body = Records[0]?.body ?? "";
      if (body === "bad") throw new Error("cannot");
      done.push(body);
      return undefined;
    },
  });
  await send("bad");
  await send("good");
  await until(() => done.includes("good"));
});

test("keeps the message of a job that takes long from being given again", async () => {
  let times = 0;
  const runner = run({
    assemble: async () => {
      times += 1;
      await pause(2_500);
      return undefined;
    },
    holdEveryMs: 300,
  });
  await send("long");
  await until(() => times === 1);
  await pause(2_000);
  expect(await waiting()).toEqual({ ready: 0, taken: 1 });
  await runner.stop();
  expect(times).toBe(1);
});

test("lets the job in hand finish before it stops", async () => {
  let begun = false;
  let finished = false;
  const runner = run({
    assemble: async () => {
      begun = true;
      await pause(200);
      finished = true;
      return undefined;
    },
  });
  await send("last");
  await until(() => begun);
  await runner.stop();
  expect(finished).toBe(true);
  expect(await waiting()).toEqual({ ready: 0, taken: 0 });
});

test("runs enforcement when it starts, for what fell due while nothing ran", async () => {
  const swept: string[] = [];
  run({ enforce: async ({ at }) => void swept.push(at) });
  await until(() => swept.length > 0);
  expect(swept).toEqual([clock.now()]);
});

test("runs enforcement at once when the clock steps over a deadline, and waits for it", async () => {
  const swept: string[] = [];
  run({ enforce: async ({ at }) => void swept.push(at) });
  await clock.step(60_000);
  expect(swept.at(-1)).toBe(v.parse(Instant, "2022-06-28T00:00:00+07:00"));
});

test("survives an enforcement that fails, and says so", async () => {
  const said: string[] = [];
  run({ enforce: () => Promise.reject(new Error("no table")), log: (line) => said.push(line) });
  await clock.step(60_000);
  expect(said).toEqual(["enforcement failed: Error: no table", "enforcement failed: Error: no table"]);
});

function run(options: Partial<RunnerOptions>) {
  const runner = startRunner({
    sqs: engines().clients.sqs,
    clock,
    queue: engines().resources.assembly,
    enforce: async () => undefined,
    assemble: async () => undefined,
    log: () => undefined,
    ...options,
  });
  running.push(runner);
  return runner;
}

function failed(event: SQSEvent) {
  return { batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

async function send(MessageBody: string): Promise<void> {
  const QueueUrl = engines().resources.assembly;
  await engines().clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
}

async function waiting(): Promise<{ ready: number; taken: number }> {
  const { Attributes = {} } = await engines().clients.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: engines().resources.assembly, AttributeNames: ["All"] }),
  );
  return {
    ready: Number(Attributes.ApproximateNumberOfMessages),
    taken: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
  };
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await pause(10);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
