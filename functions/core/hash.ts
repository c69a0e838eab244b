import { hash } from "node:crypto";
import type { Sha256 } from "./ids.ts";

/** The SHA-256 of bytes, or of a text's UTF-8, in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): Sha256 {
  return hash("sha256", data, "hex") as Sha256;
}

/** JSON with keys in order, so that the same facts have the same hash whoever wrote them down. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  let text = "";
  for (const key of Object.keys(value).sort()) {
    const held: unknown = value[key as keyof typeof value];
    if (held !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonical(held)}`;
  }
  return `{${text}}`;
}
