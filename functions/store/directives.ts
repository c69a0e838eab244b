import * as v from "valibot";
import { Every } from "../core/deadline/deadline.ts";
import { changesOf, Directive } from "../core/directives/directive.ts";
import { followsAt, rhythmsOf, SeriesEnd } from "../core/directives/series.ts";
import { DirectiveId } from "../core/ids.ts";
import type { Obligation } from "../core/obligation/obligation.ts";
import type { Directives, KeptId } from "../core/world.ts";
import {
  directiveKey,
  directivesPk,
  dueKey,
  formerKey,
  keptIdKey,
  listedKey,
  pressKey,
  roundPk,
  SERIES_END,
  seriesEndKey,
  seriesKey,
  upTo,
} from "./keys.ts";
import { reader } from "./reader.ts";
import { get, getAll } from "./reads.ts";
import { attributes, type Item, record } from "./record.ts";
import { placeItem, rowItem } from "./row.ts";
import { absent, type Condition, put, putting, queried, type Table, transact } from "./table.ts";
import { waiting } from "./waiting.ts";

/** Two items an obligation, a hundred a transaction. */
const OBLIGATIONS_AT_ONCE = 50;

/** What an issue that broke off left behind may be written again; what a party has acted on may not. */
const untouched: Condition = {
  expression: "attribute_not_exists(pk) OR version = :new",
  values: { ":new": 0 },
};

const present: Condition = { expression: "attribute_exists(pk)" };

export function directives(table: Table): Directives {
  const directiveIn = reader(Directive);
  return {
    async find(id) {
      const item = await get(table, directiveKey(id));
      return item && directiveIn(item);
    },

    async all() {
      const listed = await queried(table, { pk: directivesPk });
      const keys = listed.map(({ sk }) => directiveKey((sk?.S ?? "") as DirectiveId));
      const found = (await getAll(table, keys)).map(directiveIn);
      return found.sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
    },

    async keepId(id, presses) {
      const before = await keptFor(table, presses);
      if (before) return before;
      const { committed } = await transact(table, [
        putting(table, attributes(keptIdKey(id)), absent),
        ...presses.map((press) => putting(table, attributes({ ...pressKey(press), directive: id }), absent)),
      ]);
      const [press = ""] = presses;
      return committed ? { id, press } : await keptFor(table, presses);
    },

    async issue(directive, obligations) {
      const before = await get(table, directiveKey(directive.id));
      if (before) return directiveIn(before);
      for (let start = 0; start < obligations.length; start += OBLIGATIONS_AT_ONCE) {
        await oblige(table, obligations.slice(start, start + OBLIGATIONS_AT_ONCE));
      }
      // The commit point: whoever starts from a directive finds all it obliges, or no directive.
      await transact(table, [
        putting(table, record(directiveKey(directive.id), directive), absent),
        putting(table, attributes(listedKey(directive.id)), absent),
        ...seriesItems(directive).map((item) => putting(table, item, absent)),
      ]);
      const stands = await get(table, directiveKey(directive.id));
      if (!stands) throw new Error(`The directive ${directive.id} was issued and is not there.`);
      return directiveIn(stands);
    },

    async amend(before, after) {
      const number = changesOf(before) + 1;
      const verdict = await transact(table, [
        putting(table, record(formerKey(before.id, number), before), absent),
        putting(table, record(directiveKey(after.id), after), present),
        putting(table, attributes({ ...listedKey(after.id), unsettled: number })),
      ]);
      return verdict.committed;
    },

    async *toFollow(now) {
      for await (const { dueSk, directive, every } of waiting(table, "SERIES", upTo(now))) {
        // The index runs behind: one that was opened meanwhile waits no longer at its source.
        if (dueSk && directive?.S && every?.S)
          yield { directive: v.parse(DirectiveId, directive.S), every: v.parse(Every, every.S) };
      }
    },

    async followed({ directive, every }) {
      await put(table, attributes({ ...seriesKey(directive, every), directive, every }));
    },

    async endSeries(end, next) {
      const verdict = await transact(table, [
        putting(table, record(seriesEndKey(end.directive, end.every), end), absent),
        putting(table, attributes(keptIdKey(next)), absent),
      ]);
      return verdict.committed;
    },

    async seriesEnds(id) {
      return (await queried(table, { pk: roundPk(id), prefix: SERIES_END })).map(reader(SeriesEnd));
    },

    async unsettled() {
      const listed = await queried(table, { pk: directivesPk });
      return listed.flatMap(({ sk, unsettled }) => (unsettled ? [(sk?.S ?? "") as DirectiveId] : []));
    },

    async settle(id, amendment) {
      const still = { expression: "unsettled = :amendment", values: { ":amendment": amendment } };
      await put(table, attributes(listedKey(id)), still);
    },
  };
}

/** Where the next rounds wait for their day. */
function seriesItems(directive: Directive): readonly Item[] {
  const { id } = directive;
  return rhythmsOf(directive).flatMap((every) => {
    const at = followsAt(directive, every);
    const waits = at ? dueKey("SERIES", at, `${id}#${every}`) : {};
    return [attributes({ ...seriesKey(id, every), directive: id, every, ...waits })];
  });
}

export async function isIssued(table: Table, id: DirectiveId): Promise<boolean> {
  return (await get(table, directiveKey(id))) !== undefined;
}

async function keptFor(table: Table, presses: readonly string[]): Promise<KeptId | undefined> {
  for (const press of presses) {
    const kept = (await get(table, pressKey(press)))?.directive?.S;
    if (kept !== undefined) return { id: v.parse(DirectiveId, kept), press };
  }
  return undefined;
}

async function oblige(table: Table, obligations: readonly Obligation[]): Promise<void> {
  const rows = obligations.map(newRow);
  const writes = [
    ...rows.map((item) => putting(table, item, untouched)),
    ...obligations.map((obligation) => putting(table, placeItem(obligation))),
  ];
  if ((await transact(table, writes)).committed) return;
  // Somebody issued the same directive meanwhile, and a party has already acted: its row stays as it is.
  for (const item of rows) await put(table, item, untouched);
}

function newRow(obligation: Obligation): Item {
  return rowItem(obligation, { ledger: undefined, clientKeys: [] });
}
