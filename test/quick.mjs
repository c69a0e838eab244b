/**
 * What `npm run check` runs in under a minute: suites that need no engine, no browser and nothing but Node. A
 * suite that grows slow goes to `without`. How many of each room did not run is read out after every run.
 */
export const quick = {
  suites: [
    "test/architecture.test.ts",
    "test/docs.test.ts",
    "test/acts",
    "test/core",
    "test/layout",
    "test/decree30",
    "test/pipeline",
    "test/golden",
    "test/notices",
    "test/web/assets.test.ts",
    "test/web/english.test.ts",
    "test/web/spelled.test.ts",
  ],
  without: [
    "test/core/another-kind.test.ts",
    "test/decree30/check.test.ts",
    "test/decree30/check-random.test.ts",
    "test/decree30/higher-than-a-page.test.ts",
    "test/decree30/long-words.test.ts",
    "test/pipeline/assemble.test.ts",
    "test/pipeline/every-kind.test.ts",
    "test/pipeline/rebuild.test.ts",
    "test/pipeline/resubmitted.test.ts",
  ],
};
