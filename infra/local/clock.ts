import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import { addMilliseconds, type Instant, instantOf, millisecondsOf } from "../../functions/core/instant.ts";

/** A clock that runs like the real one and can be set: how a newcomer sees a deadline pass in a minute. */
export interface MovableClock {
  now(): Instant;
  /**
   * Sets the clock and waits for whoever watches it, so that the page shown next already tells what follows.
   */
  moveTo(at: Instant): Promise<void>;
  step(milliseconds: number): Promise<void>;
  whenMoved(watch: (now: Instant) => Promise<void>): void;
}

export interface ClockOptions {
  /** The real time, in milliseconds since 1970. */
  readonly real: () => number;
  /** Where the clock starts; without it, where it was left, or else at the real time. */
  readonly start?: Instant | undefined;
  /** The file it remembers its setting in. */
  readonly file?: string | undefined;
}

/**
 * Only the distance to real time is kept: it changes when someone sets the clock and never by itself, so a
 * killed process cannot come back to an earlier moment than it has already given out in a receipt.
 */
const Setting = v.object({ aheadMs: v.pipe(v.number(), v.integer()) });

export function createClock({ real, start, file }: ClockOptions): MovableClock {
  const watchers: ((now: Instant) => Promise<void>)[] = [];
  let aheadMs = 0;
  const now = () => instantOf(real() + aheadMs);
  const set = (at: Instant) => {
    aheadMs = millisecondsOf(at) - real();
    if (file !== undefined) write(file, aheadMs);
  };
  if (start !== undefined) set(start);
  else if (file !== undefined) aheadMs = read(file);

  const moveTo = async (at: Instant) => {
    set(at);
    for (const watch of watchers) await watch(now());
  };
  return {
    now,
    moveTo,
    step: (milliseconds) => moveTo(addMilliseconds(now(), milliseconds)),
    whenMoved: (watch) => {
      watchers.push(watch);
    },
  };
}

function read(file: string): number {
  return existsSync(file) ? v.parse(Setting, JSON.parse(readFileSync(file, "utf8"))).aheadMs : 0;
}

/** Renamed into place: a kill between two bytes leaves the old setting, not half of the new one. */
function write(file: string, aheadMs: number): void {
  writeFileSync(`${file}.new`, `${JSON.stringify({ aheadMs })}\n`);
  renameSync(`${file}.new`, file);
}
