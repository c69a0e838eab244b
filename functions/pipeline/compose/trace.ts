import { fold } from "../../core/registry/spelling.ts";
import type { Source } from "../../core/report/source.ts";
import type { Total } from "../../core/report/total.ts";
import type { OfficialDocument } from "../../decree30/document.ts";

/** From the mark on a printed passage back to everyone it was made from. */
export type Trace = Readonly<Record<string, readonly Source[]>>;

/**
 * Gives each printed thing a mark and remembers its sources. A mark depends on what is printed and not on
 * where, so that an officer's edit finds its statement again after other units have reported.
 */
export interface Tracer {
  mark(place: string, sources: readonly Source[], text?: string): string;
  readonly trace: Trace;
}

export function tracer(): Tracer {
  const trace: Record<string, readonly Source[]> = {};
  return {
    trace,
    mark(place, sources, text) {
      const named = text === undefined ? place : `${place}~${short(text)}`;
      let mark = named;
      for (let count = 2; mark in trace; count++) mark = `${named}~${count}`;
      trace[mark] = sources;
      return mark;
    },
  };
}

/** A few letters that stand for a text (FNV-1a, 32 bits): enough to tell a section's sentences apart. */
export function short(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of fold(text)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

export function sourcesOf(...totals: readonly Total[]): readonly Source[] {
  return eachOnce(totals.flatMap(({ parts }) => parts.map(({ source }) => source)));
}

/** Each field of a revision once, in the order in which it comes first. */
export function eachOnce(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter(({ obligation, revision, field }) => {
    const key = `${obligation}@${revision}/${field}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One thing on the page, as it stands there, with the mark that leads back. */
export interface Printed {
  readonly mark: string;
  readonly text: string;
}

/**
 * Everything in the document that has a mark, in reading order; a table's row reads with its cells side by
 * side.
 */
export function printedIn({ body, annexes }: OfficialDocument): readonly Printed[] {
  return [...body, ...annexes.flatMap(({ passages }) => passages)].flatMap((passage): readonly Printed[] => {
    if (passage.type === "table") {
      return passage.rows.flatMap((row) =>
        row.type === "cells" && row.source ? [{ mark: row.source, text: row.cells.join(" | ") }] : [],
      );
    }
    return "source" in passage && passage.source ? [{ mark: passage.source, text: passage.text }] : [];
  });
}
