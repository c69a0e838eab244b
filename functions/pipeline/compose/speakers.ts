import { shortNameOf } from "../../core/people/naming.ts";
import { type Roster, unitIn } from "../../core/people/roster.ts";
import type { Source } from "../../core/report/source.ts";
import { areaOf } from "../../core/report/voice/own-deeds.ts";
import { isPlaceKind } from "../../core/report/voice/sayers.ts";
import type { Speaker } from "../../core/report/voice/self-references.ts";
import { lowered } from "../../core/text/first-letter.ts";
import { type Composing, shortName } from "./context.ts";

/** What units call the authority they report to. */
export function authorityNames({ authority }: Roster): readonly string[] {
  const { name, symbol, territory } = authority;
  return [
    name,
    shortNameOf(authority),
    `${symbol} ${territory}`,
    `Ủy ban nhân dân ${territory}`,
    `${symbol} ${areaOf(territory).rank}`,
  ];
}

/** What a section's sentences tell: what was done, what is wanting, or what is to come. */
export type Telling = "deeds" | "faults" | "tasks";

/** What units and blocs call themselves and their authority in their own sentences. */
export function speakers(
  { roster }: Pick<Composing, "roster">,
  telling: Telling,
): (source: Source) => Speaker {
  const known = new Map<string, Speaker>();
  const area = areaOf(roster.authority.territory);
  const authority = authorityNames(roster);
  const sorts = new Map<string, number>();
  for (const { name } of roster.units) sorts.set(sortOf(name), (sorts.get(sortOf(name)) ?? 0) + 1);
  return (source) => {
    const party = source.bloc ?? source.unit;
    const before = known.get(party);
    if (before) return before;
    const speaksFor = isOfficeOf(roster, source) ? area : undefined;
    const name = shortName({ roster }, source);
    // A shortcoming is told without its bearer, but where there is one body of the sort and all know which.
    const isKnown = telling === "deeds" || (telling === "faults" && sorts.get(sortOf(name)) === 1);
    const speaker: Speaker = {
      ...{ names: formsOf(name), authority, speaksFor },
      ...{ fullName: isKnown && source.bloc === undefined ? name : undefined },
      isPlanning: telling === "tasks",
    };
    known.set(party, speaker);
    return speaker;
  };
}

/** "Trạm" of "Trạm Y tế xã". */
const sortOf = (name: string) => name.split(" ", 1)[0] ?? "";

/** Its departments tell what the authority did; whoever is not under it tells only of itself. */
function isOfficeOf(roster: Roster, { unit, bloc }: Source): boolean {
  const kind = bloc ? undefined : unitIn(roster, unit)?.kind;
  return kind === "DEPARTMENT" || kind === "PROVINCIAL_DEPARTMENT";
}

/** "UBND xã Tân Hòa" is also "Ủy ban nhân dân xã Tân Hòa" and "xã Tân Hòa"; the longest first. */
function formsOf(name: string): readonly string[] {
  const place = placeOf(name);
  return place === name ? [name] : [`Ủy ban nhân dân ${place}`, name, place];
}

export const placeOf = (name: string) => name.replace(/^(?:UBND|[UỦ][ỷy] ban nhân dân)\s+/iu, "");

/** Whoever spoke as a report names it in a sentence: "thôn Hạ", "xã Đông Giang", any other by its name. */
export function calledInText({ roster }: Pick<Composing, "roster">, source: Source): string {
  const name = placeOf(shortName({ roster }, source));
  return isLocality({ roster }, source) ? lowered(name) : name;
}

/** The bloc a unit competes in, or itself where it is in none. */
export function blocsOf({ roster }: Pick<Composing, "roster">): (source: Source) => string {
  const homes = new Map(
    roster.blocs.flatMap(({ id, members }) => members.map((unit) => [unit, id] as const)),
  );
  return ({ unit, bloc }) => bloc ?? homes.get(unit) ?? unit;
}

/** Whether it is a place with people in it, and no office. */
export function isLocality({ roster }: Pick<Composing, "roster">, { unit, bloc }: Source): boolean {
  const kind = bloc ? undefined : unitIn(roster, unit)?.kind;
  return kind !== undefined && isPlaceKind(kind);
}
