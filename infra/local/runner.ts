import { type QueueOptions, receiveFrom } from "./queue.ts";
import { type ScheduleOptions, startSchedule } from "./schedule.ts";

export interface RunnerOptions
  extends Pick<QueueOptions, "sqs" | "holdEveryMs">,
    Pick<ScheduleOptions, "clock"> {
  readonly enforce: ScheduleOptions["handler"];
  readonly assemble: QueueOptions["handler"];
  /** The assembly queue's address. */
  readonly queue: string;
  readonly log: (line: string) => void;
}

export interface Runner {
  /** Waits for the sweep and the job in hand, and starts no other. */
  stop(): Promise<void>;
}

/** What calls the handlers at AWS when nobody is asking for a page: the schedule and the queue. */
export function startRunner({ clock, enforce, assemble, queue, log, ...rest }: RunnerOptions): Runner {
  const schedule = startSchedule({ clock, handler: enforce, log });
  const receiving = receiveFrom({ ...rest, url: queue, handler: assemble, log });
  return {
    async stop() {
      await Promise.all([schedule.stop(), receiving.stop()]);
    },
  };
}
