import { createHash } from "node:crypto";
import { type Denial, denialOf, type Signer } from "./signature.ts";

/**
 * Under which path of the site the store is reached, so that a page may send to it without leaving its own
 * origin.
 */
const PATH = "/kho";
export const doorOf = (origin: string): string => `${origin}${PATH}`;

export interface StoreDoorOptions extends Signer {
  /** Where the engine listens, for this machine only. */
  readonly s3: string;
  /** Signatures are of the real time, whatever the rehearsal's clock says. */
  readonly real: () => number;
}

/**
 * What S3 is to a browser: an address where signed requests, and nothing else, reach the objects. The engine
 * behind it believes everything, so what S3 refuses is refused here: a signature that is wrong or has run
 * out, another length than was signed, and bytes that are not those whose hash was. Gives undefined for what
 * is not the store's.
 */
export function storeDoor(options: StoreDoorOptions) {
  return (request: Request): Promise<Response> | undefined =>
    new URL(request.url).pathname.startsWith(`${PATH}/`) ? answer(request, options) : undefined;
}

async function answer(request: Request, options: StoreDoorOptions): Promise<Response> {
  if (request.method !== "GET" && request.method !== "PUT")
    return error({ status: 403, code: "AccessDenied" });
  const denial = denialOf(request, options, options.real());
  if (denial) return error(denial);
  const url = new URL(request.url);
  const there = options.s3 + url.pathname.slice(PATH.length);
  return request.method === "PUT" ? put(request, there) : get(there, url.searchParams);
}

async function put(request: Request, there: string): Promise<Response> {
  const body = await request.arrayBuffer();
  const promised = request.headers.get("x-amz-checksum-sha256");
  const hash = createHash("sha256").update(Buffer.from(body)).digest("base64");
  if (promised !== null && promised !== hash) return error({ status: 400, code: "BadDigest" });
  const { status } = await fetch(there, { method: "PUT", body });
  return new Response(null, { status });
}

/**
 * A signed address may say under which name and type the object is to be given; the engine does not listen to
 * it.
 */
async function get(there: string, query: URLSearchParams): Promise<Response> {
  const found = await fetch(there);
  const headers = new Headers(found.headers);
  for (const [name, value] of query) {
    if (name.startsWith("response-")) headers.set(name.slice("response-".length), value);
  }
  return new Response(found.body, { status: found.status, headers });
}

function error({ status, code }: Omit<Denial, "code"> & { readonly code: Denial["code"] | "BadDigest" }) {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`;
  return new Response(body, { status, headers: { "content-type": "application/xml" } });
}
