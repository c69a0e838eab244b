import type { Inputs } from "./graph.ts";

const account = "123456789012";

/** What AWS would answer to the questions that components ask while they are made. */
export function answersOf(region: string): Readonly<Record<string, (inputs: Inputs) => Inputs>> {
  return {
    "aws:index/getRegion:getRegion": () => ({ id: region, name: region, region }),
    "aws:index/getPartition:getPartition": () => ({ partition: "aws", dnsSuffix: "amazonaws.com" }),
    "aws:index/getCallerIdentity:getCallerIdentity": () => ({ accountId: account, id: account }),
    "aws:iam/getPolicyDocument:getPolicyDocument": ({ statements }) => ({
      statements,
      json: JSON.stringify({ Version: "2012-10-17", Statement: (statements ?? []).map(statement) }),
    }),
  };
}

const statement = (said: Inputs) => ({
  Effect: said.effect ?? "Allow",
  Action: said.actions,
  Resource: said.resources,
  Principal: said.principals,
  Condition: said.conditions,
});

/** What a provider would know of a resource once it is made. Grows when a component reads something new. */
export function computed(type: string, name: string, inputs: Inputs): Inputs {
  const region = process.env.AWS_REGION;
  const id: string = inputs.name ?? inputs.bucket ?? name;
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
  switch (type) {
    case "aws:s3/bucket:Bucket":
      return { bucket: id, arn: `arn:aws:s3:::${id}`, bucketRegionalDomainName: `${id}.s3.amazonaws.com` };
    case "aws:dynamodb/table:Table":
      return { arn: arn("dynamodb", `table/${id}`) };
    case "aws:sqs/queue:Queue":
      return { arn: arn("sqs", id), url: `https://sqs.${region}.amazonaws.com/${account}/${id}` };
    case "aws:lambda/function:Function": {
      const own = arn("lambda", `function:${id}`);
      return { arn: own, version: "1", qualifiedArn: `${own}:1`, invokeArn: `${own}/invoke` };
    }
    case "aws:iam/role:Role":
      return { arn: `arn:aws:iam::${account}:role/${id}` };
    case "aws:cloudwatch/logGroup:LogGroup":
      return { arn: arn("logs", `log-group:${id}`) };
    case "aws:sesv2/emailIdentity:EmailIdentity":
      return { arn: arn("ses", `identity/${inputs.emailIdentity}`) };
    case "aws:sesv2/configurationSet:ConfigurationSet":
      return { arn: arn("ses", `configuration-set/${name}`), configurationSetName: name };
    case "aws:apigatewayv2/api:Api":
      return {
        apiEndpoint: `https://site.execute-api.${region}.amazonaws.com`,
        executionArn: arn("execute-api", "site"),
      };
    case "random:index/randomBytes:RandomBytes":
      return { base64: Buffer.alloc(inputs.length ?? 32).toString("base64"), hex: "00" };
    default:
      return { arn: arn("other", `${type.split(":").at(-1)}/${id}`) };
  }
}
