import { type FieldPlace, fields } from "../pdf/fields.ts";

export type { FieldPlace };

/**
 * Which blank of the document a field is, by its name; a file may have been given others, and those are none
 * of ours.
 */
export function placeOf(field: string): FieldPlace | undefined {
  const found = Object.entries(fields).find(([, { name }]) => name === field);
  return found?.[0] as FieldPlace | undefined;
}

/** The part of a file that was changed, as far as a clerk can see it. */
export function partOf(where: string): "pages" | "form" | "other" {
  if (where.startsWith("/Pages")) return "pages";
  return where.startsWith("AcroForm") ? "form" : "other";
}
