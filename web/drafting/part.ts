import type { Draft } from "../../functions/core/directives/draft.ts";
import type { Edit } from "../../functions/core/directives/edit.ts";
import type { CalendarDate } from "../../functions/core/instant.ts";
import type { Entries } from "../../functions/core/kinds/shape.ts";
import type { Signatory } from "../../functions/core/people/authority.ts";
import type { Roster } from "../../functions/core/people/roster.ts";
import type { Problem } from "../../functions/core/problem/outcome.ts";
import { dateFrom } from "../../functions/core/text/date-read.ts";
import { textRead } from "../../functions/core/text/door.ts";

/** Which piece of the draft a form is about, by the names in its address. */
export type About = Readonly<Record<string, string>>;

/** What the words of a form come to. */
type PartRead =
  | { readonly ok: true; readonly edit: Edit }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One form of the editor, as words and as an edit of the draft. */
export interface PartForm {
  /** What its boxes hold before anyone types; undefined where the draft has no such piece. */
  entries(draft: Draft, about: About): Entries | undefined;
  read(entries: Entries, draft: Draft, about: About, roster: Roster): PartRead;
}

export function said(entries: Entries, name: string): string {
  return textRead(entries[name] ?? "").trim();
}

export function linesSaid(entries: Entries, name: string): string[] {
  return textRead(entries[name] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The day in a box, if any; what is no day becomes a problem there. */
export function dayIn(entries: Entries, name: string, problems: Problem[]): CalendarDate | undefined {
  const words = said(entries, name);
  const date = words === "" ? undefined : dateFrom(words);
  if (words !== "" && !date) problems.push({ field: name, code: "not-in-calendar", read: words });
  return date;
}

/** The ids of what was ticked under a name: "group.g1" → "g1". */
export function ticked(entries: Entries, name: string, among: readonly string[]): string[] {
  return among.filter((id) => entries[`${name}.${id}`] !== undefined);
}

export function ticks(name: string, ids: readonly string[]): Entries {
  return Object.fromEntries(ids.map((id) => [`${name}.${id}`, "on"]));
}

export function signatoryEntries(signatory: Signatory | undefined): Entries {
  return {
    "signer.authority": signatory?.authority.join("\n") ?? "",
    "signer.position": signatory?.position ?? "",
    "signer.name": signatory?.name ?? "",
  };
}

/** Who signs, where anything was said of that; what the form does not show stays as it was. */
export function signatoryIn(entries: Entries, before: Signatory | undefined): Signatory | undefined {
  const authority = linesSaid(entries, "signer.authority");
  const [position, name] = [said(entries, "signer.position"), said(entries, "signer.name")];
  if (authority.length === 0 && position === "" && name === "") return undefined;
  const { officeInAgency } = before ?? {};
  return {
    ...{ authority, position },
    ...(officeInAgency ? { officeInAgency } : {}),
    ...(name ? { name } : {}),
  };
}
