import { Comment } from "../core/round/comment.ts";
import type { Comments } from "../core/world.ts";
import { noticeItem } from "./change.ts";
import { COMMENT, commentKey, roundPk } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { absent, putting, queried, type Table, transact } from "./table.ts";

/** What is said of a report on its way to be signed, each with its answers in one record. */
export function comments(table: Table): Comments {
  return {
    async of(directive) {
      const items = await queried(table, { pk: roundPk(directive), prefix: COMMENT });
      return items.map((item) => valueIn(Comment, item));
    },

    async find(directive, id) {
      const item = await get(table, commentKey(directive, id));
      return item && valueIn(Comment, item);
    },

    async save(comment, notices = []) {
      const { directive, id, version } = comment;
      const before =
        version === 1 ? absent : { expression: "version = :read", values: { ":read": version - 1 } };
      const { committed } = await transact(table, [
        putting(table, record(commentKey(directive, id), comment, { version }), before),
        ...notices.map((notice) => putting(table, noticeItem(notice), absent)),
      ]);
      return committed;
    },
  };
}
