import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const program = join(import.meta.dirname, "../support/five-hundred.ts");
/** Where a process can be asked how much memory it ever held. */
const measurable = existsSync("/proc/self/status");

interface Made {
  readonly pages: number;
  readonly bytes: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

describe.skipIf(!measurable)("T48: five hundred units' reports of six thousand bytes each", () => {
  test.each([
    ["every-word", 700],
    ["own-report", 60],
  ])(
    "become a PDF in less than 512 MB: %s",
    (document, pages) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [program, document], {
        encoding: "utf8",
      });
      expect(status, stderr).toBe(0);
      const made: Made = JSON.parse(stdout);
      // The time is told and not judged: it is the machine's as much as ours.
      console.info(`T48 ${document}: ${stdout.trim()}`);
      expect(made.pages).toBeGreaterThan(pages);
      expect(made.peakMb).toBeLessThan(512);
    },
    120_000,
  );
});
