import { files } from "./bucket.ts";
import { post } from "./email.ts";
import { assembly } from "./queue.ts";
import { rounds } from "./table.ts";

type Permission = Extract<NonNullable<sst.aws.FunctionArgs["permissions"]>, readonly unknown[]>[number];

// What a function may do, said one power at a time. No statement names every action or every resource.
// Nobody may Scan: every question has a key.

export const readRounds: Permission = {
  actions: ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"],
  resources: [rounds.arn],
};

export const readDue: Permission = {
  actions: ["dynamodb:Query"],
  resources: [$interpolate`${rounds.arn}/index/due`],
};

/** A transaction needs the right to each of its parts, and ConditionCheckItem for what it only checks. */
export const writeRounds: Permission = {
  actions: ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem"],
  resources: [rounds.arn],
};

export const readFiles: Permission = {
  actions: ["s3:GetObject"],
  resources: [$interpolate`${files.arn}/*`],
};

/** Adding only: versions stay, so an object written over is still there. */
export const writeFiles: Permission = {
  actions: ["s3:PutObject", "s3:AbortMultipartUpload"],
  resources: [$interpolate`${files.arn}/*`],
};

export const askAssembly: Permission = { actions: ["sqs:SendMessage"], resources: [assembly.arn] };

export const takeAssembly: Permission = {
  actions: [
    "sqs:ReceiveMessage",
    "sqs:DeleteMessage",
    "sqs:ChangeMessageVisibility",
    "sqs:GetQueueAttributes",
  ],
  resources: [assembly.arn],
};

export const sendPost: Permission = {
  actions: ["ses:SendEmail"],
  resources: [post.nodes.identity.arn, post.nodes.configurationSet.arn],
};
