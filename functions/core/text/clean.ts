import { textRead } from "./door.ts";
import { everyText } from "./every-text.ts";

/**
 * Text as it will be printed: what came in through another way than the door is read by it here, and a tab is
 * a blank.
 */
export function clean(text: string): string {
  return textRead(text).replaceAll("\t", " ");
}

/** Every text of a value as it will be printed. */
export const cleanAll = <T>(value: T): T => everyText(value, clean);
