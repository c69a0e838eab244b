import type { FileRefusal } from "../core/problem/refusal.ts";

/**
 * What looking into a file came to: its type by content, with the endings its name may have, or why it is not
 * taken.
 */
export type Inspected =
  | { readonly ok: true; readonly type: string; readonly extensions: readonly string[] }
  | { readonly ok: false; readonly reason: FileRefusal };

export const yes = (type: string, extensions: readonly string[]): Inspected => ({
  ok: true,
  type,
  extensions,
});
export const no = (reason: FileRefusal): Inspected => ({ ok: false, reason });
