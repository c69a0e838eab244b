import { wordsOf } from "./label.ts";

/** A label as it is compared: by its key, and only among those of one measure. */
export interface Compared {
  readonly key: string;
  readonly measure: string;
  /** How many use it: of two near labels the rarer is asked about. */
  readonly weight: number;
}

export interface Nearness<L> {
  readonly asked: L;
  readonly like: L;
}

/**
 * Labels that are one slip from another: marks lost, a letter dropped or doubled, words in another order, "trên địa bàn"
 * put in. Whether they mean the same only a person can say. Labels that share all words but one or two are laid side by
 * side and no others, so that ten thousand of them are compared as quickly as they can be read.
 */
export function nearLabels<L extends Compared>(labels: readonly L[]): readonly Nearness<L>[] {
  const read = labels.map((label, place) => ({ label, place, ...readingOf(label) }));
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
    let best: (typeof read)[number] | undefined;
    for (const other of others) {
      if (!comesBefore(other, each) || other.label.key === each.label.key || !isNear(each, other)) continue;
      if (!best || comesBefore(other, best)) best = other;
    }
    return best ? [{ asked: each.label, like: best.label }] : [];
  });
}

/** Whether the second label may be meant by the first. */
export function mayMean(one: string, other: string): boolean {
  const [a, b] = [one, other].map((label) =>
    readingOf({ key: wordsOf(label).join(" "), measure: "", weight: 0 }),
  );
  return a !== undefined && b !== undefined && a.key !== b.key && a.numbers === b.numbers && isNear(a, b);
}

interface Reading {
  readonly key: string;
  readonly words: readonly string[];
  readonly numbers: string;
  readonly bare: string;
  readonly ordered: string;
  readonly pith: string;
  readonly traces: readonly string[];
}

/** More labels than this with the same words around one are a list of names and no slips. */
const MOST_BESIDE = 40;
/** Past so many words, a second one left out makes more traces than it is worth. */
const MOST_WORDS = 16;
const LONGEST = 400;

function readingOf({ key, measure }: Compared): Reading {
  const words = key.slice(0, LONGEST).split(" ");
  const numbers = words.filter((word) => isNumber(word) && !isYear(word)).join(" ");
  const bare = key.replaceAll(/[\s\p{M}]/gu, "").replaceAll("đ", "d");
  const ordered = [...words].sort().join(" ");
  const pith = words.filter((word) => !soft.has(word) && !isYear(word)).join(" ");
  const at = `${measure}|${numbers}`;
  const gapped =
    words.length > MOST_WORDS
      ? without(words)
      : [...without(words), ...without(words).flatMap((few) => without(few))];
  const traces = new Set([`b${bare}`, `o${ordered}`, `p${pith}`, ...gapped.map((few) => few.join(" "))]);
  return {
    ...{ key, words, numbers, bare, ordered, pith },
    traces: [...traces].map((trace) => `${at}|${trace}`),
  };
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

function isNear(a: Reading, b: Reading): boolean {
  const [mine, theirs] = [lacking(a.words, b.words), lacking(b.words, a.words)];
  if (areOpposite(mine, theirs)) return false;
  if (a.bare === b.bare || a.ordered === b.ordered) return true;
  if (a.pith === b.pith && a.pith !== "" && mine.length + theirs.length <= MOST_SOFT) return true;
  const letters = Math.min(a.key.length, b.key.length);
  return (
    a.key.length <= LONGEST &&
    distanceWithin(a.key, b.key, letters < 8 ? 0 : letters < 16 ? 1 : letters < 40 ? 2 : 3)
  );
}

function lacking(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const place = left.indexOf(word);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

const isNumber = (word: string) => /\d/.test(word) || /^[ivx]{1,4}$/.test(word) || /^\p{L}$/u.test(word);
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
  ...["đầu cuối", "nhận trả", "đủ thiếu", "lúa ngô khoai sắn lạc mía", "sinh tử", "vay trả", "cấp thu"],
].map((words) => new Set(wordsOf(words)));

function areOpposite(mine: readonly string[], theirs: readonly string[]): boolean {
  return opposites.some(
    (group) =>
      mine.some((word) => group.has(word)) &&
      theirs.some((word) => group.has(word)) &&
      !mine.some((word) => group.has(word) && theirs.includes(word)),
  );
}

/** Letters put in, left out, taken for another or swapped with the next (optimal string alignment), up to a limit. */
function distanceWithin(a: string, b: string, limit: number): boolean {
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return false;
  let [before, above] = [new Array<number>(b.length + 1).fill(limit + 1), counting(b.length, limit)];
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit + 1);
    if (i <= limit) row[0] = i;
    let least = row[0] ?? 0;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const at = (line: readonly number[], place: number) => line[place] ?? limit + 1;
      let cost = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + Number(a[i - 1] !== b[j - 1]),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return false;
    [before, above] = [above, row];
  }
  return (above[b.length] ?? limit + 1) <= limit;
}

const counting = (length: number, limit: number) =>
  Array.from({ length: length + 1 }, (_, place) => (place <= limit ? place : limit + 1));
