import * as v from "valibot";
import { canonical } from "../hash.ts";
import { DeskSection } from "./desk.ts";
import { DeskColumns } from "./desk-columns.ts";
import type { Fate } from "./material.ts";
import { withSources } from "./report-file.ts";
import type { Source } from "./source.ts";

/** A section as its file holds it: the same section is the same bytes. */
export function deskSectionText({ figures, material, ...section }: DeskSection): string {
  const [speakers, fields] = [listed<Omit<Source, "field">>(), listed<string>()];
  const [sources, fates] = [listed<Source>(), listed<Fate>()];
  const claims = material.flatMap((group) => group.claims.map((claim) => ({ group, claim })));
  const file = {
    ...section,
    figures: figures.map(({ parts, ...figure }) => ({
      ...figure,
      sources: parts.map(({ source }) => sources.placeOf(source)),
      said: parts.map(({ said }) => said ?? null),
    })),
    groups: {
      texts: material.map(({ text }) => text),
      quantifiers: material.map(({ quantifier }) => quantifier),
      sizes: material.map((group) => group.claims.length),
    },
    claims: {
      ids: claims.map(({ claim }) => claim.id),
      sources: claims.map(({ claim }) => sources.placeOf(claim.source)),
      texts: claims.map(({ claim, group }) => (claim.text === group.text ? null : claim.text)),
      fates: claims.map(({ claim }) => fates.placeOf(claim.fate)),
    },
  };
  const said = {
    speakers: sources.all.map(({ field: _field, ...speaker }) => speakers.placeOf(speaker)),
    fields: sources.all.map(({ field }) => fields.placeOf(field)),
  };
  const lists = { speakers: speakers.all, fields: fields.all, sources: said, fates: fates.all };
  return `${canonical({ ...file, ...lists } satisfies DeskColumns)}\n`;
}

interface Listed<T> {
  /** Each once, in the order in which they were first asked for. */
  readonly all: T[];
  placeOf(one: T): number;
}

function listed<T>(): Listed<T> {
  const all: T[] = [];
  // Most are shared as objects, so their words are put together once.
  const known = new Map<T, number>();
  const places = new Map<string, number>();
  return {
    all,
    placeOf(one) {
      const before = known.get(one);
      if (before !== undefined) return before;
      const text = canonical(one);
      const place = places.get(text) ?? all.push(one) - 1;
      places.set(text, place);
      known.set(one, place);
      return place;
    },
  };
}

/** Desks of before hold their figures and material without columns. */
export function readDeskSection(text: string): DeskSection {
  const file: unknown = JSON.parse(text);
  const isInColumns = typeof file === "object" && file !== null && "claims" in file;
  return isInColumns ? outOfColumns(v.parse(DeskColumns, file)) : v.parse(DeskSection, withSources(file));
}

function outOfColumns(file: DeskColumns): DeskSection {
  const { speakers, fields, sources: said, figures, fates, groups, claims, ...section } = file;
  const sources = said.speakers.map((speaker, at) => ({
    ...placed(speakers, speaker),
    field: placed(fields, said.fields[at]),
  }));
  let end = 0;
  const material = groups.sizes.map((size, at) => {
    const start = end;
    end += size;
    const text = placed(groups.texts, at);
    const own = claims.ids.slice(start, end).map((id, place) => ({
      id,
      source: placed(sources, claims.sources[start + place]),
      text: claims.texts[start + place] ?? text,
      fate: placed(fates, claims.fates[start + place]),
    }));
    return { text, quantifier: placed(groups.quantifiers, at), claims: own };
  });
  return {
    ...section,
    figures: figures.map(({ sources: from, said: told, ...figure }) => ({
      ...figure,
      parts: from.map((place, at) => {
        const words = told[at] ?? undefined;
        const source = placed(sources, place);
        return words === undefined ? { source } : { source, said: words };
      }),
    })),
    material,
  };
}

function placed<T>(all: readonly T[], place: number | undefined): T {
  const one = place === undefined ? undefined : all[place];
  if (one === undefined) throw new Error(`The section's file has no ${place} among its ${all.length}.`);
  return one;
}
