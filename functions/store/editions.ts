import * as v from "valibot";
import { DirectiveId } from "../core/ids.ts";
import { reportChain } from "../core/obligation/ledger.ts";
import { decidedAt, Edition } from "../core/round/edition.ts";
import { Job } from "../core/round/job.ts";
import type { Editions } from "../core/world.ts";
import { chainedBehind, entryItem, noticeItem } from "./change.ts";
import { EDITION, editionKey, JOB, jobKey, jobPressKey, proofKey, roundPk } from "./keys.ts";
import { get } from "./reads.ts";
import { attributes, record, valueIn } from "./record.ts";
import { absent, type Condition, putting, queried, type Table, transact, won } from "./table.ts";

export function editions(table: Table): Editions {
  async function all(directive: DirectiveId): Promise<readonly Edition[]> {
    const items = await queried(table, { pk: roundPk(directive), prefix: EDITION });
    return items.map((item) => valueIn(Edition, item));
  }

  return {
    async jobs(directive) {
      const items = await queried(table, { pk: roundPk(directive), prefix: JOB });
      return items.map((item) => valueIn(Job, item));
    },

    async job(directive, number) {
      const item = await get(table, jobKey(directive, number));
      return item && valueIn(Job, item);
    },

    async ask(directive, by, at, { press, ...wants } = {}) {
      for (;;) {
        const before = press && (await jobPressed(table, directive, press));
        if (before) return before;
        const last = await queried(table, { pk: roundPk(directive), prefix: JOB, backwards: true, limit: 1 });
        const number = Math.max(0, ...last.map((item) => valueIn(Job, item).number)) + 1;
        const job: Job = {
          directive,
          number,
          askedAt: at,
          askedBy: by,
          stage: "waiting",
          done: 0,
          of: 0,
          ...wants,
        };
        const pressed = press && attributes({ ...jobPressKey(directive, press), number });
        const { committed } = await transact(table, [
          putting(table, jobItem(job), absent),
          ...(pressed ? [putting(table, pressed, absent)] : []),
        ]);
        if (committed) return job;
      }
    },

    async progress(job) {
      // A message delivered again may start over, but what is done stays done and what is frozen stays
      // frozen.
      const { expression, values } = frozenAs(job);
      return won(table, jobItem(job), {
        expression: `attribute_exists(pk) AND stage <> :done AND ${expression}`,
        values: { ":done": "done", ...values },
      });
    },

    all,

    async find(directive, number) {
      const item = await get(table, editionKey(directive, number));
      return item && valueIn(Edition, item);
    },

    async publish(edition) {
      const { directive, number, proof } = edition;
      const key = editionKey(directive, number);
      const verdict = await transact(table, [
        putting(table, record(key, edition), absent),
        putting(table, record(proofKey(proof), { directive, number }), absent),
      ]);
      if (verdict.committed) return edition;
      const first = await get(table, key);
      // Eleven letters out of thirty do not meet by chance: another edition's code is a fault, and none is
      // published.
      if (!first) throw new Error(`The code ${proof} is printed on another edition already.`);
      return valueIn(Edition, first);
    },

    async decide(edition, decided, { deeds = [], behind, notices = [] } = {}) {
      const { directive, number } = edition;
      const after = { ...edition, ...decided };
      const item = record(editionKey(directive, number), after, decidedAt(after));
      const entries = chainedBehind(behind, { directive, id: reportChain }, deeds);
      const { committed } = await transact(table, [
        putting(table, item, asRead(decidedAt(edition))),
        ...entries.map((entry) => putting(table, entryItem(entry), absent)),
        ...notices.map((notice) => putting(table, noticeItem(notice), absent)),
      ]);
      return committed;
    },

    async proven(code) {
      const item = await get(table, proofKey(code));
      if (!item) return [];
      const { directive } = valueIn(Printed, item);
      return await all(directive);
    },
  };
}

/** What a code leads to. */
const Printed = v.object({ directive: DirectiveId, number: v.number() });

async function jobPressed(table: Table, directive: DirectiveId, press: string): Promise<Job | undefined> {
  const number = (await get(table, jobPressKey(directive, press)))?.number?.N;
  const item = number === undefined ? undefined : await get(table, jobKey(directive, Number(number)));
  return item && valueIn(Job, item);
}

function jobItem(job: Job) {
  return record(jobKey(job.directive, job.number), job, { stage: job.stage, frozen: job.snapshot?.hash });
}

function frozenAs({ snapshot }: Job): Condition {
  return snapshot
    ? {
        expression: "(attribute_not_exists(frozen) OR frozen = :frozen)",
        values: { ":frozen": snapshot.hash },
      }
    : { expression: "attribute_not_exists(frozen)" };
}

/** That the row still says of each of these what was read, or nothing where nothing was. */
function asRead(moments: Readonly<Record<string, string | undefined>>): Condition {
  const read = Object.entries(moments);
  const same = read.map(([name, at]) => (at ? `${name} = :${name}` : `attribute_not_exists(${name})`));
  const values = Object.fromEntries(read.flatMap(([name, at]) => (at ? [[`:${name}`, at] as const] : [])));
  return {
    expression: ["attribute_exists(pk)", ...same].join(" AND "),
    ...(Object.keys(values).length > 0 ? { values } : {}),
  };
}
