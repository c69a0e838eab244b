import type { SQSClient } from "@aws-sdk/client-sqs";
import type { Bucket } from "./bucket.ts";
import type { Table } from "./table.ts";

/** Where the stores keep what they are given. */
export interface StorePlaces {
  readonly table: Table;
  readonly bucket: Bucket;
  readonly queue: { readonly client: SQSClient; readonly url: string };
}
