import * as v from "valibot";
import { addDays, type CalendarDate } from "../instant.ts";
import type { Entries } from "../kinds/shape.ts";
import type { Problem } from "../problem/outcome.ts";
import {
  type EntryChange,
  EntryId,
  MOST_ENTRIES,
  type OfficeLists,
  type Recipient,
  type Signer,
  type Term,
} from "./lists.ts";
import { readLines, readRecipient } from "./read-recipient.ts";
import { readSigner, type SignerSetting } from "./read-signer.ts";

/** A list of lines: whom documents are addressed to, or who receives them. */
export type LineList = "addressees" | "recipients";

/** What an officer does to the lists. */
export type ListsChange =
  | { readonly act: "write-signer"; readonly id?: EntryId | undefined; readonly entries: Entries }
  | { readonly act: "write-line"; readonly list: LineList; readonly id: EntryId; readonly entries: Entries }
  | { readonly act: "add-lines"; readonly list: LineList; readonly text: string }
  | { readonly act: "drop"; readonly id: EntryId }
  /** Out of use from this day on: what stands on issued documents is not taken out of the list. */
  | { readonly act: "end"; readonly id: EntryId; readonly from: CalendarDate };

const marks = { addressees: "a", recipients: "r" } as const;

/** What a change leaves, one version on; or what is wrong with it. */
type ListsAfter =
  | {
      readonly lists: OfficeLists;
      /** Pasted lines that stood in the list before, and stand there once. */
      readonly already?: readonly string[];
    }
  | { readonly problems: readonly Problem[] };

export function listsAfter(lists: OfficeLists, change: ListsChange, setting: SignerSetting): ListsAfter {
  const next = { ...lists, version: lists.version + 1 };
  switch (change.act) {
    case "write-signer": {
      const { problems, written } = readSigner(change.entries, setting);
      if (!written) return { problems };
      if (change.id) {
        const signer = { ...written, id: change.id };
        return { lists: { ...next, signers: [...placed(lists.signers, signer, change.entries.after)] } };
      }
      if (lists.signers.some((each) => isSameSigner(each, written)))
        return { problems: [{ field: "name", code: "listed-twice", read: written.name }] };
      const signer: Signer = { ...written, id: numberedId("s", lists.numbered + 1) };
      return bounded({ ...next, numbered: lists.numbered + 1, signers: [...lists.signers, signer] });
    }
    case "write-line": {
      const { problems, written } = readRecipient(change.entries, setting.today);
      if (!written) return { problems };
      const line = { ...written, id: change.id };
      return {
        lists: { ...next, [change.list]: [...placed(lists[change.list], line, change.entries.after)] },
      };
    }
    case "add-lines": {
      const { problems, written } = readLines(change.text, setting.today);
      if (problems.length > 0) return { problems };
      const inUse = lists[change.list].filter(({ validTo }) => !hasEnded(validTo, setting.today));
      const isKnown = ({ name }: Pick<Recipient, "name">, place: number) =>
        isListed(name, [...inUse, ...written.slice(0, place)]);
      const already = written.filter(isKnown).map(({ name }) => name);
      if (already.length === written.length)
        return { problems: already.map((read) => ({ field: "lines", code: "listed-twice", read })) };
      const fresh = written.filter((line, place) => !isKnown(line, place));
      const added = fresh.map((line, place) => ({
        ...line,
        id: numberedId(marks[change.list], lists.numbered + 1 + place),
      }));
      const numbered = lists.numbered + added.length;
      return bounded({ ...next, numbered, [change.list]: [...lists[change.list], ...added] }, already);
    }
    case "end": {
      const ended = <E extends Term & { readonly id: EntryId }>(list: readonly E[]) =>
        list.map((entry) =>
          entry.id === change.id ? { ...entry, validTo: lastDay(entry, change.from) } : entry,
        );
      const { signers, addressees, recipients } = lists;
      return {
        lists: {
          ...next,
          ...{ signers: ended(signers), addressees: ended(addressees), recipients: ended(recipients) },
        },
      };
    }
    case "drop": {
      const others = <E extends { readonly id: EntryId }>(list: readonly E[]) =>
        list.filter(({ id }) => id !== change.id);
      const { signers, addressees, recipients } = lists;
      return {
        lists: {
          ...next,
          ...{ signers: others(signers), addressees: others(addressees), recipients: others(recipients) },
        },
      };
    }
  }
}

