import { files } from "./bucket.ts";
import { fonts } from "./fonts.ts";
import { readFiles, readRounds, takeAssembly, writeFiles, writeRounds } from "./permissions.ts";
import { assembleSeconds, assembly } from "./queue.ts";
import { site } from "./site.ts";
import { surroundings } from "./surroundings.ts";
import { rounds } from "./table.ts";

/** Turns everything accepted under a directive into the next edition of its report. */
export const assemble = new sst.aws.Function("Assemble", {
  handler: "functions/assemble.handler",
  // Lambda's share of a processor grows with memory; 1769 MB is one whole one, which is all one page stream
  // uses.
  memory: "1769 MB",
  timeout: `${assembleSeconds} seconds`,
  link: [rounds, files, assembly],
  permissions: [
    readRounds,
    writeRounds("ROUND#*", "PROOF#*"),
    readFiles,
    writeFiles("rounds", "editions"),
    takeAssembly,
  ],
  copyFiles: fonts,
  // The code on paper leads to the site. A file that no scanner had looked into when it came is asked after
  // before it is bound in.
  environment: surroundings({ origin: site.url, mail: "none", scanner: "told", anchors: "none" }),
});

assembly.subscribe(assemble.arn, {
  batch: { size: 1, partialResponses: true },
  // Two reports at once: more would only make them wait for the same rows.
  transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 2 } } },
});
