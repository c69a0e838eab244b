/** A value with every text in it changed, in depth; what is no text stays as it is. */
export function everyText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((entry) => everyText(entry, change)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, everyText(entry, change)]),
  ) as T;
}
