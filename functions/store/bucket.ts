import { createHash } from "node:crypto";
import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";

export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
  /** Signs for the address under which browsers reach the bucket; without it they do not. */
  readonly signer?: S3Client;
}

export async function read({ client, name }: Bucket, key: string): Promise<Uint8Array> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
  if (!Body) throw new Error(`The object ${key} has no bytes.`);
  return Body.transformToByteArray();
}

export async function write(
  { client, name }: Bucket,
  key: string,
  bytes: Uint8Array,
  type: string,
): Promise<void> {
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

export function sha256(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
