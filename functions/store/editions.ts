import { Edition, Job } from "../core/edition.ts";
import type { Editions } from "../core/world.ts";
import { EDITION, editionKey, JOB, jobKey, roundPk } from "./keys.ts";
import { record, valueIn } from "./record.ts";
import { absent, get, put, queried, type Table } from "./table.ts";

export function editions(table: Table): Editions {
  return {
    async jobs(directive) {
      const items = await queried(table, { pk: roundPk(directive), prefix: JOB });
      return items.map((item) => valueIn(Job, item));
    },

    async job(directive, number) {
      const item = await get(table, jobKey(directive, number));
      return item && valueIn(Job, item);
    },

    async ask(directive, by, at) {
      for (;;) {
        const last = await queried(table, { pk: roundPk(directive), prefix: JOB, backwards: true, limit: 1 });
        const number = Math.max(0, ...last.map((item) => valueIn(Job, item).number)) + 1;
        const job: Job = { directive, number, askedAt: at, askedBy: by, stage: "waiting", done: 0, of: 0 };
        const rival = await put(table, jobItem(job), absent);
        if (!rival) return job;
      }
    },

    async progress(job) {
      // A message delivered again may start over, but what is done stays done.
      await put(table, jobItem(job), {
        expression: "attribute_exists(pk) AND stage <> :done",
        values: { ":done": "done" },
      });
    },

    async all(directive) {
      const items = await queried(table, { pk: roundPk(directive), prefix: EDITION });
      return items.map((item) => valueIn(Edition, item));
    },

    async find(directive, number) {
      const item = await get(table, editionKey(directive, number));
      return item && valueIn(Edition, item);
    },

    async publish(edition) {
      const { directive, number } = edition;
      const first = await put(table, record(editionKey(directive, number), edition), absent);
      return first ? valueIn(Edition, first) : edition;
    },
  };
}

function jobItem(job: Job) {
  return record(jobKey(job.directive, job.number), job, { stage: job.stage });
}
