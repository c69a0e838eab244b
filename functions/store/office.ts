import { HeadChoice, UsualHead } from "../core/office/head-choice.ts";
import { emptyLists, OfficeLists } from "../core/office/lists.ts";
import type { Office } from "../core/world.ts";
import { headChoiceKey, officeListsKey, usualHeadKey } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { absent, type Condition, putting, type Table, transact, won } from "./table.ts";

/** The office's lists of signers, addressees and recipients, and what was chosen out of them. */
export function office(table: Table): Office {
  return {
    async lists(authority) {
      const item = await get(table, officeListsKey(authority));
      return item ? valueIn(OfficeLists, item) : emptyLists(authority);
    },
    async save(lists) {
      const { authority, version } = lists;
      return await won(table, record(officeListsKey(authority), lists, { version }), since(lists));
    },
    async usual(authority, kind) {
      const item = await get(table, usualHeadKey(authority, kind));
      return item && valueIn(UsualHead, item);
    },
    async choice(directive) {
      const item = await get(table, headChoiceKey(directive));
      return item && valueIn(HeadChoice, item);
    },
    async choose(choice, usual) {
      const { directive, version } = choice;
      const { committed } = await transact(table, [
        putting(table, record(headChoiceKey(directive), choice, { version }), since(choice)),
        putting(table, record(usualHeadKey(usual.authority, usual.kind), usual)),
      ]);
      return committed;
    },
  };
}

function since({ version }: { readonly version: number }): Condition {
  return version === 1 ? absent : { expression: "version = :read", values: { ":read": version - 1 } };
}
