import type { Brought } from "../functions/acts/read-document.ts";
import { textOf } from "./form.ts";

/** The document that a form brings, as a file or else as pasted words; undefined where it brings neither. */
export async function broughtIn(form: Readonly<Record<string, unknown>>): Promise<Brought | undefined> {
  const { file } = form;
  if (file instanceof File && file.size > 0) {
    return { type: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  const text = textOf(form.text);
  return text.trim() === "" ? undefined : { type: "text", text };
}
