import { Cron } from "croner";
import type { Instant } from "../../functions/core/instant.ts";
import type { MovableClock } from "./clock.ts";

export interface ScheduleOptions {
  readonly clock: MovableClock;
  /** The same exported handler that the scheduler calls at AWS, with the same event. */
  readonly handler: (event: { readonly at: Instant }) => Promise<unknown>;
  readonly log: (line: string) => void;
}

export interface Schedule {
  stop(): Promise<void>;
}

/**
 * Calls enforcement every minute; at once whenever the clock is set, so that a deadline stepped over is held;
 * and at the start, for what fell due while nothing ran.
 */
export function startSchedule({ clock, handler, log }: ScheduleOptions): Schedule {
  let last = Promise.resolve();
  let stopped = false;
  // One after the other: two at once would be harmless, and their log unreadable.
  const sweep = () => {
    last = last.then(async () => {
      if (stopped) return;
      await handler({ at: clock.now() }).catch((fault: unknown) =>
        log(`enforcement failed: ${String(fault)}`),
      );
    });
    return last;
  };
  const everyMinute = new Cron("* * * * *", { timezone: "Asia/Ho_Chi_Minh", protect: true }, sweep);
  clock.whenMoved(sweep);
  void sweep();
  return {
    async stop() {
      stopped = true;
      everyMinute.stop();
      await last;
    },
  };
}
