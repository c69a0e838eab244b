import { distanceWithin } from "../registry/distance.ts";
import { textRead } from "../text/door.ts";
import { nfc } from "../text/nfc.ts";
import { blanked } from "../text/spaces.ts";
import { withoutMarks } from "../text/without-marks.ts";
import { shifted, times } from "./exact.ts";
import {
  aloneMoney,
  ambiguous,
  counts,
  degrees,
  kin,
  landByRegion,
  landUnits,
  money,
  moneyPowers,
  places,
  powerNames,
  powers,
  ranks,
  scores,
  shares,
  sizes,
  type UnitOfMeasure,
} from "./units.ts";

/**
 * Why figures of a unit are never added: they are shares, scores, ranks, or so much of one thing to one of
 * another.
 */
export type Unadded = "share" | "score" | "rank" | "rate";

/** A unit that was understood: figures of one measure turn into one another by `tens` and `factor`. */
interface KnownUnit {
  readonly type: "known";
  readonly name: string;
  readonly measure: string;
  readonly tens: number;
  /** What is left of its size besides the power of ten: a sào of the North is 36 × 10 m². */
  readonly factor: number;
  readonly unadded?: Unadded;
}

type UnitReading =
  | KnownUnit
  /** Means one thing here and another there; the writer chooses. */
  | { readonly type: "ambiguous"; readonly name: string; readonly choices: readonly string[] }
  | { readonly type: "unknown"; readonly name: string };

/** Spellings seen lately: a round spells the same few, and reading one is the dear part. */
const seen = new Map<string, UnitReading>();
const MOST_SEEN = 4_000;

export function readUnit(words: string): UnitReading {
  const known = seen.get(words);
  if (known) return known;
  if (seen.size >= MOST_SEEN) seen.clear();
  const read = unitFrom(words);
  seen.set(words, read);
  return read;
}

/** The one spelling of a unit that is known; any other as it was typed. */
export function unitName(words: string): string {
  return readUnit(words).name;
}

/** Two figures may be added when this is the same for both. */
export function measureOf(words: string): string {
  const read = readUnit(words);
  return read.type === "known" ? read.measure : `? ${read.name.toLocaleLowerCase("vi")}`;
}

/** The figure in another unit of the same measure; undefined when there is no way from one to the other. */
export function converted(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  const [source, target] = [readUnit(from), readUnit(to)];
  if (source.type !== "known" || target.type !== "known") {
    return measureOf(from) === measureOf(to) ? value : undefined;
  }
  if (source.measure !== target.measure || target.factor !== 1) {
    return source.measure === target.measure && source.factor === target.factor
      ? shifted(value, source.tens - target.tens)
      : undefined;
  }
  return shifted(times(value, source.factor), source.tens - target.tens);
}

/**
 * The unit that all of these can be told in without a rounding: the smallest of them, by the name it was
 * first given.
 */
export function commonUnit(units: Iterable<string>): string {
  let smallest: { readonly name: string; readonly tens: number; readonly factor: number } | undefined;
  for (const words of units) {
    const read = readUnit(words);
    const size = read.type === "known" ? read : { name: read.name, tens: 0, factor: 1 };
    if (smallest && size.factor !== smallest.factor) smallest = { name: "m²", tens: 0, factor: 1 };
    else if (!smallest || size.tens < smallest.tens) smallest = size;
  }
  return smallest?.name ?? "";
}

/**
 * What a unit that was not understood may mean: what it may be here or there, what it begins with, what is a
 * slip away.
 */
export function unitChoices(words: string): readonly string[] {
  const read = readUnit(words);
  switch (read.type) {
    case "known":
      return [];
    case "ambiguous":
      return read.choices;
    case "unknown":
      return [...new Set([...markedOf(read.name), ...headOf(read.name), ...slipsOf(read.name)])].slice(0, 3);
  }
}

/** sản phẩm OCOP: sản phẩm */
function headOf(name: string): readonly string[] {
  const words = name.slice(0, LONGEST).split(" ");
  const heads = words.map((_, index) => words.slice(0, words.length - index).join(" ")).slice(1);
  return heads.filter((head) => readUnit(head).type === "known").slice(0, 1);
}

/** "ta/ha", "nguoi": units that are written with these letters and marks on them, part by part. */
function markedOf(name: string): readonly string[] {
  const parts = name.slice(0, LONGEST).split("/");
  if (parts.length > 3) return [];
  const found = parts.map((part) =>
    whole(compressed(part)) ? [part.trim()] : (marked.get(bare(part)) ?? []),
  );
  return found
    .reduce((heads, ends) => heads.flatMap((head) => ends.map((end) => `${head}/${end}`)), [""])
    .map((each) => each.slice(1))
    .filter((each) => readUnit(each).type === "known");
}

