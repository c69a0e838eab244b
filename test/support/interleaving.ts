import { setTimeout as sleep } from "node:timers/promises";
import type { Gate } from "./memory-world.ts";

/** Numbers drawn from a seed (mulberry32), so that a run that fails can be run again. */
export interface Chance {
  /** Below `limit`, from 0. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
  };
}

export interface Played {
  readonly work: Promise<unknown>;
  readonly died: () => boolean;
}

/** Several processes whose every call waits until the schedule lets one of them go on, drawn by chance. */
export interface Schedule {
  /**
   * A process that dies at its Nth wait; without N it lives. A dead process never goes on and never fails.
   */
  process(diesAt?: number): { readonly gate: Gate; readonly died: () => boolean };
  /** Runs until every piece of work has ended or died. */
  run(cast: readonly Played[]): Promise<void>;
}

export function scheduleBy(chance: Chance): Schedule {
  let waiting: Waiting[] = [];
  return {
    process(diesAt) {
      let waits = 0;
      let dead = false;
      const gate: Gate = () =>
        new Promise((resolve) => {
          waits += 1;
          if (waits === diesAt) {
            dead = true;
            waiting = waiting.filter((each) => each.gate !== gate);
          }
          if (!dead) waiting.push({ gate, go: resolve });
        });
      return { gate, died: () => dead };
    },
    async run(cast) {
      const ended = new Set<Played>();
      const faults: unknown[] = [];
      for (const played of cast) {
        void played.work.catch((fault: unknown) => faults.push(fault)).finally(() => ended.add(played));
      }
      await settled();
      while (cast.some((played) => !played.died() && !ended.has(played))) {
        const [next] = waiting.splice(chance.below(waiting.length), 1);
        next?.go();
        await settled();
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}

/**
 * Processes that run as fast as the engine behind them answers; chance only decides who dies, and a little
 * who waits.
 */
export function freely(chance: Chance): Schedule {
  return {
    process(diesAt) {
      let waits = 0;
      let dead = false;
      const gate: Gate = () => {
        waits += 1;
        dead ||= waits === diesAt;
        if (dead) return new Promise(() => undefined);
        return chance.below(4) === 0 ? settled() : Promise.resolve();
      };
      return { gate, died: () => dead };
    },
    async run(cast) {
      const ended = new Set<Played>();
      const faults: unknown[] = [];
      for (const played of cast) {
        void played.work.catch((fault: unknown) => faults.push(fault)).finally(() => ended.add(played));
      }
      while (cast.some((played) => !played.died() && !ended.has(played))) await sleep(1);
      // What a dead process had asked for may still take effect: it gets the time to.
      if (cast.some((played) => played.died())) await sleep(15);
      if (faults.length > 0) throw faults[0];
    },
  };
}

interface Waiting {
  readonly gate: Gate;
  readonly go: () => void;
}

/** Until no process can go on without being let: all promise work of this turn is done. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
