import { Duty } from "../core/duties/duty.ts";
import type { AuthorityId, DutyId } from "../core/ids.ts";
import type { Duties } from "../core/world.ts";
import { noticeItem } from "./change.ts";
import { dutiesPk, dutyKey, openDutiesPk, openDutyKey } from "./keys.ts";
import { get, getAll } from "./reads.ts";
import { attributes, bodyIn, record, valueIn } from "./record.ts";
import { absent, type Condition, putting, queried, removing, type Table, transact } from "./table.ts";
import { carryingOver } from "./unknown.ts";

/** What superiors demand, under the authority that owes it; open ones are listed once more for the sweep. */
export function duties(table: Table): Duties {
  return {
    async find(authority, id) {
      const item = await get(table, dutyKey(authority, id));
      return item && valueIn(Duty, item);
    },

    async of(authority) {
      return (await queried(table, { pk: dutiesPk(authority) })).map((item) => valueIn(Duty, item));
    },

    async open() {
      const listed = await queried(table, { pk: openDutiesPk });
      const keys = listed.map(({ sk }) => {
        const [authority = "", id = ""] = (sk?.S ?? "").split("#");
        return dutyKey(authority as AuthorityId, id as DutyId);
      });
      return (await getAll(table, keys)).map((item) => valueIn(Duty, item));
    },

    async save(duty, notices = []) {
      const { authority, id, version, done } = duty;
      const held = await get(table, dutyKey(authority, id));
      const next = held ? carryingOver(Duty, duty, bodyIn(held)) : duty;
      const listed = openDutyKey(authority, id);
      const verdict = await transact(table, [
        putting(table, record(dutyKey(authority, id), next, { version }), since(duty)),
        done ? removing(table, listed) : putting(table, attributes(listed)),
        ...notices.map((notice) => putting(table, noticeItem(notice), absent)),
      ]);
      return verdict.committed;
    },

    async drop({ authority, id, version }) {
      const standing = { expression: "version = :version", values: { ":version": version } };
      const verdict = await transact(table, [
        removing(table, dutyKey(authority, id), standing),
        removing(table, openDutyKey(authority, id)),
      ]);
      return verdict.committed;
    },
  };
}

function since({ version }: Duty): Condition {
  return version === 1 ? absent : { expression: "version = :read", values: { ":read": version - 1 } };
}
