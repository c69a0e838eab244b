import { defineConfig } from "vitest/config";

/**
 * Suites that start programs, measure, or set what all of a process shares: each has a process of its own.
 */
const alone = [
  ...["browser", "files", "fuzz", "infra", "local", "property"].map((room) => `test/${room}/**/*.test.ts`),
  "test/core/enforce-gate.test.ts",
  "test/notices/bounce-entry.test.ts",
  "test/pdf/five-hundred.test.ts",
  "test/pipeline/enforce-entry.test.ts",
  "test/pipeline/rebuild.test.ts",
  "test/store/signed-parts.test.ts",
];

export default defineConfig({
  test: {
    // Generous, because nothing here measures time: engines, browsers and killed programs share two busy
    // cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Left to itself the runner keeps a core free, and much of the time is spent waiting: for a thin line,
    // for a sweep.
    maxWorkers: 2,
    // Whole programs and a browser are started and killed here. What fails once among them is tried again,
    // and said.
    retry: process.env.CI === "true" ? 1 : 0,
    projects: [
      { extends: true, test: { name: "alone", include: alone } },
      // Reading the application's modules once for all of them saves a quarter of the processor's time.
      {
        extends: true,
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: alone, isolate: false },
      },
    ],
  },
});
