import { bounced } from "./bounced.ts";
import { files } from "./bucket.ts";
import { post } from "./email.ts";
import { readRounds, writeRounds } from "./permissions.ts";
import { assembly } from "./queue.ts";
import { site } from "./site.ts";
import { surroundings } from "./surroundings.ts";
import { rounds } from "./table.ts";

/** Events that failed three times. Nobody else knows that the address was not reached. */
export const bouncesFailed = new sst.aws.Queue("BouncesFailed", {
  transform: { queue: { messageRetentionSeconds: 14 * 24 * 3600 } },
});

/** Shows on the board which address mail did not reach. It sends no mail: the second channel is not SES. */
export const bounce = new sst.aws.Function("Bounce", {
  handler: "functions/bounce.handler",
  memory: "512 MB",
  timeout: "1 minute",
  link: [rounds, files, assembly, post],
  permissions: [
    readRounds,
    writeRounds("OBLIGATION#*", "BOARD#*", "OUTBOX#*", "DELIVERIES#*"),
    { actions: ["sqs:SendMessage"], resources: [bouncesFailed.arn] },
  ],
  environment: surroundings({ origin: site.url, mail: "told", scanner: "none", anchors: "none" }),
  retries: 2,
  transform: {
    eventInvokeConfig: { destinationConfig: { onFailure: { destination: bouncesFailed.arn } } },
  },
});

bounced.subscribe("Bounce", bounce.arn);

// SES alone, and for this application's mail alone.
new aws.sns.TopicPolicy("BouncedPolicy", {
  arn: bounced.arn,
  policy: $jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "ses.amazonaws.com" },
        Action: "sns:Publish",
        Resource: bounced.arn,
        Condition: { ArnEquals: { "aws:SourceArn": post.nodes.configurationSet.arn } },
      },
    ],
  }),
});
