import { dateIn, type Instant } from "../instant.ts";
import { bareName } from "../people/naming.ts";
import type { ClosedEdition } from "./bars.ts";
import type { Edition } from "./edition.ts";
import { type HeadSetting, headOfEdition, issuedDate, issuedName } from "./edition-head.ts";
import { signedFileOf } from "./edition-state.ts";
import type { SignedFile } from "./signed-file.ts";

/** Another report of the same authority, with what its head was made from. */
export interface OtherReport {
  readonly edition: Edition;
  readonly setting: HeadSetting;
}

type Given = Pick<SignedFile, "number" | "date" | "month">;

/**
 * Why number and day as the clerk gave them cannot stand: the day is still to come, or another report of that
 * year has the number. One that was recalled or replaced keeps its number (Decree 30/2020, art. 15).
 */
export function barToNumbering(
  given: Given,
  edition: Edition,
  setting: HeadSetting,
  others: readonly OtherReport[],
  now: Instant,
): ClosedEdition | undefined {
  const head = headOfEdition(edition, setting);
  const day = issuedDate(given, head);
  if (day !== undefined && day > dateIn(now)) return { type: "day-to-come", day };
  for (const other of others) {
    const theirs = signedFileOf(other.edition);
    const theirHead = headOfEdition(other.edition, other.setting);
    if (
      theirs?.number !== undefined &&
      serialOf(theirs.number) === serialOf(given.number ?? "") &&
      theirHead.symbol === head.symbol &&
      yearOf(theirs, other) === (day?.slice(0, 4) ?? String(head.year))
    )
      return { type: "number-given", name: issuedName(theirs, theirHead), edition: other.edition.number };
  }
  return undefined;
}

/** "045" and "45" are one number; "45a" is another. */
const serialOf = (number: string) => number.trim().replace(/^0+/, "").toLowerCase();

function yearOf(file: Given, { edition, setting }: OtherReport): string {
  const head = headOfEdition(edition, setting);
  return issuedDate(file, head)?.slice(0, 4) ?? String(head.year);
}

/**
 * The leader who signed off, where none of the names in the certificates is his: a person looks before it is
 * issued, for certificates write names in their own ways and some are an office's.
 */
export function unnamedSigner(
  file: Pick<SignedFile, "signers">,
  leader: string | undefined,
): string | undefined {
  if (leader === undefined) return undefined;
  const isNamed = ({ name }: { readonly name: string }) =>
    ` ${bareName(name)} `.includes(` ${bareName(leader)} `);
  return file.signers.some(isNamed) ? undefined : leader;
}
