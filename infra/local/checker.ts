import { Worker } from "node:worker_threads";
import type { checkPdf, Finding } from "../../functions/decree30/check/check.ts";

export interface Checker {
  readonly check: typeof checkPdf;
}

/** Has pages checked beside us, in a thread that begins to load what it needs now and keeps nobody from ending. */
export function startChecker(): Checker {
  const thread = new Worker(new URL("checker-thread.js", import.meta.url));
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
