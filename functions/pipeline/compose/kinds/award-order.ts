import type { AwardTotal } from "../../../core/kinds/awards/total.ts";
import type { Authority } from "../../../core/people/authority.ts";
import { fold } from "../../../core/registry/spelling.ts";
import { type Level, levelNames, levels } from "../../../core/registry/title.ts";
import { titleCalled, titleIn } from "../../../core/registry/titles.ts";

type About = AwardTotal["about"];

const ownLevels: Readonly<Record<Authority["level"], Level>> = {
  PROVINCE: "province",
  DISTRICT: "district",
  COMMUNE: "commune",
};

/**
 * Who conferred it: as the row says; as its own name says ("Bằng khen của Thủ tướng Chính phủ"); the only one
 * who may; else the authority that asked for its own awards, where the law lets it confer them.
 */
export function conferrerOf(about: About, authority: Authority): string | undefined {
  return conferrerSaid(about) ?? conferrerAssumed(about, authority);
}

/** As the registry knows it, by its form or, where an outline has forms of its own, by its name. */
export const titleOf = ({ form, label }: Pick<About, "form" | "label">) =>
  titleIn(form) ?? titleCalled(label);

function conferrerSaid({ level, form, label }: About): string | undefined {
  // Ministers are many: whom the unit named is named.
  if (level === "ministry" && parted(label)[2]) return parted(label)[2];
  const said = level ?? soleLevel(form);
  return said ? levelNames[said] : parted(label)[2];
}

/** Nobody said who conferred it: the report says it of its own authority, which an officer has to confirm. */
export function conferrerAssumed(about: About, authority: Authority): string | undefined {
  if (conferrerSaid(about) !== undefined || titleOf(about)?.type === "title") return undefined;
  const { form } = about;
  const may = titleIn(form)?.conferred.some(({ by }) => by === ownLevels[authority.level]);
  return may ? levelNames[ownLevels[authority.level]] : undefined;
}

/** "Bằng khen" of "Bằng khen của Thủ tướng Chính phủ": whoever conferred it is said before. */
export function formName({ label }: Pick<About, "label">): string {
  return parted(label)[1] ?? label;
}

function parted(label: string): readonly (string | undefined)[] {
  return (
    /^(.+?) của ((?:Chủ tịch|Thủ tướng|Bộ trưởng|UBND|Ủy ban|Thủ trưởng|Bộ|Giám đốc)(?= ).+)$/u.exec(label) ??
    []
  );
}

function soleLevel(form: string): Level | undefined {
  const by = new Set(titleIn(form)?.conferred.map((each) => each.by));
  const [only] = by;
  return by.size === 1 ? only : undefined;
}

const types = ["merit", "movement", "ad-hoc", "service"] as const;

/**
 * The state's awards before the province's before the authority's own; in each, by merit, for movements, at
 * once, for a school year; titles before forms.
 */
export function awardRank({ about }: Pick<AwardTotal, "about">, { level }: Authority): number {
  const { form, label, occasion = "", type } = about;
  const by = about.level ?? soleLevel(form) ?? ownLevels[level];
  const isSchoolYear = fold(`${label} ${occasion}`).includes("năm học");
  const kind = isSchoolYear ? types.length : type === undefined ? 0 : types.indexOf(type);
  return levels.indexOf(by) * 100 + kind * 10 + placeOf(titleOf({ form, label }));
}

/** Titles before forms, and of titles the fighters' before all others. */
function placeOf(title: ReturnType<typeof titleOf>): number {
  if (title?.type !== "title") return 2;
  return title.id.endsWith("-fighter") ? 0 : 1;
}
