import type { Source } from "../../core/report/source.ts";
import type { Total } from "../../core/report/total.ts";

/** From the mark on a printed passage back to everyone it was made from. */
export type Trace = Readonly<Record<string, readonly Source[]>>;

/** Gives each printed thing a mark and remembers its sources. The marks follow the order of printing. */
export interface Tracer {
  mark(place: string, sources: readonly Source[]): string;
  readonly trace: Trace;
}

export function tracer(): Tracer {
  const trace: Record<string, readonly Source[]> = {};
  return {
    trace,
    mark(place, sources) {
      let mark = place;
      for (let count = 2; mark in trace; count++) mark = `${place}~${count}`;
      trace[mark] = sources;
      return mark;
    },
  };
}

export function sourcesOf(...totals: readonly Total[]): readonly Source[] {
  const all = totals.flatMap(({ parts }) => parts.map(({ source }) => source));
  const seen = new Set<string>();
  return all.filter(({ obligation, revision, field }) => {
    const key = `${obligation}@${revision}/${field}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
