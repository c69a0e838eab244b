import { Draft } from "../core/directives/draft.ts";
import type { DraftId } from "../core/ids.ts";
import type { DirectiveDrafts } from "../core/world.ts";
import { directiveDraftKey, directiveDraftsPk, listedDraftKey } from "./keys.ts";
import { get, getAll } from "./reads.ts";
import { attributes, bodyIn, type Item, record, valueIn } from "./record.ts";
import { absent, type Condition, putting, queried, removing, type Table, transact } from "./table.ts";
import { carryingOver } from "./unknown.ts";

/** Directives that are being written, each with the version that an edit of it must name. */
export function directiveDrafts(table: Table): DirectiveDrafts {
  return {
    async find(id) {
      const item = await get(table, directiveDraftKey(id));
      return item && valueIn(Draft, item);
    },

    async of(authority) {
      const listed = await queried(table, { pk: directiveDraftsPk(authority) });
      const keys = listed.map(({ sk }) => directiveDraftKey((sk?.S ?? "") as DraftId));
      const found = (await getAll(table, keys)).map((item) => valueIn(Draft, item));
      return found.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    },

    async save(draft) {
      const held = await get(table, directiveDraftKey(draft.id));
      const verdict = await transact(table, [
        putting(table, itemOf(draft, held), since(draft)),
        putting(table, attributes(listedKey(draft))),
      ]);
      return verdict.committed;
    },

    async drop(draft) {
      const standing = { expression: "version = :version", values: { ":version": draft.version } };
      const verdict = await transact(table, [
        removing(table, directiveDraftKey(draft.id), standing),
        removing(table, listedKey(draft)),
      ]);
      return verdict.committed;
    },
  };
}

const listedKey = ({ authority, id }: Draft) => listedDraftKey(authority, id);

function itemOf(draft: Draft, held: Item | undefined): Item {
  const next = held ? carryingOver(Draft, draft, bodyIn(held)) : draft;
  return record(directiveDraftKey(draft.id), next, { version: draft.version });
}

function since({ version }: Draft): Condition {
  return version === 1 ? absent : { expression: "version = :read", values: { ":read": version - 1 } };
}
