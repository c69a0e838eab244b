/** One request in pieces, so that each may be spoilt on its own. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

export type Body =
  | { readonly type: "none" }
  | { readonly type: "form"; readonly fields: readonly Field[] }
  | { readonly type: "parts"; readonly fields: readonly (Field | Part)[] }
  | { readonly type: "json"; readonly value: unknown }
  | { readonly type: "raw"; readonly contentType: string; readonly bytes: Uint8Array };

export type Field = readonly [string, string];
export type Part = readonly [string, { readonly name: string; readonly bytes: Uint8Array }];

export async function requestOf(origin: string, asked: Asked): Promise<Request> {
  const query = asked.query.length > 0 ? `?${paired(asked.query)}` : "";
  const sent = await bodyOf(asked.body);
  const headers = new Headers({ ...sent.headers });
  for (const [name, value] of Object.entries(asked.headers)) headers.set(name, header(value));
  const takes = asked.method !== "GET" && asked.method !== "HEAD";
  return new Request(origin + asked.path + query, {
    method: asked.method,
    headers,
    ...(takes && sent.bytes ? { body: new Uint8Array(sent.bytes).buffer } : {}),
  });
}

function paired(fields: readonly Field[]): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of fields) params.append(name, value);
  return params;
}

/** What a header can carry at all: a line break in one never leaves its sender. */
const header = (value: string) => value.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?").trim();

async function bodyOf(body: Body): Promise<{ bytes?: Uint8Array; headers: Record<string, string> }> {
  switch (body.type) {
    case "none":
      return { headers: {} };
    case "form":
      return {
        bytes: new TextEncoder().encode(String(paired(body.fields))),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      };
    case "parts": {
      const form = new FormData();
      for (const [name, held] of body.fields) {
        if (typeof held === "string") form.append(name, held);
        else form.append(name, new File([new Uint8Array(held.bytes)], held.name));
      }
      const coded = new Response(form);
      return {
        bytes: new Uint8Array(await coded.arrayBuffer()),
        headers: { "content-type": coded.headers.get("content-type") ?? "" },
      };
    }
    case "json":
      return {
        bytes: new TextEncoder().encode(JSON.stringify(body.value) ?? ""),
        headers: { "content-type": "application/json" },
      };
    case "raw":
      return { bytes: body.bytes, headers: { "content-type": body.contentType } };
  }
}

/** A request's bytes as they would travel, for spoiling them as bytes. */
export async function rawOf(body: Body): Promise<Extract<Body, { type: "raw" }> | undefined> {
  const { bytes, headers } = await bodyOf(body);
  return bytes && { type: "raw", contentType: headers["content-type"] ?? "", bytes };
}
