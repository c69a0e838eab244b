import { textRead } from "./door.ts";
import { everyText } from "./every-text.ts";

/** Every text of a value that came in whole, read through the door. */
export const allRead = <T>(value: T): T => everyText(value, textRead);