function slipsOf(name: string): readonly string[] {
  const key = compressed(name.slice(0, LONGEST));
  if (key.length < FULL) return [];
  const near = [...bases, ...inFull].filter(
    ([spelt]) => spelt.length >= FULL && distanceWithin(key, spelt, 1),
  );
  return [...new Set(near.map(([, read]) => read.name))];
}

/**
 * "(ĐVT: triệu đồng)" at a label's end is its unit unless the row's is another, and so are brackets that say
 * the row's own unit or one known.
 */
export function labelAndUnit(
  label: string,
  beside?: string,
): { readonly label: string; readonly unit?: string } {
  const end = bracketed(label);
  if (!end) return { label };
  const { words, told, titled } = end;
  const isAnother = beside !== undefined && isOther(beside, told);
  const isUnit = titled ? !isAnother : beside ? isSame(beside, told) : isKnown(told);
  return isUnit ? { label: words, unit: told } : { label };
}

/** "hộ" of "Tổng thu (hộ)" beside triệu đồng: a unit of measure in the label that is not the row's own. */
export function otherUnitIn(label: string, unit: string): string | undefined {
  const end = bracketed(label);
  return end && isOther(unit, end.told) ? end.told : undefined;
}

/** What stands in brackets at a label's end, and whether it is called a unit there. */
function bracketed(label: string) {
  if (label.length > LONGEST_LABEL || !(label.includes(")") || label.includes("]"))) return undefined;
  const [, words, title, told] =
    /^(.*\S)\s*[([]\s*((?:đvt|đơn vị tính|đơn vị|đv tính)\s*[:.]\s*)?([^()[\]]{1,60}?)\s*[)\]][\s:;.]*$/iu.exec(
      label,
    ) ?? [];
  return words && told ? { words, told, titled: title !== undefined } : undefined;
}

function isOther(unit: string, told: string): boolean {
  return isKnown(told) && isKnown(unit) && !isSame(unit, told);
}

function isSame(one: string, other: string): boolean {
  return unitName(one) === unitName(other) || (isKnown(one) && converted(1, one, other) === 1);
}

function isKnown(words: string): boolean {
  return readUnit(words).type === "known";
}

/** "nt", the ditto mark and their like: as in the row above. */
export function isDitto(words: string): boolean {
  return /^\s*(?:["”“″〃]|''|’’|-?\s*n\.?t\.?\s*-?|-\s*["”“]\s*-|như trên)\s*$/iu.test(words);
}

/** No unit of measure takes more letters, and no label that ends with one more than that. */
const LONGEST = 80;
const LONGEST_LABEL = 400;

function unitFrom(words: string): UnitReading {
  const name = blanked(textRead(words));
  if (name.length > LONGEST) return { type: "unknown", name };
  const key = compressed(name.replace(/^(?:đvt|đơn vị tính)\s*:/iu, ""));
  const asked = asking.get(key);
  if (asked) return { type: "ambiguous", name, choices: asked };
  return (
    whole(key) ??
    whole(key.replace(/^số(?:lượng)?/, "")) ??
    land(name) ??
    divided(key, name) ??
    listed(name) ?? { type: "unknown", name }
  );
}

