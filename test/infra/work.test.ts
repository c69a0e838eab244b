import { describe, expect, test } from "vitest";
import { told, withStage } from "./deployed.ts";
import { functions, ofType, resource } from "./graph.ts";

const production = withStage("production");

describe("the queue Assembly", () => {
  const queue = (name: string) => resource(production(), "aws:sqs/queue:Queue", `${name}Queue`).inputs;
  const mapping = () => {
    const [only, ...others] = ofType(production(), "aws:lambda/eventSourceMapping:EventSourceMapping");
    expect(others).toEqual([]);
    return only?.inputs ?? {};
  };

  test("is read by Assemble, one report at a time, and a failed one alone comes back", () => {
    expect(mapping()).toMatchObject({ batchSize: 1, functionResponseTypes: ["ReportBatchItemFailures"] });
    expect(mapping().eventSourceArn).toContain(queue("Assembly").name);
    expect(mapping().functionName).toContain(functions(production()).get("Assemble")?.name);
  });

  test("hides a message six times as long as the function may run", () => {
    const { timeout } = functions(production()).get("Assemble") ?? {};
    expect(queue("Assembly").visibilityTimeoutSeconds).toBeGreaterThanOrEqual(6 * timeout);
  });

  test("sets a message aside for fourteen days after three failures", () => {
    const redrive = JSON.parse(queue("Assembly").redrivePolicy);
    expect(redrive.maxReceiveCount).toBe(3);
    expect(redrive.deadLetterTargetArn).toMatch(new RegExp(`:${queue("AssemblyFailed").name}$`));
    expect(queue("AssemblyFailed").messageRetentionSeconds).toBe(14 * 24 * 3600);
  });
});

describe("the schedule Enforcement", () => {
  const schedule = () =>
    resource(production(), "aws:scheduler/schedule:Schedule", "EnforcementSchedule").inputs;
  const failed = () => resource(production(), "aws:sqs/queue:Queue", "EnforcementFailedQueue").inputs.name;

  test("calls Enforce every minute, in Vietnam's zone, with the minute that was due", () => {
    expect(schedule()).toMatchObject({
      scheduleExpression: "rate(1 minute)",
      scheduleExpressionTimezone: "Asia/Ho_Chi_Minh",
      state: "ENABLED",
      flexibleTimeWindow: { mode: "OFF" },
    });
    expect(JSON.parse(schedule().target.input)).toEqual({ at: "<aws.scheduler.scheduled-time>" });
    expect(schedule().target.arn).toContain(functions(production()).get("Enforce")?.name);
  });

  test("keeps a tick that could not start, and one that started and failed", () => {
    expect(schedule().target.deadLetterConfig.arn).toMatch(new RegExp(`:${failed()}$`));
    const name = functions(production()).get("Enforce")?.name;
    const config = ofType(
      production(),
      "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
    ).find(({ inputs }) => inputs.functionName === name);
    expect(config?.inputs.destinationConfig.onFailure.destination).toMatch(new RegExp(`:${failed()}$`));
  });
});

describe("mail that came back", () => {
  const topic = () => resource(production(), "aws:sns/topic:Topic", "BouncedTopic").inputs.name;

  test("is told by SES to a topic that SES alone may speak on", () => {
    const [told] = ofType(
      production(),
      "aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination",
    );
    expect(told?.inputs.eventDestination.matchingEventTypes).toEqual(["BOUNCE", "COMPLAINT"]);
    expect(told?.inputs.eventDestination.snsDestination.topicArn).toContain(topic());
    const policies = ofType(production(), "aws:sns/topicPolicy:TopicPolicy").map(({ inputs }) => inputs);
    const own = policies.filter(({ arn }) => arn.includes(topic()));
    const [said] = JSON.parse(own.at(-1)?.policy ?? "{}").Statement;
    expect(said).toMatchObject({
      Principal: { Service: "ses.amazonaws.com" },
      Action: "sns:Publish",
      Condition: { ArnEquals: { "aws:SourceArn": expect.stringContaining("configuration-set/") } },
    });
  });

  test("is handed to Bounce, and kept when Bounce fails", () => {
    const { name } = functions(production()).get("Bounce") ?? {};
    const handed = ofType(production(), "aws:sns/topicSubscription:TopicSubscription").find(
      ({ inputs }) => inputs.protocol === "lambda",
    );
    expect(handed?.inputs).toMatchObject({
      topic: expect.stringContaining(topic()),
      endpoint: expect.stringContaining(name),
    });
    const failed = resource(production(), "aws:sqs/queue:Queue", "BouncesFailedQueue").inputs.name;
    const config = ofType(
      production(),
      "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
    ).find(({ inputs }) => inputs.functionName === name);
    expect(config?.inputs.destinationConfig.onFailure.destination).toMatch(new RegExp(`:${failed}$`));
  });
});

describe("the alarms", () => {
  const alarms = () =>
    ofType(production(), "aws:cloudwatch/metricAlarm:MetricAlarm").map(({ inputs }) => inputs);
  const on = (metric: string, value: string) =>
    alarms().filter(
      ({ metricName, dimensions }) =>
        metricName === metric && Object.values(dimensions).join().includes(value),
    );

  test.each(["AssemblyFailed", "EnforcementFailed", "BouncesFailed"])(
    "ring when anything lies in %s",
    (queue) => {
      const { name } = resource(production(), "aws:sqs/queue:Queue", `${queue}Queue`).inputs;
      expect(on("ApproximateNumberOfMessagesVisible", name)).toMatchObject([
        { threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold" },
      ]);
    },
  );

  test.each(["Web", "Enforce", "Assemble", "Bounce"])("ring when %s fails", (name) => {
    expect(on("Errors", functions(production()).get(name)?.name)).toHaveLength(1);
  });

  test("ring when the clock of the deadlines falls silent", () => {
    expect(on("Invocations", functions(production()).get("Enforce")?.name)).toMatchObject([
      { threshold: 1, comparisonOperator: "LessThanThreshold", treatMissingData: "breaching" },
    ]);
  });

  test("reach a person", () => {
    const mail = ofType(production(), "aws:sns/topicSubscription:TopicSubscription").find(
      ({ inputs }) => inputs.protocol === "email",
    );
    expect(mail?.inputs).toMatchObject({ protocol: "email", endpoint: told.ALARM_ADDRESS });
    for (const { alarmActions } of alarms()) expect(alarmActions).toEqual([mail?.inputs.topic]);
  });
});
