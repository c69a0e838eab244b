import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Graph } from "./graph.ts";

/** What every deployment must be told; none of it is anybody's. */
export const told = {
  POST_SENDER: "bao-cao@example.vn",
  ALARM_ADDRESS: "truc@example.vn",
};

/**
 * Evaluates a stage for the tests of one file: `const production = withStage("production")`, then
 * `production()`.
 */
export function withStage(stage: string): () => Graph {
  let graph: Graph | undefined;
  beforeAll(async () => {
    graph = await evaluate(stage, told);
  }, 120_000);
  afterAll(() => {
    if (graph) rmSync(graph.out, { recursive: true, force: true });
  });
  return () => {
    if (!graph) throw new Error("A stage is evaluated only while a test or its hooks run.");
    return graph;
  };
}
