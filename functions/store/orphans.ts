import { DeleteObjectsCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { type Instant, instantOf } from "../core/instant.ts";
import { Attachment } from "../core/obligation/submission.ts";
import type { Bucket } from "./bucket.ts";
import { FILE } from "./keys.ts";
import { valueIn } from "./record.ts";
import { scan, type Table } from "./table.ts";

/**
 * Removes attached bytes that nobody counts: written when the row was not, or dropped from a draft and named
 * by no revision. Only those older than `before` by the store's own clock, so that nothing on its way is
 * taken for lost; a bucket with versions keeps even these for a while. Gives how many went.
 */
export async function removeOrphans(table: Table, bucket: Bucket, before: Instant): Promise<number> {
  // Listed first and counted after: a file attached in between is then counted.
  const old = await keysBefore(bucket, before);
  const counted = await keysThatCount(table);
  const orphans = old.filter((key) => !counted.has(key));
  for (let start = 0; start < orphans.length; start += 1000) {
    const Objects = orphans.slice(start, start + 1000).map((Key) => ({ Key }));
    await bucket.client.send(
      new DeleteObjectsCommand({ Bucket: bucket.name, Delete: { Objects, Quiet: true } }),
    );
  }
  return orphans.length;
}

async function keysBefore({ client, name }: Bucket, before: Instant): Promise<readonly string[]> {
  const keys: string[] = [];
  let from: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: name, Prefix: "files/", ContinuationToken: from }),
    );
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key && LastModified && instantOf(LastModified.getTime()) < before) keys.push(Key);
    }
    from = page.NextContinuationToken;
  } while (from);
  return keys;
}

async function keysThatCount(table: Table): Promise<ReadonlySet<string>> {
  const counted = new Set<string>();
  for await (const item of scan(table)) {
    if (item.sk?.S?.startsWith(FILE)) counted.add(valueIn(Attachment, item).key);
    for (const key of item.files?.SS ?? []) counted.add(key);
  }
  return counted;
}
