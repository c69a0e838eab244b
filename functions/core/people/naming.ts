import type { Authority } from "./authority.ts";
import type { Unit } from "./unit.ts";

/** "UBND huyện An Sơn": the authority as letters name it after the first time. */
export function shortNameOf({ name, symbol }: Pick<Authority, "name" | "symbol">): string {
  return name.replace(/^Ủy ban nhân dân/i, symbol);
}

/** "Trưởng phòng" of "Phòng Nội vụ" is "Trưởng phòng Nội vụ": what title and name share is said once. */
export function headOfUnit({ headTitle, name }: Pick<Unit, "headTitle" | "name">): string {
  const [title, words] = [headTitle.split(" "), name.split(" ")];
  const shared = title.findIndex((_, place) =>
    title.slice(place).every((word, at) => word.toLowerCase() === words[at]?.toLowerCase()),
  );
  return [...title, ...words.slice(shared < 0 ? 0 : title.length - shared)].join(" ");
}

/** The first of them by name, and of the rest how many they are. */
export function firstUnits(names: readonly string[], most: number, between = ", "): string {
  const more = names.length > most ? ` và ${names.length - most} đơn vị khác` : "";
  return `${names.slice(0, most).join(between)}${more}`;
}

/** A person's name for comparing: certificates and rosters write it with other blanks and capitals. */
export function bareName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("vi");
}
