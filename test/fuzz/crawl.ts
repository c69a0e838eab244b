import { unescaped } from "../support/unescaped.ts";
import type { Asked, Field, Part } from "./request.ts";

/**
 * Pages that one visitor reaches from the first one, and the forms that stand on them, filled as they are
 * shown.
 */
export async function crawled(
  get: (path: string) => Promise<Response>,
  most: number,
): Promise<{ readonly addresses: readonly string[]; readonly forms: readonly Asked[] }> {
  const seen = new Set(["/"]);
  const forms: Asked[] = [];
  for (const address of seen) {
    if (seen.size > most) break;
    const answer = await get(address);
    const where = answer.headers.get("location");
    if (where?.startsWith("/")) seen.add(where.split("#")[0] ?? "/");
    if (!answer.headers.get("content-type")?.includes("html")) continue;
    const html = await answer.text();
    for (const [, href = ""] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) seen.add(unescaped(href));
    forms.push(...formsOn(html, address));
  }
  return { addresses: [...seen], forms };
}

function formsOn(html: string, address: string): readonly Asked[] {
  return [...html.matchAll(/<form ([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", inside = ""]) => {
    const target = unescaped(attribute(head, "action") ?? address);
    const [path = "/", query = ""] = target.split("?");
    const fields = [...inside.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)].flatMap(
      ([, tag, attributes = ""]) => fieldOf(tag ?? "", attributes),
    );
    const parts = head.includes("multipart");
    const method = (attribute(head, "method") ?? "get").toUpperCase();
    return {
      ...{ method, path, headers: {} },
      query: [...new URLSearchParams(query), ...(method === "GET" ? fields.filter(isField) : [])],
      body:
        method === "GET"
          ? { type: "none" }
          : parts
            ? { type: "parts", fields }
            : { type: "form", fields: fields.filter(isField) },
    };
  });
}

const isField = (field: Field | Part): field is Field => typeof field[1] === "string";

function fieldOf(tag: string, attributes: string): readonly (Field | Part)[] {
  const name = attribute(attributes, "name");
  if (name === undefined) return [];
  const type = attribute(attributes, "type");
  if (type === "file") return [[name, { name: "tệp.pdf", bytes: new Uint8Array() }]];
  return [[name, unescaped(attribute(attributes, "value") ?? (tag === "textarea" ? "Nội dung" : "1"))]];
}

const attribute = (tag: string, name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
