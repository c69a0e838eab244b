import { GetObjectCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { Attachment } from "../core/obligation/submission.ts";
import { MOST_FILES } from "../core/obligation/upload.ts";
import type { Files } from "../core/world.ts";
import { type Bucket, read, sha256, write } from "./bucket.ts";
import { addCounted } from "./counted.ts";
import { FILE, fileKey, obligationPk } from "./keys.ts";
import { get } from "./reads.ts";
import { record, valueIn } from "./record.ts";
import { type Condition, queried, remove, type Table, won } from "./table.ts";

const present: Condition = { expression: "attribute_exists(pk)" };

/** Long enough to be followed, too short to be passed on. */
const LINKED_FOR_SECONDS = 60;

/**
 * Bytes lie in the bucket under random keys; the table says which of them count. A file exists once its row
 * does, and bytes without a row are nobody's.
 */
export function files(table: Table, bucket: Bucket): Files {
  return {
    async keep(directive, id, attachment, bytes) {
      if (sha256(bytes).toString("hex") !== attachment.hash) {
        throw new Error(`The bytes of ${attachment.id} are not those that were hashed.`);
      }
      await write(bucket, attachment.key, bytes, attachment.type);
      const row = record(fileKey(directive, id, attachment.id), attachment);
      return await addCounted(table, row, { directive, id, prefix: FILE, most: MOST_FILES });
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

    note: (directive, id, attachment) =>
      won(table, record(fileKey(directive, id, attachment.id), attachment), present).then(() => undefined),

    read: (key) => read(bucket, key),
    write: (key, bytes, type) => write(bucket, key, bytes, type),

    async link(key, { name, type }) {
      if (!bucket.signer) return undefined;
      const command = new GetObjectCommand({
        Bucket: bucket.name,
        Key: key,
        ResponseContentType: type,
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        ResponseCacheControl: "private, no-store",
      });
      return await getSignedUrl(bucket.signer, command, { expiresIn: LINKED_FOR_SECONDS });
    },
  };
}
