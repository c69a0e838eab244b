import { production } from "./stage.ts";

// In force for every function, those that components make included.
$transform(sst.aws.Function, (args, _options, name) => {
  args.runtime ??= "nodejs24.x";
  args.architecture ??= "arm64";
  args.nodejs ??= { minify: true, sourcemap: true };

  // The managed policy AWSLambdaBasicExecutionRole may write to every log group of the account.
  // Each function gets a group of its own and may write to that one.
  const log = new aws.cloudwatch.LogGroup(`${name}Log`, { retentionInDays: production ? 365 : 30 });
  args.logging ??= { format: "json", logGroup: log.name };
  args.permissions = $resolve([args.permissions ?? []]).apply(([own]) => [
    ...own,
    { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [$interpolate`${log.arn}:*`] },
  ]);

  const own = args.transform?.role;
  args.transform = {
    ...args.transform,
    role(role, options, roleName) {
      if (typeof own === "function") own(role, options, roleName);
      else Object.assign(role, own);
      role.managedPolicyArns = [];
      // SST 4.17 lets the account's root assume every function's role, in production too. Only Lambda has to.
      role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" });
      return undefined;
    },
  };
});
