import type { AddresseeGroup } from "../core/directives/directive.ts";
import type { Roster } from "../core/people/roster.ts";
import type { Unit, UnitKind } from "../core/people/unit.ts";
import { fold } from "../core/registry/spelling.ts";
import { blocWords, bodyWords, everybody, memberWords, sectorWords } from "./bodies.ts";

export type Takes = AddresseeGroup["takes"];

/**
 * Whom a form of address takes in. Names of the roster come before kinds; undefined where nothing of it is
 * known.
 */
export function takesOf(words: string, roster: Roster | undefined): Takes | undefined {
  const said = words.replace(/\([^()]*\)/gu, " ").trim();
  const sector = sectorWords.exec(said)?.[1];
  if (sector) return roster ? { type: "units", units: inSector(sector, roster) } : undefined;
  const named = roster ? namedIn(said, roster) : [];
  // "Ủy ban Mặt trận Tổ quốc xã và các tổ chức chính trị - xã hội" names one and means its kind.
  const more = /(?:^|\s)các (?!cụm|khối)/iu.test(said) && kindsCalled(said).length > 0;
  if (named.length > 0 && !more) return { type: "units", units: [...named] };
  if (memberWords.test(said)) {
    const members = roster?.units.filter(({ bloc }) => bloc !== undefined).map(({ id }) => id);
    return members && { type: "units", units: members };
  }
  if (blocWords.test(said)) return { type: "blocs" };
  const kinds = kindsCalled(said);
  return kinds.length > 0 ? { type: "kinds", kinds: [...kinds] } : undefined;
}

/** Kinds of unit that words name. */
export function kindsCalled(words: string): readonly UnitKind[] {
  let rest = words;
  const found = bodyWords.flatMap(({ when, kinds }) => {
    if (!when.test(rest)) return [];
    rest = rest.replace(new RegExp(when.source, `g${when.flags}`), "·");
    return kinds;
  });
  return [...new Set(found)];
}

export const addressesBlocs = (words: string): boolean => blocWords.test(words);

export const addressesEverybody = (words: string): boolean => everybody.test(words.trim());

/** Units that are called by their own names: "Phòng Nội vụ", "UBND xã Tân Hòa", "Khối thi đua số 2". */
function namedIn(words: string, { units, blocs }: Roster): readonly Unit["id"][] {
  const said = ` ${shortened(words)} `;
  const bloc = blocs.find(({ name }) => said.includes(` ${shortened(name.replace(/\(.*$/u, ""))} `));
  if (bloc) return bloc.members;
  return units.filter(({ name }) => said.includes(` ${shortened(name)} `)).map(({ id }) => id);
}

function shortened(words: string): string {
  return fold(words)
    .replace(/ủy ban nhân dân/gu, "ubnd")
    .replace(/ban chỉ huy quân sự/gu, "bchqs")
    .replace(/ban chqs/gu, "bchqs");
}

/** "ngành Giáo dục và Đào tạo": who leads it here, its schools, and whoever bears its name. */
function inSector(sector: string, { units }: Roster): Unit["id"][] {
  const said = fold(sector);
  const isEducation = said.startsWith("giáo dục");
  const head = said.split(" ").slice(0, 2).join(" ");
  return units
    .filter(({ name, kind, leadsSector }) => {
      if (isEducation) return leadsSector === "education" || kind === "SCHOOL" || /GDNN|GDTX/u.test(name);
      return fold(name).includes(head);
    })
    .map(({ id }) => id);
}
