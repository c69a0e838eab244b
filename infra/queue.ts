/**
 * How long one report may take; the wait before a failed one is tried again grows with it, and an officer is
 * waiting.
 */
export const assembleSeconds = 120;

/** Where a job rests that failed three times. An operator redrives it once the cause is gone. */
export const assemblyFailed = new sst.aws.Queue("AssemblyFailed", {
  transform: { queue: { messageRetentionSeconds: 14 * 24 * 3600 } },
});

/** Jobs for `assemble`: a message is the directive and the job's number, never a report. */
export const assembly = new sst.aws.Queue("Assembly", {
  // Six times the function's limit, as AWS advises: a running job's message must not come back meanwhile.
  visibilityTimeout: `${6 * assembleSeconds} seconds`,
  dlq: { queue: assemblyFailed.arn, retry: 3 },
});
