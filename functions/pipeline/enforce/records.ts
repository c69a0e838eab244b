import type { Directive } from "../../core/directives/directive.ts";
import type { Obligation } from "../../core/obligation/obligation.ts";
import { obligationsOf } from "../../core/obligation/obliged.ts";
import type { Roster } from "../../core/people/roster.ts";
import type { World } from "../../core/world.ts";

/** The records of everything owed under a directive, one query a board, in no order. */
export async function recordsUnder(
  world: World,
  directive: Directive,
  roster: Roster,
): Promise<readonly Obligation[]> {
  const boards = [...new Set(obligationsOf(directive, roster).map(({ board }) => board))];
  const rows = await Promise.all(boards.map((board) => world.obligations.onBoard(directive.id, board)));
  return rows.flat();
}
