import type { Notice } from "../../functions/core/notice/notice.ts";
import type { World } from "../../functions/core/world.ts";
import type { TestEngines } from "./engines.ts";
import type { Gate } from "./memory-world.ts";
import { nameOf, type Stage } from "./spring-play.ts";
import { at, unreadObligations } from "./spring-round.ts";
import { clockAt, worldOn } from "./world.ts";

/**
 * A play on the real store: every port of the world goes through the gate, so that a process can die at any
 * await.
 */
export async function inStore(engines: TestEngines): Promise<Stage> {
  const world = await worldOn(engines, clockAt(at("2026-04-01T08:00+07:00")));
  return {
    world: (now, gate) => ({ ...gated(world, gate), clock: now, log: () => undefined }),
    async ledgers() {
      const read = unreadObligations().map(
        async (each) => [nameOf(each), await world.ledger.of(each.directive, each.id)] as const,
      );
      return new Map(await Promise.all(read));
    },
    async notices(): Promise<ReadonlyMap<string, Notice>> {
      return new Map((await world.notices.recent(10_000)).map((notice) => [notice.id, notice]));
    },
  };
}

type Call = (...given: readonly unknown[]) => unknown;

function gated(world: World, gate: Gate): World {
  const ports = Object.entries(world).map(([name, port]) => [
    name,
    typeof port === "object" ? gatedPort(port as Record<string, Call>, gate) : port,
  ]);
  return Object.fromEntries(ports) as World;
}

function gatedPort(port: Record<string, Call>, gate: Gate): Record<string, Call> {
  const calls = Object.entries(port).map(([name, call]): [string, Call] => [
    name,
    (...given) => {
      const start = () => call.apply(port, [...given]);
      return streams.has(name) ? streamed(name, start, gate) : once(name, start, gate);
    },
  ]);
  return Object.fromEntries(calls);
}

type Start = () => unknown;

const streams = new Set(["due", "unsent", "toFollow"]);

async function once(name: string, start: Start, gate: Gate): Promise<unknown> {
  await gate(name);
  const answer = await start();
  await gate(`${name} answered`);
  return answer;
}

async function* streamed(name: string, start: Start, gate: Gate): AsyncGenerator<unknown> {
  await gate(name);
  for await (const item of start() as AsyncIterable<unknown>) {
    yield item;
    await gate(`${name} next`);
  }
}
