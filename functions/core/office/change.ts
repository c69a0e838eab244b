import * as v from "valibot";
import type { Entries } from "../kinds/shape.ts";
import type { Problem } from "../problem/outcome.ts";
import { EntryId, MOST_ENTRIES, type OfficeLists, type Recipient, type Signer } from "./lists.ts";
import { readLines, readRecipient } from "./read-recipient.ts";
import { readSigner, type SignerSetting } from "./read-signer.ts";

/** A list of lines: whom documents are addressed to, or who receives them. */
export type LineList = "addressees" | "recipients";

/** What an officer does to the lists. */
export type ListsChange =
  | { readonly act: "write-signer"; readonly id?: EntryId | undefined; readonly entries: Entries }
  | { readonly act: "write-line"; readonly list: LineList; readonly id: EntryId; readonly entries: Entries }
  | { readonly act: "add-lines"; readonly list: LineList; readonly text: string }
  | { readonly act: "drop"; readonly id: EntryId };

const marks = { addressees: "a", recipients: "r" } as const;

/** The lists as the change leaves them, one version on; or what is wrong with it. */
export function listsAfter(
  lists: OfficeLists,
  change: ListsChange,
  setting: SignerSetting,
): { readonly lists: OfficeLists } | { readonly problems: readonly Problem[] } {
  const next = { ...lists, version: lists.version + 1 };
  switch (change.act) {
    case "write-signer": {
      const { problems, written } = readSigner(change.entries, setting);
      if (!written) return { problems };
      if (change.id) {
        const signer = { ...written, id: change.id };
        return { lists: { ...next, signers: [...placed(lists.signers, signer, change.entries.after)] } };
      }
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
      const twice = written.filter(({ name }, place) =>
        isListed(name, [...lists[change.list], ...written.slice(0, place)]),
      );
      const wrong = [
        ...problems,
        ...twice.map(({ name }) => ({ field: "lines", code: "listed-twice", read: name }) as const),
      ];
      if (wrong.length > 0) return { problems: wrong };
      const added = written.map((line, place) => ({
        ...line,
        id: numberedId(marks[change.list], lists.numbered + 1 + place),
      }));
      const numbered = lists.numbered + added.length;
      return bounded({ ...next, numbered, [change.list]: [...lists[change.list], ...added] });
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

function isListed(name: string, among: readonly Pick<Recipient, "name">[]): boolean {
  return among.some((each) => each.name.toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi"));
}

function bounded(lists: OfficeLists) {
  const longest = Math.max(
    ...[lists.signers, lists.addressees, lists.recipients].map(({ length }) => length),
  );
  return longest > MOST_ENTRIES
    ? { problems: [{ field: "lines", code: "too-many-entries", most: MOST_ENTRIES } as const] }
    : { lists };
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
