import type { Obligation } from "../core/obligation/obligation.ts";
import { obligationsOf } from "../core/obligation/obliged.ts";
import type { Obligations } from "../core/world.ts";
import { writesOf } from "./change.ts";
import { isIssued } from "./directives.ts";
import { boardPk, CLAIM, obligationPk, rowKey, upTo } from "./keys.ts";
import { getAll } from "./reads.ts";
import { find, groundOf, obligationIn } from "./row.ts";
import { queried, type Table, transact } from "./table.ts";
import { waiting } from "./waiting.ts";

export function obligations(table: Table): Obligations {
  return {
    find: (directive, id) => find(table, directive, id),

    async onBoard(directive, board) {
      const items = await queried(table, { pk: boardPk(directive, board) });
      return items.map((item) => obligationIn(table, item));
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
      return items.map((item) => obligationIn(table, item));
    },

    async *due(now) {
      const issued = new Map<string, boolean>();
      for await (const item of waiting(table, "DUE", upTo(now))) {
        const obligation = obligationIn(table, item);
        if (!isDue(obligation, now)) continue;
        const { directive } = obligation;
        // A directive whose issue broke off halfway obliges nobody yet.
        if (!issued.has(directive)) issued.set(directive, await isIssued(table, directive));
        if (issued.get(directive)) yield obligation;
      }
    },

    async change(change) {
      const ground = await groundOf(table, change.obligation);
      if (ground?.version !== change.obligation.version - 1) return false;
      return (await transact(table, writesOf(table, ground, change))).committed;
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
