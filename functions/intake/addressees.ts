import { addresseesOf } from "../core/directives/addressees.ts";
import type { AddresseeGroup } from "../core/directives/directive.ts";
import type { Roster } from "../core/people/roster.ts";
import { type Takes, takesOf } from "./groups.ts";
import type { Leaf } from "./leaf.ts";
import type { Addressed, Read } from "./proposal.ts";
import { reading } from "./reading.ts";

export const salutation = /^Kính g[ửở]i\s*:?\s*/iu;

/** Leaves under "Kính gửi", itself included: a list with or without dashes, or names on its own line. */
export function addresseeLeaves(leaves: readonly Leaf[]): readonly Leaf[] {
  const at = leaves.findIndex(({ text }) => salutation.test(text));
  const head = leaves[at];
  if (!head) return [];
  const first = head.text.replace(salutation, "");
  const open = first === "" || /[;,]$/u.test(first);
  const rest: Leaf[] = [];
  for (const leaf of open ? leaves.slice(at + 1) : []) {
    const marked = leaf.mark !== undefined && !/[\p{L}\d]/u.test(leaf.mark);
    // Lines that each end with a comma may have come as one: "…, thị xã, Các Sở, Ban, Ngành …".
    const listed =
      rest.length === 0 &&
      leaf.text.length < 2_000 &&
      /^[^.:]+,\s(?:Các|Thủ trưởng)\s[^.:]+\.?$/u.test(leaf.text);
    const short = leaf.text.split(" ").length < 40 || listed;
    if (
      !short ||
      (leaf.mark !== undefined && !marked) ||
      /^(?:Căn cứ|Thực hiện|Để|Nhằm|Ngày)\s/u.test(leaf.text)
    )
      break;
    const goesOn = rest.length === 0 || /[;,]$/u.test(rest.at(-1)?.text ?? "") || marked;
    if (!goesOn) break;
    rest.push(leaf);
    if (!marked && /\.$/u.test(leaf.text)) break;
  }
  return [head, ...rest];
}

/** Whom the letter names under "Kính gửi", in its order, and whom of the roster that would be. */
export function addresseesIn(
  leaves: readonly Leaf[],
  roster: Roster | undefined,
): readonly Read<Addressed>[] {
  const named = addresseeLeaves(leaves).flatMap(({ text, line }) => {
    const words = text.replace(salutation, "");
    const parts = words.split(/;|,\s(?=(?:Các|Thủ trưởng)\s\p{L})/u);
    return parts.map((part) => ({
      words: part
        .trim()
        .replace(/^[-–+]\s*/u, "")
        .replace(/[;,.\s]+$/u, ""),
      line,
    }));
  });
  const lines = named.filter(({ words }) => words !== "");
  const read = lines.map(({ words }) => takesOf(words, roster));
  const narrowest = narrowestOf(read);
  return lines.map(({ words, line }, index) =>
    addressed(`g${index + 1}`, words, [line], yielding(read[index], narrowest), roster),
  );
}

/** A form of address with its group, or the roster's own as candidates where nobody is known by it. */
export function addressed(
  id: string,
  words: string,
  lines: readonly number[],
  takes: Takes | undefined,
  roster: Roster | undefined,
): Read<Addressed> {
  if (takes === undefined || isEmpty(takes, roster)) {
    const others = roster ? addresseesOf(roster).map((group) => ({ words: group.words, group })) : [];
    const group: AddresseeGroup | undefined = takes && { id, words, takes };
    return reading({ words, ...(group ? { group } : {}) }, lines, "ask", "nobody-known", others);
  }
  const sure = takes.type === "units" ? "likely" : "certain";
  return reading({ words, group: { id, words, takes } }, lines, sure, takes.type);
}

/** Without a roster nobody can be counted; with one, a group that takes in nobody is asked about. */
function isEmpty(takes: Takes, roster: Roster | undefined): boolean {
  switch (takes.type) {
    case "units":
      return takes.units.length === 0;
    case "blocs":
      return roster !== undefined && roster.blocs.length === 0;
    case "kinds":
      return roster !== undefined && !roster.units.some(({ kind }) => takes.kinds.includes(kind));
  }
}

type Narrowest = ReadonlyMap<string, number>;

/** Of each kind, how many kinds the line names that names the fewest with it. */
function narrowestOf(all: readonly (Takes | undefined)[]): Narrowest {
  const fewest = new Map<string, number>();
  for (const takes of all) {
    if (takes?.type !== "kinds") continue;
    const { kinds } = takes;
    for (const kind of kinds) fewest.set(kind, Math.min(kinds.length, fewest.get(kind) ?? kinds.length));
  }
  return fewest;
}

/** A line that names a kind by its own words takes it from one that only would take it in besides. */
function yielding(takes: Takes | undefined, narrowest: Narrowest): Takes | undefined {
  if (takes?.type !== "kinds") return takes;
  const own = takes.kinds.length;
  const kinds = takes.kinds.filter((kind) => (narrowest.get(kind) ?? own) >= own);
  return kinds.length > 0 ? { type: "kinds", kinds } : takes;
}
