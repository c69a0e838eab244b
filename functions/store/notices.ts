import { Notice } from "../core/notice/notice.ts";
import type { Notices } from "../core/world.ts";
import { noticeItem } from "./change.ts";
import { outboxPk, SHARDS } from "./keys.ts";
import { valueIn } from "./record.ts";
import { absent, put, queried, type Table, won } from "./table.ts";
import { waiting } from "./waiting.ts";

export function notices(table: Table): Notices {
  return {
    async *unsent() {
      for await (const item of waiting(table, "UNSENT")) {
        // The index may still show a notice that was marked a moment ago.
        if (item.duePk) yield valueIn(Notice, item);
      }
    },

    async recent(limit) {
      const shards = Array.from({ length: SHARDS }, (_, shard) =>
        queried(table, { pk: outboxPk(shard), backwards: true, limit }),
      );
      const found = (await Promise.all(shards)).flat().map((item) => valueIn(Notice, item));
      return found.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1)).slice(0, limit);
    },

    async write(notice) {
      await put(table, noticeItem(notice), absent);
    },

    async mark(notice) {
      await put(table, noticeItem(notice));
    },

    async begin(notice) {
      const before = (notice.attempt?.count ?? 0) - 1;
      const untried = { expression: "tries = :before", values: { ":before": before } };
      return won(table, noticeItem(notice), untried);
    },
  };
}
