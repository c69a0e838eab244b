import type { CalendarDate } from "../instant.ts";
import type { Problem } from "../problem/outcome.ts";
import { documentKinds } from "../registry/document-kinds.ts";
import { isFileCopy } from "./file-copy.ts";
import type { ChosenLine, ChosenParts, UsualHead } from "./head-choice.ts";
import { holdsOn, isSameLine, lineOf, type OfficeLists, signersFor } from "./lists.ts";

/** What the form posts: ids of entries, or lines in words; nothing where it is left as usual. */
export interface PostedChoice {
  readonly kind: string;
  readonly signer: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
}

type HeadList = "addressees" | "recipients";
export type HeadLines = Readonly<Record<HeadList, readonly string[]>>;

/** What a choice is made on. */
interface ChoiceGround {
  readonly lists: OfficeLists;
  readonly day: CalendarDate;
  /** What prints as it stands, and what would where no line was ever chosen. */
  readonly printed: HeadLines;
  readonly unchosen: HeadLines;
  readonly usual: UsualHead | undefined;
}

/** The lines as their boxes name them: an entry by its id, any other in words; the file copy has no box. */
export function boxesOf(
  lines: readonly string[],
  list: OfficeLists["recipients"],
  day: CalendarDate,
): readonly string[] {
  return lines.flatMap((line) => {
    const entry = list.find((each) => isSameLine(lineOf(each), line) && holdsOn(each, day));
    return entry?.id ?? (isFileCopy(line) ? [] : line);
  });
}

/** The choice, of lines that hold on the day; a signer who may not sign this kind is refused. */
export function readChoice(
  posted: PostedChoice,
  ground: ChoiceGround,
): { readonly problems: readonly Problem[]; readonly choice: ChosenParts } {
  const { lists, day } = ground;
  const problems: Problem[] = [];
  const known = posted.kind === "" ? "Báo cáo" : documentKinds.find((each) => each === posted.kind);
  if (!known) problems.push({ field: "kind", code: "unknown-kind", read: posted.kind });
  const kind = known ?? "Báo cáo";
  const signer = lists.signers.find(({ id }) => id === posted.signer);
  if (posted.signer !== "" && !signersFor(lists, kind, day).some(({ id }) => id === signer?.id))
    problems.push({ field: "signer", code: "not-to-sign", read: signer?.name ?? "", kind });
  const addressees = linesIn("addressees", posted.addressees, ground, problems);
  const recipients = linesIn("recipients", posted.recipients, ground, problems);
  return {
    problems,
    choice: {
      kind,
      ...(signer ? { signer: signer.id } : {}),
      ...(addressees ? { addressees: [...addressees] } : {}),
      ...(recipients ? { recipients: [...recipients] } : {}),
    },
  };
}

/** Undefined where nothing is ticked, or exactly what prints without a choice: then it follows its source. */
function linesIn(
  field: HeadList,
  posted: readonly string[],
  { lists, day, printed, unchosen, usual }: ChoiceGround,
  problems: Problem[],
): readonly ChosenLine[] | undefined {
  const asUnchosen = new Set(boxesOf(unchosen[field], lists[field], day));
  const ticked = new Set(posted);
  const isUnchanged = ticked.size === asUnchosen.size && [...ticked].every((box) => asUnchosen.has(box));
  if (ticked.size === 0 || (isUnchanged && !usual?.[field])) return undefined;
  return [...ticked].flatMap((box): readonly ChosenLine[] => {
    const found = lists[field].find((each) => each.id === box);
    if (found && holdsOn(found, day)) return [found.id];
    if ([...printed[field], ...unchosen[field]].includes(box)) return [{ line: box }];
    problems.push({ field, code: "not-in-force", read: found?.name ?? "" });
    return [];
  });
}

/**
 * What the next report of its kind begins with. Lines in words that only this directive or its superior's
 * demand names are of this report alone; what was remembered before them stays.
 */
export function rememberedFrom(
  choice: ChosenParts,
  ofThisReport: Readonly<Record<HeadList, boolean>>,
  usual: UsualHead | undefined,
): ChosenParts {
  const { addressees, recipients, ...rest } = choice;
  const kept = (list: HeadList, lines: ChosenLine[] | undefined) =>
    ofThisReport[list] && lines?.some((each) => typeof each !== "string") ? usual?.[list] : lines;
  const [to, copies] = [kept("addressees", addressees), kept("recipients", recipients)];
  return { ...rest, ...(to ? { addressees: to } : {}), ...(copies ? { recipients: copies } : {}) };
}
