import { assemble } from "./assembly.ts";
import { bounce, bouncesFailed } from "./bounces.ts";
import { assemblyFailed } from "./queue.ts";
import { enforce, enforcementFailed } from "./schedule.ts";
import { site } from "./site.ts";
import { alarmAddress } from "./stage.ts";
import { web } from "./web.ts";

const watch = new sst.aws.SnsTopic("Watch");
new aws.sns.TopicSubscription("WatchMail", { topic: watch.arn, protocol: "email", endpoint: alarmAddress });

const failed = (queue: sst.aws.Queue) => ({
  namespace: "AWS/SQS",
  metricName: "ApproximateNumberOfMessagesVisible",
  dimensions: { QueueName: queue.nodes.queue.name },
  statistic: "Maximum",
});
const errors = (fn: sst.aws.Function) => ({
  namespace: "AWS/Lambda",
  metricName: "Errors",
  dimensions: { FunctionName: fn.name },
  statistic: "Sum",
});

alarm("AssemblyFailedAlarm", "A report could not be made", failed(assemblyFailed));
alarm("EnforcementFailedAlarm", "A tick of the deadlines was lost", failed(enforcementFailed));
alarm("BouncesFailedAlarm", "Mail came back and it is not on record", failed(bouncesFailed));
alarm("WebErrorsAlarm", "A page failed with a fault of ours", errors(web));
alarm("EnforceErrorsAlarm", "Enforcement failed", errors(enforce));
alarm("BounceErrorsAlarm", "Recording a mail that came back failed", errors(bounce));
alarm("AssembleErrorsAlarm", "Assembling a report failed", errors(assemble));
alarm("SiteErrorsAlarm", "The site answers with 5xx", {
  namespace: "AWS/ApiGateway",
  metricName: "5xx",
  dimensions: { ApiId: site.nodes.api.id },
  statistic: "Sum",
});

// A clock that stopped raises no error of its own: the alarm is on silence, and no data counts as silence.
alarm("EnforcementSilentAlarm", "No deadline was looked at for five minutes", {
  ...errors(enforce),
  metricName: "Invocations",
  comparisonOperator: "LessThanThreshold",
  treatMissingData: "breaching",
});

type Metric = Pick<aws.cloudwatch.MetricAlarmArgs, "namespace" | "metricName" | "dimensions" | "statistic"> &
  Partial<Pick<aws.cloudwatch.MetricAlarmArgs, "comparisonOperator" | "treatMissingData">>;

/** One in five minutes is one too many: an authority has few ticks and fewer reports. */
function alarm(name: string, alarmDescription: string, metric: Metric) {
  new aws.cloudwatch.MetricAlarm(name, {
    alarmDescription,
    threshold: 1,
    period: 300,
    evaluationPeriods: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    treatMissingData: "notBreaching",
    ...metric,
    alarmActions: [watch.arn],
    okActions: [watch.arn],
  });
}
