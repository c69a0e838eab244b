import { isSyllable } from "../text/syllable.ts";
import { distanceWithin } from "./distance.ts";
import { labelKey, remembered, wordsOf } from "./label.ts";

/** A label as it is compared: by its key, and only among those of one measure. */
interface Compared {
  readonly key: string;
  readonly measure: string;
  /** How many use it: of two near labels the rarer is asked about. */
  readonly weight: number;
}

interface Nearness<L> {
  readonly asked: L;
  readonly like: L;
}

/**
 * Labels that are one slip from another: marks lost, a letter dropped or doubled, words in another order,
 * "trên địa bàn" put in. Whether they mean the same only a person can say. Labels that share all words but
 * one or two are laid side by side and no others, so that ten thousand of them are compared as quickly as
 * they can be read.
 */
export function nearLabels<L extends Compared>(labels: readonly L[]): readonly Nearness<L>[] {
  const read = labels.map((label, place) => {
    const spelled = spelledAs(label.key);
    return { label, place, ...spelled, traces: tracesOf(spelled, label.measure) };
  });
  const beside = new Map<string, (typeof read)[number][]>();
  for (const each of read) {
    for (const trace of each.traces) {
      const bucket = beside.get(trace) ?? [];
      if (bucket.length < MOST_BESIDE) bucket.push(each);
      beside.set(trace, bucket);
    }
  }
  return read.flatMap((each): readonly Nearness<L>[] => {
    const others = new Set(each.traces.flatMap((trace) => beside.get(trace) ?? []));
    let best: { readonly other: (typeof read)[number]; readonly far: number } | undefined;
    for (const other of others) {
      if (!comesBefore(other, each) || other.key === each.key) continue;
      const far = farness(each, other);
      if (far === undefined || (best && best.far < far)) continue;
      if (!best || far < best.far || comesBefore(other, best.other)) best = { other, far };
    }
    return best ? [{ asked: each.label, like: best.other.label }] : [];
  });
}

/** Which of the labels known may be meant by this one; none where it is one of them. */
export function meantBy(label: string, known: readonly string[]): string | undefined {
  const said = spelledAs(labelKey(label));
  let meant: { readonly label: string; readonly far: number } | undefined;
  for (const each of known) {
    const other = spelledOnce(each);
    if (other.key === said.key) return undefined;
    const far = other.numbers === said.numbers ? farness(said, other) : undefined;
    if (far !== undefined && (!meant || far < meant.far)) meant = { label: each, far };
  }
  return meant?.label;
}

const spelledOnce = remembered((label: string) => spelledAs(labelKey(label)));

interface Spelled {
  readonly key: string;
  readonly words: readonly string[];
  readonly numbers: string;
  readonly bare: string;
  readonly ordered: string;
  readonly pith: string;
  /** "số kdc văn hóa" and "số khu dân cư văn hóa" begin with the same letters. */
  readonly initials: string;
}

/** More labels than this with the same words around one are a list of names and no slips. */
const MOST_BESIDE = 40;
/** Past so many words, a second one left out makes more traces than it is worth. */
const MOST_WORDS = 16;
const LONGEST = 400;

function spelledAs(key: string): Spelled {
  const words = key.slice(0, LONGEST).split(" ");
  const counting = words.filter((_, place) => !isSpell(words, place));
  const numbers = counting.filter((word) => isNumber(word) && !isYear(word)).join(" ");
  const bare = key.replaceAll(/[\s\p{M}]/gu, "").replaceAll("đ", "d");
  const ordered = [...words].sort().join(" ");
  const pith = counting.filter((word) => !soft.has(word) && !isYear(word)).join(" ");
  const initials = words.map((word) => (isShort(word) ? word : first(word))).join("");
  return { key, words, numbers, bare, ordered, pith, initials };
}

/** What two labels that are near have in common, at least one of these. */
function tracesOf(
  { words, numbers, bare, ordered, pith, initials }: Spelled,
  measure: string,
): readonly string[] {
  const one = without(words);
  const two = words.length > MOST_WORDS ? [] : one.flatMap(without);
  const gapped = [...one, ...two].map((few) => few.join(" "));
  const traces = new Set([`b${bare}`, `o${ordered}`, `p${pith}`, `i${initials}`, ...gapped]);
  return [...traces].map((trace) => `${measure}|${numbers}|${trace}`);
}

