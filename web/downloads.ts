import type { Context } from "hono";
import type { World } from "../functions/core/world.ts";

/** Lambda's answer holds six megabytes, of which base64 takes a quarter. */
const MOST_ANSWERED = 4_000_000;

/**
 * A kept file under the name people know it by. A large one is fetched where it lies, by an address good for
 * a minute.
 */
export async function sendStored(
  c: Context,
  world: World,
  { key, bytes = 0 }: { readonly key: string; readonly bytes?: number | undefined },
  as: { readonly name: string; readonly type: string },
): Promise<Response> {
  const link = bytes > MOST_ANSWERED ? await world.files.link(key, as) : undefined;
  if (!link) return sendFile(c, await world.files.read(key), as.name, as.type);
  c.header("cache-control", "private, no-store");
  return c.redirect(link, 302);
}

/** Always as a download and never sniffed: what a unit sent is not run in the reader's browser as ours. */
export function sendFile(c: Context, bytes: Uint8Array, name: string, type: string): Response {
  c.header("content-type", type);
  c.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  c.header("cache-control", "private, no-store");
  return c.body(new Uint8Array(bytes).buffer);
}
