import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

/** Vietnamese, unless English was asked for with the switch. */
export function wordsFor(language: string | undefined): Words {
  return language === "en" ? en : vi;
}