/**
 * The entry that a change is made on, where somebody wrote it after the version that was shown; "gone" where
 * it stands no more. What is only added stands in nobody's way.
 */
export function overtakenAt(
  lists: OfficeLists,
  change: ListsChange,
  shown: number,
): EntryChange | "gone" | undefined {
  if (!("id" in change) || change.id === undefined) return undefined;
  const entries = [...lists.signers, ...lists.addressees, ...lists.recipients];
  const entry = entries.find(({ id }) => id === change.id);
  if (!entry) return "gone";
  return entry.changed && entry.changed.version > shown ? entry.changed : undefined;
}

/** The lists with who wrote the entries that the change wrote. */
export function markedBy(
  before: OfficeLists,
  after: OfficeLists,
  by: Omit<EntryChange, "version">,
): OfficeLists {
  const old = new Set<unknown>([...before.signers, ...before.addressees, ...before.recipients]);
  const marked = <E extends object>(list: readonly E[]) =>
    list.map((entry) => (old.has(entry) ? entry : { ...entry, changed: { ...by, version: after.version } }));
  const { signers, addressees, recipients } = after;
  return {
    ...after,
    ...{ signers: marked(signers), addressees: marked(addressees), recipients: marked(recipients) },
  };
}

/** The day before, but never one before its first. */
function lastDay({ validFrom, validTo }: Term, from: CalendarDate): CalendarDate {
  const before = addDays(from, -1);
  const last = before < validFrom ? validFrom : before;
  return validTo !== undefined && validTo < last ? validTo : last;
}

const hasEnded = (validTo: CalendarDate | undefined, day: CalendarDate) =>
  validTo !== undefined && validTo < day;

/** The same right of the same person over the same days: a form sent twice lists nobody twice. */
function isSameSigner(one: Signer, other: Omit<Signer, "id">): boolean {
  const same = one.name === other.name && one.capacity === other.capacity && one.position === other.position;
  const apart = hasEnded(one.validTo, other.validFrom) || hasEnded(other.validTo, one.validFrom);
  return same && !apart;
}

function isListed(name: string, among: readonly Pick<Recipient, "name">[]): boolean {
  return among.some((each) => each.name.toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi"));
}

function bounded(lists: OfficeLists, already: readonly string[] = []): ListsAfter {
  const longest = Math.max(
    ...[lists.signers, lists.addressees, lists.recipients].map(({ length }) => length),
  );
  return longest > MOST_ENTRIES
    ? { problems: [{ field: "lines", code: "too-many-entries", most: MOST_ENTRIES } as const] }
    : { lists, ...(already.length > 0 ? { already } : {}) };
}

/** In its old place; or, where its form says behind whom it stands, there. "" is the first place. */
function placed<E extends { readonly id: EntryId }>(
  list: readonly E[],
  entry: E,
  after: string | undefined,
): readonly E[] {
  const at = list.findIndex(({ id }) => id === entry.id);
  if (after === undefined) return list.map((each) => (each.id === entry.id ? entry : each));
  const others = list.filter(({ id }) => id !== entry.id);
  const behind = others.findIndex(({ id }) => id === after);
  const place = after === "" ? 0 : behind < 0 ? at : behind + 1;
  return [...others.slice(0, place), entry, ...others.slice(place)];
}

const numberedId = (mark: "s" | "a" | "r", number: number) => v.parse(EntryId, `${mark}${number}`);
