import { textRead } from "./door.ts";

/** Every text of a value that came in whole, in depth, read through the door; what is no text stays. */
export function allRead<T>(value: T): T {
  if (typeof value === "string") return textRead(value) as T;
  if (Array.isArray(value)) return value.map((entry) => allRead(entry)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, allRead(entry)])) as T;
}