function without(words: readonly string[]): readonly (readonly string[])[] {
  return words.length < 2 ? [] : words.map((_, place) => words.toSpliced(place, 1));
}

/** The commoner before the rarer, then as they came. */
function comesBefore(
  a: { readonly label: Compared; readonly place: number },
  b: { readonly label: Compared; readonly place: number },
): boolean {
  return a.label.weight === b.label.weight ? a.place < b.place : a.label.weight > b.label.weight;
}

/** How far apart two labels are that may mean the same, the surest first; undefined for any others. */
function farness(a: Spelled, b: Spelled): number | undefined {
  const [mine, theirs] = [lacking(a.words, b.words), lacking(b.words, a.words)];
  if (areOpposite(mine, theirs)) return undefined;
  if (a.bare === b.bare) return 0;
  if (a.ordered === b.ordered) return 1;
  const letters = Math.min(a.key.length, b.key.length);
  const slips = letters < 8 ? 0 : letters < 16 ? 1 : letters < 40 ? 2 : 3;
  if (a.key.length <= LONGEST && distanceWithin(a.key, b.key, slips)) return 2;
  if (a.initials === b.initials && (isShortFor(mine, theirs) || isShortFor(theirs, mine))) return 2;
  return a.pith === b.pith && a.pith !== "" && mine.length + theirs.length <= MOST_SOFT ? 3 : undefined;
}

function lacking(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const place = left.indexOf(word);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Figures, "Quý II", "khối A"; "vi" and "xi" are words. */
const isNumber = (word: string) => /\d/.test(word) || /^(?:i{1,3}|iv|v|vi{2,3}|ix|x|[a-h])$/.test(word);
/** "6 tháng", "9 tháng": how much of the year, which a report on six months may leave out. */
const isSpell = (words: readonly string[], place: number) =>
  /^\d{1,2}$/.test(words[place] ?? "") && words[place + 1] === month;
const [month] = wordsOf("tháng");
/** What no Vietnamese syllable looks like ("kdc", "antt") is short for others. */
const isShort = (word: string) => /^\p{L}{2,8}$/u.test(word.normalize("NFC")) && !isSyllable(word);
const first = (word: string) => word.normalize("NFC").slice(0, 1);
/** All that these words have and the others have not is their first letters. */
const isShortFor = (short: readonly string[], full: readonly string[]) =>
  short.length > 0 && short.every(isShort) && short.join("") === full.map(first).join("");

const isYear = (word: string) => /^(?:19|20)\d\d$/.test(word);

/** Words that a label has or has not without meaning another thing. */
const soft = new Set(
  wordsOf("nhà nước trên địa bàn toàn huyện xã tổng số các của được trong kỳ năm tháng đầu cuối"),
);
const MOST_SOFT = 4;

/** A letter or two apart, and the contrary: these are never asked about. */
const opposites: readonly ReadonlySet<string>[] = [
  ...["thu chi", "nội ngoại", "tăng giảm", "thoát tái cận", "đến đi", "trong ngoài", "nam nữ", "trên dưới"],
  ...["lớp viên", "tập cá", "thể nhân", "đông hè mùa", "xuân thu", "trâu bò lợn gà vịt dê ngựa"],
  ...["mầm tiểu thcs thpt", "nhập xuất", "mua bán", "cũ mới", "lớn nhỏ", "trước sau", "có không", "đã chưa"],
  ...["đầu cuối", "nhận trả", "đủ thiếu", "lúa ngô khoai", "sinh tử", "vay trả", "cấp thu"],
].map((words) => new Set(wordsOf(words)));

function areOpposite(mine: readonly string[], theirs: readonly string[]): boolean {
  return opposites.some(
    (group) =>
      mine.some((word) => group.has(word)) &&
      theirs.some((word) => group.has(word)) &&
      !mine.some((word) => group.has(word) && theirs.includes(word)),
  );
}
