import type { Section } from "../core/directives/directive.ts";
import { sha256 } from "../core/hash.ts";
import { shapeOf } from "../core/kinds/field.ts";
import { fieldsIn } from "../core/obligation/asked.ts";

/** Which form a sheet is: whose, of which round, of which section, and of which state of the outline. */
export interface Identity {
  readonly directive: string;
  readonly obligation: string;
  readonly section: string;
  readonly outline: string;
}

const PREFIX = "BM1";
const pattern = new RegExp(`^${PREFIX}/([^/\\s]+)/([^/\\s]+)/([^/\\s]+)/([0-9a-f]{8})$`);

/** What stands in the sheet's first cell, in sight: a hidden mark would be lost when a sheet is copied. */
export function writeIdentity({ directive, obligation, section, outline }: Identity): string {
  return [PREFIX, directive, obligation, section, outline].join("/");
}

export function readIdentity(words: string): Identity | undefined {
  const [, directive, obligation, section, outline] = pattern.exec(words.trim()) ?? [];
  return directive && obligation && section && outline
    ? { directive, obligation, section, outline }
    : undefined;
}

/** Changes whenever the section asks anything else than it did: another field, column, row or choice. */
export function outlineOf(section: Section): string {
  const asked = fieldsIn([section]).map((field) => [field.id, field.label, shapeOf(field)]);
  return sha256(JSON.stringify(asked)).slice(0, 8);
}
