import { parentPort } from "node:worker_threads";
import { checkPdf } from "../../functions/decree30/check/check.ts";

/**
 * The thread of `checker.ts`: a PDF in, findings out. What goes wrong in it is thrown where the check was
 * asked for.
 */
parentPort?.on("message", async (pdf: Uint8Array) => parentPort?.postMessage(await checkPdf(pdf)));
