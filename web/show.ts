import type { Context } from "hono";
import { raw } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { languageOfParts } from "./words/quote.ts";

/** Sends a page. Pages hold what one person may see, so no cache keeps them. */
export async function show(c: Context, page: unknown, status: ContentfulStatusCode = 200): Promise<Response> {
  c.header("cache-control", "no-store");
  return c.html(raw(`<!doctype html>${languageOfParts(String(await page))}`), status);
}
