import type { Roster } from "../../core/people/roster.ts";
import type { UnitKind } from "../../core/people/unit.ts";
import { type Group, sourcesIn, speakersAmong } from "../../core/report/sentences.ts";
import { type Reach, reachOf } from "../../core/report/voice/of-whole.ts";

/** Whose sector is the whole area. */
const keepers: readonly UnitKind[] = [
  "DEPARTMENT",
  "PROVINCIAL_DEPARTMENT",
  "ARMED_FORCES",
  "PROVINCIAL_UNIT",
  "CENTRAL_UNIT",
  "PUBLIC_SERVICE_UNIT",
];

/** What one office or two tell of the whole area; undefined of all that is told of a place or of many. */
export function reachIn({ authority, units }: Roster): (group: Group) => Reach | undefined {
  const tellers = new Map(
    units.flatMap((unit) => {
      const keepsSector = keepers.includes(unit.kind);
      const isAreaWide = keepsSector || unit.kind === "MASS_ORGANISATION" || isOnlySchool(unit, units);
      const keepsEmulation = unit.id === authority.standingAgency.unit;
      return isAreaWide ? [[unit.id, { keepsSector, keepsEmulation }] as const] : [];
    }),
  );
  const known = new WeakMap<Group, { readonly reach: Reach | undefined }>();
  const found = (group: Group): Reach | undefined => {
    const sources = speakersAmong(sourcesIn(group));
    const speaking = [...new Set(sources.map(({ unit, bloc }) => (bloc ? undefined : unit)))];
    if (speaking.length > 2) return undefined;
    const those = speaking.map((unit) => unit && tellers.get(unit));
    const [written = ""] = [...group.same, ...group.agreeing, ...group.framed].map(({ value }) => value);
    const { voice } = those.every(Boolean) ? group : {};
    return (
      voice &&
      reachOf(voice, written, {
        keepsSector: those.every((each) => each?.keepsSector),
        keepsEmulation: those.some((each) => each?.keepsEmulation),
      })
    );
  };
  return (group) => {
    const before = known.get(group);
    if (before) return before.reach;
    const reach = found(group);
    known.set(group, { reach });
    return reach;
  };
}

/** The one "Trường Mầm non" of a commune teaches all its children; of several each teaches its own. */
function isOnlySchool({ kind, name }: Roster["units"][number], units: Roster["units"]): boolean {
  return kind === "SCHOOL" && units.filter((unit) => sortOf(unit.name) === sortOf(name)).length === 1;
}

const sortOf = (name: string) => name.split(" ", 2).join(" ");
