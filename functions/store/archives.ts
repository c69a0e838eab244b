import { ArchivePackage } from "../core/round/archive-package.ts";
import type { Archives } from "../core/world.ts";
import { archiveKey } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { put, type Table } from "./table.ts";

export function archives(table: Table): Archives {
  return {
    async find(directive, edition, whole) {
      const item = await get(table, archiveKey(directive, edition, whole));
      return item && valueIn(ArchivePackage, item);
    },
    async keep(made) {
      await put(table, record(archiveKey(made.directive, made.edition, made.whole), made));
    },
  };
}
