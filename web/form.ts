import type { Context } from "hono";

const readable = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** The posted form; undefined when the body is none or is broken, which is said in words and never a fault. */
export async function formIn(c: Context): Promise<Record<string, unknown> | undefined> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!readable.includes(type)) return undefined;
  try {
    return await c.req.parseBody();
  } catch {
    return undefined;
  }
}