/** Without capitals, blanks, dots, hyphens and brackets; powers of ten in one spelling. */
function compressed(words: string): string {
  return nfc(words)
    .toLocaleLowerCase("vi")
    .replaceAll(/[\s.\u00a0()[\]{}"“”·-]/gu, "")
    .replaceAll("²", "^2")
    .replaceAll("³", "^3")
    .replaceAll(/10(?:\^3)/g, "1000")
    .replaceAll(/10(?:\^6|⁶)/g, "1000000")
    .replaceAll(/10(?:\^9|⁹)/g, "1000000000")
    .replaceAll(/\^?([23])(?=$|\/)/g, (_, power) => (power === "2" ? "²" : "³"))
    .replace(/^[x×*](?=\d)/, "");
}

const bases = new Map<string, KnownUnit>();
/** Money without its marks ("trieu dong", "triệu đông"): nothing else is spelt so. */
const asking = new Map<string, readonly string[]>();

function known(measure: string, name: string, tens: number, unadded?: Unadded): KnownUnit {
  return { type: "known", name, measure, tens, factor: 1, ...(unadded ? { unadded } : {}) };
}

/** What is written out in full is printed as it was written; an abbreviation by its full name. */
function enter(spellings: readonly string[], read: KnownUnit): void {
  for (const spelling of spellings) {
    const key = compressed(spelling);
    if (!bases.has(key)) bases.set(key, key.length < FULL ? read : { ...read, name: spelling });
  }
}
const FULL = 5;

function enterMeasure({ measure, units }: UnitOfMeasure): void {
  for (const { name, tens, spellings } of units) enter([name, ...spellings], known(measure, name, tens));
}

enterMeasure(money);
sizes.forEach(enterMeasure);
for (const group of places) {
  for (const { name, spellings } of group)
    enter([name, ...spellings], known(group[0]?.name ?? name, name, 0));
}
for (const { name, spellings } of counts) enter([name, ...spellings], known(name, name, 0));
for (const { name, tens, spellings } of shares) enter([name, ...spellings], known("%", name, tens, "share"));
for (const name of scores) enter([name], known(name, name, 0, "score"));
for (const name of ranks) enter([name], known(name, name, 0, "rank"));
for (const name of degrees) enter([name], known(name, name, 0, "rate"));
for (const { spellings, choices } of ambiguous)
  for (const spelling of spellings) asking.set(compressed(spelling), choices);

const beforeAny = powers.flatMap(([tens, spellings]) =>
  spellings.map((each) => [compressed(each), tens] as const),
);
const beforeMoney = moneyPowers.flatMap(([tens, spellings]) =>
  spellings.map((each) => [each, tens] as const),
);
const alone = new Set(aloneMoney.map(compressed));

/** A unit, or powers of ten before one: nghìn tỷ đồng, tr.viên, 1.000 con. */
function whole(key: string, tens = 0, last = ""): KnownUnit | undefined {
  const found = bases.get(key);
  if (found && (tens === 0 || found.unadded === undefined)) return raisedBy(found, tens);
  if (key === "" && alone.has(last)) return raisedBy(known(money.measure, "đồng", 0), tens);
  const digits = /^10+/.exec(key)?.[0];
  if (digits) return whole(key.slice(digits.length), tens + digits.length - 1, digits);
  for (const [spelling, power] of beforeAny) {
    if (!key.startsWith(spelling)) continue;
    const read = whole(key.slice(spelling.length), tens + power, spelling);
    if (read) return read;
  }
  for (const [spelling, power] of beforeMoney) {
    const rest = key.startsWith(spelling) ? bases.get(key.slice(spelling.length)) : undefined;
    if (rest?.measure === money.measure) return raisedBy(rest, tens + power);
  }
  return tens === 0 ? moneyUnmarked(key) : undefined;
}

function raisedBy(read: KnownUnit, tens: number): KnownUnit {
  if (tens === 0) return read;
  const all = read.tens + tens;
  const size = sizeName(read.measure, all);
  return { ...read, tens: all, name: size ?? `${powerName(tens)} ${read.name}` };
}

function sizeName(measure: string, tens: number): string | undefined {
  if (measure === "đồng") return undefined;
  const units = sizes.find((each) => each.measure === measure)?.units;
  return units?.find((each) => each.tens === tens && tens > 0)?.name;
}

function powerName(tens: number): string {
  const named = powerNames[tens];
  if (named) return named;
  const over = [9, 6, 3].find((power) => power < tens && powerNames[tens - power]);
  return over === undefined ? `10^${tens}` : `${powerNames[tens - over]} ${powerNames[over]}`;
}

const inFull = ["nghìn đồng", "triệu đồng", "tỷ đồng"].flatMap((name) => {
  const read = whole(compressed(name));
  return read ? [[compressed(name), read] as const] : [];
});

const bare = (words: string) => withoutMarks(compressed(words));

/** Units by their letters without any marks. */
const marked = new Map<string, string[]>();
for (const [spelling, { name, measure }] of bases) {
  const letters = bare(spelling);
  if (letters === spelling || measure === money.measure) continue;
  marked.set(letters, [...(marked.get(letters) ?? []), name]);
}

const LONGEST_MONEY = 20;
const unmarked = new Map<string, string>([
  ["trieudong", "triệuđồng"],
  ["nghindong", "nghìnđồng"],
  ["ngandong", "nghìnđồng"],
  ["tydong", "tỷđồng"],
  ["tidong", "tỷđồng"],
  ["nghintydong", "nghìntỷđồng"],
  ["ngantydong", "nghìntỷđồng"],
  ["nghintidong", "nghìntỷđồng"],
  ["ngantidong", "nghìntỷđồng"],
  ["trdong", "triệuđồng"],
  ["trd", "triệuđồng"],
  ["trieud", "triệuđồng"],
  ["trieuvnd", "triệuđồng"],
  ["tyd", "tỷđồng"],
  ["tyvnd", "tỷđồng"],
]);

function moneyUnmarked(key: string): KnownUnit | undefined {
  if (key.length > LONGEST_MONEY) return undefined;
  const money = unmarked.get(bare(key));
  return money !== undefined && money !== key ? whole(money) : undefined;
}

/**
 * sào (360 m²): what was chosen where a word alone is ambiguous; or, with the place that measures so, "sào
 * Bắc Bộ".
 */
function land(name: string): KnownUnit | undefined {
  const [, local = "", region = ""] =
    /^(sào|mẫu) (bắc|trung|nam)(?: b[ộô])?$/u.exec(name.toLocaleLowerCase("vi")) ?? [];
  const regional = landByRegion[local]?.[region];
  if (regional !== undefined) return { type: "known", name, measure: "m²", tens: 0, factor: regional };
  const told = /^(\p{L}+(?: đất)?)\s*[(=:]?\s*=?\s*(\d{1,3}(?:\.\d{3})*|\d+)\s*m(?:²|2)\s*\)?$/iu.exec(name);
  const [word, size] = [told?.[1]?.toLocaleLowerCase("vi"), Number(told?.[2]?.replaceAll(".", ""))];
  if (!word || !landUnits.includes(word) || !(size > 0)) return undefined;
  return { type: "known", name, measure: "m²", tens: 0, factor: size };
}

/** So much to one of another: trđ/người/năm. Between nouns of like kind the slash only lists them. */
function divided(key: string, name: string): UnitReading | undefined {
  if (/bìnhquân|trungbình|%/.test(key) && !key.includes("/")) {
    return known(key.includes("%") ? "%" : key, name, 0, key.includes("%") ? "share" : "rate");
  }
  const [above = "", ...below] = key.split("/");
  if (below.length === 0 || below.some((part) => part === "")) return undefined;
  const rank = kinOf.get(above);
  if (rank !== undefined && below.every((part) => kinOf.get(part) === rank)) return undefined;
  const read = above === "" ? undefined : whole(above);
  if ((above !== "" && !read) || !below.every(isDivisor)) return { type: "unknown", name };
  const per = below.map(divisorFrom);
  const tens = per.reduce((left, each) => left - each.tens, read?.tens ?? 0);
  return known([read?.measure ?? above, ...per.map(({ measure }) => measure)].join("/"), name, tens, "rate");
}

/** One hectare however it is spelt, ten thousand people and "vạn dân": rates over them are of one measure. */
function divisorFrom(part: string): Pick<KnownUnit, "measure" | "tens"> {
  const one = part.replace(/^(?:mỗi|một|0?1(?=\D)|đầu(?=người$))/u, "");
  const [, many, spelt] = /^(vạn|nghìn|ngàn|\d*)(\p{L}+)$/u.exec(one) ?? [];
  const noun = spelt === undefined ? undefined : divisorNames[spelt];
  return whole(noun === undefined ? one : `${many}${noun}`) ?? { measure: noun ?? one, tens: 0 };
}
const divisorNames: Readonly<Record<string, string>> = {
  ...{ ng: "người", dân: "người", ngườidân: "người", dânsố: "người", nhânkhẩu: "người", khẩu: "người" },
  ...{ ngđ: "ngày", ngàyđêm: "ngày", h: "giờ", gđ: "hộ", giađình: "hộ", hécta: "ha" },
};

/** What something may be reckoned to one of: a unit, so many of them, a stretch of time, people. */
function isDivisor(part: string): boolean {
  return whole(part.replace(/^(?:\d+|vạn|đầu|mỗi|một)(?=\D)/u, "")) !== undefined || divisors.test(part);
}
const divisors =
  /^(?:\d+|vạn|đầu)?(?:năm|quý|tuần|ngàyđêm|đêm|giây|phút|dân|dânsố|nhânkhẩu|phụnữ|vụ|kỳ|h|s|nămhọc|hécta|trẻ.*|ca.*|đầungười|ngườidân|cánbộ.*|ng|gốc|chuyến|gđ|giađình|khóa|mẻ|lần|mùa)$/u;

const kinOf = new Map(
  [...places.map((group) => group.map(({ name }) => name)), ...kin].flatMap((group, index) =>
    group.map((each) => [compressed(each), index] as const),
  ),
);

/** xã, thị trấn; hộ gia đình và cá nhân: everything named is counted, together. */
function listed(name: string): KnownUnit | undefined {
  const parts = name.split(/\s*[,;/]\s*|\s+(?:và|hoặc)\s+|\s+-\s+/iu).filter((part) => part !== "");
  const read = parts.map((part) => bases.get(compressed(part)));
  if (parts.length < 2 || read.some((each) => each === undefined || each.unadded !== undefined))
    return undefined;
  const measures = [...new Set(read.map((each) => each?.measure ?? ""))];
  return known(measures.length === 1 ? (measures[0] ?? "") : measures.sort().join(", "), name, 0);
}
