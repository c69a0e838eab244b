import { fold } from "../../registry/spelling.ts";
import type { Part, Source } from "../../report/source.ts";
import type { Exemplar, ExemplarsField, ExemplarsValue } from "./field.ts";

export interface ExemplarsTotal {
  readonly kind: "exemplars";
  readonly exemplars: readonly {
    readonly exemplar: Exemplar;
    readonly sources: readonly Source[];
    /** Other things told of the same one. */
    readonly others?: readonly Part<Exemplar>[];
  }[];
}

export function settle(_: ExemplarsField, parts: readonly Part<ExemplarsValue>[]): ExemplarsTotal {
  const found = new Map<string, { exemplar: Exemplar; sources: Source[]; others?: Part<Exemplar>[] }>();
  for (const { source, value } of parts) {
    for (const exemplar of value.exemplars) {
      const key = `${fold(exemplar.name)}|${fold(exemplar.place ?? "")}`;
      const known = found.get(key);
      if (known) {
        known.sources.push(source);
        if (known.exemplar.achievement !== exemplar.achievement)
          known.others = [...(known.others ?? []), { source, value: exemplar }];
      } else found.set(key, { exemplar, sources: [source] });
    }
  }
  return { kind: "exemplars", exemplars: [...found.values()] };
}
