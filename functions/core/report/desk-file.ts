import * as v from "valibot";
import { DeskSection } from "./desk.ts";
import { withSources, writtenOnce } from "./report-file.ts";

/** A section as its file holds it: canonical JSON in which whoever said something is told once. */
export function deskSectionText(section: DeskSection): string {
  return writtenOnce({ ...section });
}

export function readDeskSection(text: string): DeskSection {
  return v.parse(DeskSection, withSources(JSON.parse(text)));
}
