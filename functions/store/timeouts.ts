/**
 * How long a client waits before it tries again: for a connection, and for an answer once asked. A server
 * that takes a request and says nothing would else be waited for without end. Answers take milliseconds;
 * objects their length.
 */
export const timeouts = (requestTimeout: number) => ({
  connectionTimeout: 1_000,
  requestTimeout,
  // Else the client only says that it has been long.
  throwOnRequestTimeout: true,
});

export const tableTimeouts = timeouts(3_000);
export const queueTimeouts = timeouts(5_000);
export const mailTimeouts = timeouts(10_000);
/** Twenty megabytes between data centres, or from the disk. */
export const bucketTimeouts = timeouts(15_000);
