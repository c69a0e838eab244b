import { Worker } from "node:worker_threads";
import type { Finding } from "../../functions/decree30/check/finding.ts";
import type { CheckedPress } from "../../functions/pipeline/edition.ts";

export type Checker = Pick<CheckedPress, "check">;

/**
 * Has pages checked beside us, in a thread that begins to load what it needs now and keeps nobody from
 * ending. It goes without source maps: the reader of PDF files asks for a stack as it loads, and the maps
 * would be read for it.
 */
export function startChecker(): Checker {
  const thread = new Worker(new URL("checker-thread.js", import.meta.url), { execArgv: [] });
  thread.unref();
  return {
    check: (pdf) =>
      new Promise((found, failed) => {
        thread.ref();
        thread.once("error", failed);
        thread.once("message", (findings: readonly Finding[]) => {
          thread.unref();
          found(findings);
        });
        thread.postMessage(pdf);
      }),
  };
}
