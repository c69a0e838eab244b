import type { Engines } from "./engines.ts";
import type { Resources } from "./resources.ts";
import { doorOf } from "./store-door.ts";

/**
 * What SST and Lambda put into a function's environment, for functions/live.ts to find here as it does there.
 */
export function environmentOf(
  engines: Engines,
  resources: Resources,
  origin: string,
): Record<string, string> {
  const links = {
    App: { name: "bao-cao-thi-dua", stage: "local" },
    Rounds: { name: resources.table },
    Files: { name: resources.bucket },
    Assembly: { url: resources.assembly },
  };
  return {
    ...Object.fromEntries(
      Object.entries(links).map(([name, link]) => [`SST_RESOURCE_${name}`, JSON.stringify(link)]),
    ),
    AWS_REGION: engines.region,
    AWS_ACCESS_KEY_ID: engines.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: engines.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: engines.dynamo,
    AWS_ENDPOINT_URL_S3: engines.s3,
    AWS_ENDPOINT_URL_SQS: engines.sqs,
    S3_FORCE_PATH_STYLE: "true",
    FILES_DOOR: doorOf(origin),
    // Nothing leaves this machine unless a mail server is named.
    MAIL: process.env.MAIL ?? "outbox",
    ORIGIN: origin,
  };
}
