import type { UnitKind } from "../../people/unit.ts";

/** How a report calls units of a sort when it speaks of many: in full, and once it has done so. */
export interface Sayers {
  readonly noun: string;
  readonly short: string;
  /** Of which kinds; undefined where all kinds are meant. */
  readonly kinds: readonly UnitKind[] | undefined;
}

/** Names of places by their rank, in the order in which reports list them. */
const ranks: readonly (readonly [UnitKind, string])[] = [
  ["COMMUNE", "xã"],
  ["WARD", "phường"],
  ["TOWN", "thị trấn"],
  ["SPECIAL_ZONE", "đặc khu"],
];

/** Hamlets call themselves by what their names begin with. */
const hamlets = [
  "thôn",
  "bản",
  "ấp",
  "buôn",
  "làng",
  "khu phố",
  "khu dân cư",
  "tổ dân phố",
  "khối phố",
  "xóm",
];

const offices: readonly (readonly [readonly UnitKind[], string, string])[] = [
  [["PROVINCIAL_DEPARTMENT"], "sở, ban, ngành", "sở, ngành"],
  [["DEPARTMENT"], "phòng, ban, ngành", "phòng, ban"],
  [["MASS_ORGANISATION"], "tổ chức chính trị - xã hội, đoàn thể", "tổ chức đoàn thể"],
  [["SCHOOL"], "trường", "trường"],
  [["ARMED_FORCES"], "đơn vị lực lượng vũ trang", "đơn vị"],
  [["PUBLIC_SERVICE_UNIT"], "đơn vị sự nghiệp", "đơn vị"],
  [["PROVINCIAL_UNIT", "CENTRAL_UNIT"], "đơn vị ngành dọc", "đơn vị"],
  [["ENTERPRISE"], "doanh nghiệp", "doanh nghiệp"],
];

export const blocSayers: Sayers = {
  noun: "cụm, khối thi đua",
  short: "cụm, khối",
  kinds: undefined,
};

interface Named {
  readonly name: string;
  readonly kind: UnitKind;
}

/** The noun for units of these kinds; `all` are the units of the roster, by which places are called. */
export function sayersOf(kinds: readonly UnitKind[], all: readonly Named[]): Sayers {
  if (kinds.every((kind) => kind === "HAMLET")) return hamletSayers(all);
  if (kinds.every(isPlace)) return placeSayers(all);
  const office = offices.find(([of]) => kinds.every((kind) => of.includes(kind)));
  if (office) {
    const [of, noun, short] = office;
    return { noun, short, kinds: of };
  }
  const places = all.some(({ kind }) => isPlaceKind(kind));
  return kinds.some(isPlaceKind)
    ? { noun: "cơ quan, đơn vị, địa phương", short: "cơ quan, đơn vị", kinds: undefined }
    : { noun: "cơ quan, đơn vị", short: "đơn vị", kinds: places ? offices.flatMap(([of]) => of) : undefined };
}

/** Where people live, and no office. */
export const isPlaceKind = (kind: UnitKind) => isPlace(kind) || kind === "HAMLET";

const isPlace = (kind: UnitKind) => ranks.some(([rank]) => rank === kind);

function placeSayers(all: readonly Named[]): Sayers {
  const here = ranks.filter(([rank]) => all.some(({ kind }) => kind === rank));
  return {
    noun: here.map(([, word]) => word).join(", "),
    short: here[0]?.[1] ?? "địa phương",
    kinds: ranks.map(([rank]) => rank),
  };
}

function hamletSayers(all: readonly Named[]): Sayers {
  const names = all.filter(({ kind }) => kind === "HAMLET").map(({ name }) => name.toLocaleLowerCase("vi"));
  const here = hamlets.filter((word) => names.some((name) => name.startsWith(`${word} `)));
  const noun = here.length > 0 ? here.join(", ") : "thôn, tổ dân phố";
  return { noun, short: here[0] ?? "thôn", kinds: ["HAMLET"] };
}
