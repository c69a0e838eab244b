import { site } from "./site.ts";
import { production } from "./stage.ts";

/** Attachments and editions, under random keys. Private: browsers reach an object by a presigned URL only. */
export const files = new sst.aws.Bucket("Files", {
  enforceHttps: true,
  versioning: true,
  cors: {
    allowOrigins: [site.url],
    allowMethods: ["GET", "HEAD", "POST", "PUT"],
    allowHeaders: ["content-type", "content-disposition", "x-amz-*"],
    exposeHeaders: ["ETag"],
    maxAge: "1 hour",
  },
  // SST empties a bucket it removes; in production that must fail instead.
  transform: { bucket: { forceDestroy: !production } },
});

// SST's own lifecycle rules know expiry alone, so these are said to AWS directly.
new aws.s3.BucketLifecycleConfiguration("FilesLifecycle", {
  bucket: files.name,
  rules: [
    {
      id: "abandoned-uploads",
      status: "Enabled",
      filter: {},
      abortIncompleteMultipartUpload: { daysAfterInitiation: 3 },
    },
    {
      // A file in parts is joined within a day or begun anew. The schedule clears them away by the hour; this
      // is for a schedule that stands still, and for the versions that clearing leaves.
      id: "forgotten-parts",
      status: "Enabled",
      filter: { prefix: "uploads/" },
      expiration: { days: 1 },
      noncurrentVersionExpiration: { noncurrentDays: 1 },
    },
    {
      id: "dropped-files",
      status: "Enabled",
      filter: {},
      noncurrentVersionExpiration: { noncurrentDays: 90 },
      expiration: { expiredObjectDeleteMarker: true },
    },
  ],
});
