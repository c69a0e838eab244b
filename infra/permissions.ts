import { files } from "./bucket.ts";
import { post } from "./email.ts";
import { assembly } from "./queue.ts";
import { rounds } from "./table.ts";

type Permission = sst.aws.FunctionPermissionArgs;

// What a function may do, one power at a time. No statement takes every action or every resource, and nobody
// may Scan: every question has a key. The partitions are those of functions/store/keys.ts.

export const readRounds: Permission = {
  actions: ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"],
  resources: [rounds.arn],
};

export const readDue: Permission = {
  actions: ["dynamodb:Query"],
  resources: [$interpolate`${rounds.arn}/index/due`],
};

/** Writes in these partitions alone; a transaction needs the right to each of its parts. */
export const writeRounds = (...partitions: readonly string[]): Permission => ({
  actions: ["dynamodb:PutItem"],
  resources: [rounds.arn],
  conditions: within(partitions),
});

/** Counting up in these partitions alone. */
export const countRounds = (...partitions: readonly string[]): Permission => ({
  actions: ["dynamodb:UpdateItem"],
  resources: [rounds.arn],
  conditions: within(partitions),
});

/**
 * IAM sees the partition and not the sort key: who may drop an attached file could drop what else its
 * obligation has. The store deletes files and sessions only, and the ledger's chain shows a missing entry.
 */
export const deleteRounds = (...partitions: readonly string[]): Permission => ({
  actions: ["dynamodb:DeleteItem"],
  resources: [rounds.arn],
  conditions: within(partitions),
});

const within = (partitions: readonly string[]) => [
  { test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: [...partitions] },
];

export const readFiles: Permission = {
  actions: ["s3:GetObject"],
  resources: [$interpolate`${files.arn}/*`],
};

/**
 * Adds under these folders alone. Nobody deletes what was filed, and an object written over keeps its
 * versions.
 */
export const writeFiles = (...folders: readonly string[]): Permission => ({
  actions: ["s3:PutObject"],
  resources: folders.map((folder) => $interpolate`${files.arn}/${folder}/*`),
});

/**
 * Files on their way in parts: which have arrived is asked after a cut, and they are cleared away once
 * joined.
 */
export const findParts: Permission = {
  actions: ["s3:ListBucket"],
  resources: [files.arn],
  conditions: [{ test: "StringLike", variable: "s3:prefix", values: ["uploads/*"] }],
};

export const clearParts: Permission = {
  actions: ["s3:DeleteObject"],
  resources: [$interpolate`${files.arn}/uploads/*`],
};

/** Sends, and asks whether it is there. */
export const askAssembly: Permission = {
  actions: ["sqs:SendMessage", "sqs:GetQueueAttributes"],
  resources: [assembly.arn],
};

/** What Lambda asks of the queue on the function's behalf. */
export const takeAssembly: Permission = {
  actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
  resources: [assembly.arn],
};

export const sendPost: Permission = {
  actions: ["ses:SendEmail", "ses:SendRawEmail"],
  resources: [post.nodes.identity.arn, post.nodes.configurationSet.arn],
};
