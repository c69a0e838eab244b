import { files } from "./bucket.ts";
import { post } from "./email.ts";
import {
  askAssembly,
  clearParts,
  findParts,
  readDue,
  readRounds,
  sendPost,
  writeRounds,
} from "./permissions.ts";
import { assembly } from "./queue.ts";
import { site } from "./site.ts";
import { zone } from "./stage.ts";
import { surroundings } from "./surroundings.ts";
import { rounds } from "./table.ts";

/** Ticks that could not start, and ticks that started and failed. The next minute makes up for either. */
export const enforcementFailed = new sst.aws.Queue("EnforcementFailed");

/**
 * Holds everyone to the deadlines. No reserved concurrency: two ticks at once take each step once,
 * since every step is a conditional write.
 */
export const enforce = new sst.aws.Function("Enforce", {
  handler: "functions/enforce.handler",
  memory: "512 MB",
  timeout: "5 minutes",
  link: [rounds, files, assembly, post],
  permissions: [
    readRounds,
    readDue,
    // A link that goes by mail is made as the mail leaves.
    writeRounds(
      "OBLIGATION#*",
      "BOARD#*",
      "OUTBOX#*",
      "DELEGATE#*",
      "LINK#*",
      "DIRECTIVES",
      "DELIVERIES#*",
      "DELIVERED#*",
    ),
    findParts,
    clearParts,
    askAssembly,
    sendPost,
    { actions: ["sqs:SendMessage"], resources: [enforcementFailed.arn] },
  ],
  environment: surroundings({ origin: site.url, mail: "told", scanner: "none", anchors: "none" }),
  retries: 2,
  transform: {
    // The scheduler only hands the tick over; what fails afterwards is Lambda's to report.
    eventInvokeConfig: {
      maximumEventAgeInSeconds: 600,
      destinationConfig: { onFailure: { destination: enforcementFailed.arn } },
    },
  },
});

new sst.aws.CronV2("Enforcement", {
  schedule: "rate(1 minute)",
  timezone: zone,
  function: enforce.arn,
  // Which minute's tick this was, for whoever reads it among the failed ones. Deadlines are judged by the
  // clock.
  event: { at: "<aws.scheduler.scheduled-time>" },
  retries: 2,
  dlq: enforcementFailed.arn,
});
