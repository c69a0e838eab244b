import { createHash } from "node:crypto";
import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { Attachment } from "../core/submission.ts";
import type { Files } from "../core/world.ts";
import { FILE, fileKey, obligationPk } from "./keys.ts";
import { record, valueIn } from "./record.ts";
import { absent, get, put, queried, remove, type Table } from "./table.ts";

export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/**
 * Bytes lie in the bucket under random keys; the table says which of them count. A file exists once its row does, and
 * bytes without a row are nobody's.
 */
export function files(table: Table, bucket: Bucket): Files {
  return {
    async keep(directive, id, attachment, bytes) {
      if (sha256(bytes).toString("hex") !== attachment.hash) {
        throw new Error(`The bytes of ${attachment.id} are not those that were hashed.`);
      }
      await write(bucket, attachment.key, bytes, attachment.type);
      await put(table, record(fileKey(directive, id, attachment.id), attachment), absent);
    },

    async of(directive, id) {
      const items = await queried(table, { pk: obligationPk(directive, id), prefix: FILE });
      return items.map((item) => valueIn(Attachment, item));
    },

    async find(directive, id, file) {
      const item = await get(table, fileKey(directive, id, file));
      return item && valueIn(Attachment, item);
    },

    // The bytes stay: a revision filed a moment ago may name them.
    drop: (directive, id, file) => remove(table, fileKey(directive, id, file)),

    read: (key) => read(bucket, key),
    write: (key, bytes, type) => write(bucket, key, bytes, type),
  };
}

async function read({ client, name }: Bucket, key: string): Promise<Uint8Array> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
  if (!Body) throw new Error(`The object ${key} has no bytes.`);
  return Body.transformToByteArray();
}

async function write({ client, name }: Bucket, key: string, bytes: Uint8Array, type: string): Promise<void> {
  await client.send(
    new PutObjectCommand({
      Bucket: name,
      Key: key,
      Body: bytes,
      ContentType: type,
      // The store compares what arrived with what was sent.
      ChecksumSHA256: sha256(bytes).toString("base64"),
    }),
  );
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
