import {
  type _Object,
  DeleteObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { addMilliseconds, instantOf, millisecondsOf } from "../core/instant.ts";
import { lengthOfPart, MOST_UNDER_WAY, partCount, Upload } from "../core/obligation/upload.ts";
import type { Uploads } from "../core/world.ts";
import { type Bucket, read, write } from "./bucket.ts";
import { addCounted } from "./counted.ts";
import { UPLOAD, uploadKey } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { remove, type Table } from "./table.ts";

const DAY_MS = 86_400_000;
/**
 * Looked for once an hour, so that none lies longer than a day. The bucket's own rule counts whole days, up
 * to two.
 */
const ABANDONED_MS = 22 * 3_600_000;
const SIGNED_FOR_SECONDS = 900;
/** Parts read back at a time: a large file has some eighty. */
const ABREAST = 8;

/**
 * Each part is an object of its own under `uploads/`, not a part of S3's multipart upload: those must be of 5
 * MiB at least, which on a thin line is two minutes to lose at every cut. It is put by an address signed for
 * that part alone, with its length and its hash: one POST policy for them all would spare the asking, but
 * takes any bytes up to a length, and a part that has arrived could then not be trusted to be the one that
 * was sent.
 */
export function uploads(table: Table, bucket: Bucket): Uploads {
  return {
    async begin(directive, id, upload) {
      const expiresAt = Math.ceil(millisecondsOf(addMilliseconds(upload.begunAt, DAY_MS)) / 1000);
      const row = record(uploadKey(directive, id, upload.id), upload, { expiresAt });
      return await addCounted(table, row, {
        ...{ directive, id, prefix: UPLOAD, most: MOST_UNDER_WAY },
        // The table forgets what has run out up to two days late.
        counts: (item) => Number(item.expiresAt?.N) * 1000 > millisecondsOf(upload.begunAt),
      });
    },

    async find(directive, id, file) {
      const item = await get(table, uploadKey(directive, id, file));
      return item && valueIn(Upload, item);
    },

    async sign(upload, part, hash) {
      const length = lengthOfPart(upload, part);
      if (!bucket.signer || length === 0) return undefined;
      const checksum = Buffer.from(hash, "hex").toString("base64");
      const command = new PutObjectCommand({
        Bucket: bucket.name,
        Key: partKey(upload, part),
        ContentLength: length,
        ChecksumSHA256: checksum,
      });
      // Imported when an address is asked for, so that the pages do not carry the signer along.
      const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
      // Kept a header, the checksum is signed, and S3 refuses any other bytes; the length is signed too.
      const url = await getSignedUrl(bucket.signer, command, {
        expiresIn: SIGNED_FOR_SECONDS,
        unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
      });
      return { url, headers: { "x-amz-checksum-sha256": checksum } };
    },

    async keep(upload, part, bytes) {
      if (bytes.length === 0 || bytes.length !== lengthOfPart(upload, part)) return false;
      await write(bucket, partKey(upload, part), bytes, "application/octet-stream");
      return true;
    },

    arrived: (upload) => arrived(bucket, upload),

    async joined(upload) {
      const parts = await arrived(bucket, upload);
      if (parts.length < partCount(upload)) return undefined;
      const whole = new Uint8Array(upload.bytes);
      for (let start = 0; start < parts.length; start += ABREAST) {
        const some = parts.slice(start, start + ABREAST);
        const bytes = await Promise.all(some.map((part) => read(bucket, partKey(upload, part))));
        for (const [place, part] of some.entries()) {
          if (bytes[place]?.length !== lengthOfPart(upload, part)) return undefined;
          whole.set(bytes[place], (part - 1) * upload.partBytes);
        }
      }
      return whole;
    },

    async forget(directive, id, upload) {
      await remove(table, uploadKey(directive, id, upload.id));
      await removed(bucket, [...(await partsIn(bucket, upload)).keys()]);
    },

    async clear(now) {
      const before = addMilliseconds(now, -ABANDONED_MS);
      const old: string[] = [];
      for await (const { Key, LastModified } of listed(bucket, "uploads/")) {
        if (Key && LastModified && instantOf(LastModified.getTime()) < before) old.push(Key);
      }
      await removed(bucket, old);
    },
  };
}

function partKey({ id }: Upload, part: number): string {
  return `uploads/${id}/${String(part).padStart(5, "0")}`;
}

/** A part counts when it has its full length; one that is broken off is sent again over itself. */
async function arrived(bucket: Bucket, upload: Upload): Promise<readonly number[]> {
  const sizes = await partsIn(bucket, upload);
  return Array.from({ length: partCount(upload) }, (_, place) => place + 1).filter(
    (part) => sizes.get(partKey(upload, part)) === lengthOfPart(upload, part),
  );
}

async function partsIn(bucket: Bucket, { id }: Upload): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for await (const { Key, Size } of listed(bucket, `uploads/${id}/`)) if (Key) sizes.set(Key, Size ?? 0);
  return sizes;
}

async function* listed({ client, name }: Bucket, Prefix: string): AsyncGenerator<_Object, void> {
  let from: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: name, Prefix, ContinuationToken: from }),
    );
    yield* page.Contents ?? [];
    from = page.NextContinuationToken;
  } while (from);
}

async function removed({ client, name }: Bucket, keys: readonly string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += 1000) {
    const Objects = keys.slice(start, start + 1000).map((Key) => ({ Key }));
    await client.send(new DeleteObjectsCommand({ Bucket: name, Delete: { Objects, Quiet: true } }));
  }
}
