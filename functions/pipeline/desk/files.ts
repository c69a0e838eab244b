import { canonical } from "../../core/hash.ts";
import type { DeskIndex } from "../../core/report/desk.ts";
import { deskSectionText } from "../../core/report/desk-file.ts";
import { meterOf } from "../../core/report/material.ts";
import type { SectionOnDesk } from "../../core/report/officer/on-desk.ts";
import type { PrintedReport } from "../../core/report/printed-report.ts";
import type { DeskWritten } from "../compose/desk-section.ts";

/** What the desk works on, before anybody knows under which key a section's file is kept. */
export interface DeskFiles {
  readonly sections: readonly DeskFile[];
  readonly units: DeskIndex["units"];
  readonly blocs: DeskIndex["blocs"];
  /** What the edition says, as a file of its own. */
  readonly printed: Uint8Array;
}

interface DeskFile {
  readonly entry: Omit<DeskIndex["sections"][number], "key">;
  /** The same of the same round, on any machine. */
  readonly bytes: Uint8Array;
}

/** A file for each section, in the order of the page. */
export function deskFilesOf(desk: readonly DeskWritten[]): DeskFiles {
  const { units, blocs } = meterOf(
    desk.flatMap(({ onDesk }) => onDesk.material.flatMap(({ claims }) => claims)),
  );
  const printed = new TextEncoder().encode(canonical(printedReport(desk)));
  return { sections: desk.map(fileOf), units, blocs, printed };
}

/** A table says itself anew every time. */
function printedReport(desk: readonly DeskWritten[]): PrintedReport {
  const sections = desk.map(({ section: { id, number, heading, chapter }, onDesk }) => ({
    ...{ id, number, heading, chapter },
    paragraphs: onDesk.paragraphs
      .filter(({ kind }) => kind === "paragraph" || kind === "point")
      .map(({ mark, sign, template, figures }) => ({
        ...{ mark, template },
        ...(sign === undefined ? {} : { sign }),
        figures: Object.fromEntries(figures.map(({ name, text }) => [name, text])),
      })),
  }));
  const told = new Set(
    sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ figures }) => Object.keys(figures))),
  );
  const figures = desk.flatMap(({ section }) => section.figures).filter(({ name }) => told.has(name));
  return {
    sections,
    labels: Object.fromEntries(figures.map(({ name, label }) => [name, label])),
    units: Object.fromEntries(figures.flatMap(({ name, unit }) => (unit ? [[name, unit]] : []))),
  };
}

/** What is to be looked at again: paragraphs, and words whose paragraph nobody's report makes any more. */
export function flagged({ paragraphs, homeless }: SectionOnDesk): number {
  return paragraphs.filter(({ flags }) => flags.length > 0).length + homeless.length;
}

function fileOf({ section, onDesk }: DeskWritten): DeskFile {
  const { id, number, heading, chapter } = section;
  const { used, left, waiting } = onDesk.meter;
  const marks = [...section.paragraphs, ...onDesk.paragraphs].map(({ mark }) => mark);
  return {
    entry: {
      ...{ id, number, heading, chapter, used, left, waiting },
      ...{ flags: flagged(onDesk), marks: [...new Set(marks)] },
    },
    bytes: new TextEncoder().encode(deskSectionText(section)),
  };
}
