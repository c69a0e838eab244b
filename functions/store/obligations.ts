import { type Obligation, obligationsOf } from "../core/obligation.ts";
import type { Obligations } from "../core/world.ts";
import { writesOf } from "./change.ts";
import { isIssued } from "./directives.ts";
import { boardPk, CLAIM, obligationPk, rowKey, upTo } from "./keys.ts";
import { rowIn, rowOf } from "./row.ts";
import { getAll, queried, type Table, transact } from "./table.ts";
import { waiting } from "./waiting.ts";

export function obligations(table: Table): Obligations {
  return {
    async find(directive, id) {
      return (await rowOf(table, directive, id))?.obligation;
    },

    async onBoard(directive, board) {
      const items = await queried(table, { pk: boardPk(directive, board) });
      return items.map((item) => rowIn(item).obligation);
    },

    async ofUnit(directive, roster, unit) {
      // Judged by the unit and the blocs it leads alone, so the cost does not grow with the roster.
      const near = {
        ...roster,
        units: roster.units.filter(({ id }) => id === unit),
        blocs: roster.blocs.filter(({ lead }) => lead === unit),
      };
      const owed = obligationsOf(directive, near);
      const items = await getAll(
        table,
        owed.map(({ board, id }) => rowKey(directive.id, board, id)),
      );
      return items.map((item) => rowIn(item).obligation);
    },

    async *due(now) {
      const issued = new Map<string, boolean>();
      for await (const item of waiting(table, "DUE", upTo(now))) {
        const { obligation } = rowIn(item);
        if (!isDue(obligation, now)) continue;
        const { directive } = obligation;
        // A directive whose issue broke off halfway obliges nobody yet.
        if (!issued.has(directive)) issued.set(directive, await isIssued(table, directive));
        if (issued.get(directive)) yield obligation;
      }
    },

    async change(change) {
      const { directive, id, version } = change.obligation;
      const row = await rowOf(table, directive, id);
      if (row?.obligation.version !== version - 1) return false;
      return (await transact(table, writesOf(table, row, change))).committed;
    },

    async claimsOf(directive, id) {
      const items = await queried(table, { pk: obligationPk(directive, id), prefix: CLAIM });
      return items.map(({ sk }) => (sk?.S ?? "").slice(CLAIM.length));
    },
  };
}

function isDue({ nextDueAt }: Obligation, now: string): boolean {
  return nextDueAt !== undefined && nextDueAt <= now;
}
