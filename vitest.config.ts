import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    // Generous, because nothing here measures time: engines, browsers and killed programs share two busy cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Left to itself the runner keeps a core free, and much of the time is spent waiting: for a thin line, for a sweep.
    maxWorkers: 2,
    // Whole programs and a browser are started and killed here. What fails once among them is tried again, and said.
    retry: process.env.CI === "true" ? 1 : 0,
  },
});
