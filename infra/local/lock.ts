import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Takes the folder for this process. Two that write to one folder would overwrite each other's queues. The
 * lock is SQLite's, hence the kernel's: it goes when the process goes, so a kill leaves nothing to clean up.
 */
export function lockFolder(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, "lock.sqlite"));
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw new Error(
      `Thư mục ${dataDir} đang được một lần chạy khác dùng. Dừng lần chạy đó, hoặc đặt DATA_DIR khác.\n` +
        `Another run is using ${dataDir}. Stop it, or set another DATA_DIR.`,
      { cause },
    );
  }
  return { release: () => lock.close() };
}
