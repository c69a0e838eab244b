import type { DirectiveId } from "../../core/ids.ts";
import type { DeskIndex, DeskSection } from "../../core/report/desk.ts";
import { type Edit, inOrderOfTime } from "../../core/report/officer/edit.ts";
import type { SectionOnDesk } from "../../core/report/officer/on-desk.ts";
import { sectionOnDesk } from "../../core/report/officer/section-on-desk.ts";
import { changedSince } from "../../core/report/officer/undone.ts";
import type { Edition } from "../../core/round/edition.ts";
import type { World } from "../../core/world.ts";
import { readDesk, readDeskIndex } from "../../pipeline/desk/read.ts";

/** What the desk works on: the newest edition, and what officers did since, which the next one will carry. */
export interface OpenDesk {
  readonly edition: Edition;
  readonly index: DeskIndex;
  /** Every edit of the round, oldest first. */
  readonly edits: readonly Edit[];
  /** By section, how many edits the edition does not carry yet. */
  readonly since: Readonly<Record<string, number>>;
}

export interface OpenSection {
  readonly edition: Edition;
  readonly index: DeskIndex;
  /** Before the officers' hands, with who gave each figure. */
  readonly section: DeskSection;
  readonly onDesk: SectionOnDesk;
  /** Every edit of the round, oldest first. */
  readonly edits: readonly Edit[];
}

type Reading = Pick<World, "editions" | "edits" | "files">;

/** The desk of an edition, or of the newest that has one; undefined when there is none yet. */
export async function openDesk(
  world: Reading,
  directive: DirectiveId,
  number?: number,
): Promise<OpenDesk | undefined> {
  const [all, edits] = await Promise.all([world.editions.all(directive), world.edits.of(directive)]);
  const edition = all
    .filter((each) => each.desk !== undefined && (number === undefined || each.number === number))
    .toSorted((a, b) => b.number - a.number)[0];
  if (!edition?.desk) return undefined;
  const index = await readDeskIndex(world, edition.desk.key);
  const since = Map.groupBy(
    changedSince(edits, edition.asOf),
    (edit) => index.sections.find(({ id, marks }) => id === edit.section || marks.includes(edit.mark))?.id,
  );
  const counted = [...since].flatMap(([id, those]) =>
    id === undefined ? [] : [[id, those.length] as const],
  );
  return { edition, index, edits: inOrderOfTime(edits), since: Object.fromEntries(counted) };
}

/** One section of that desk as it stands now; undefined where the edition has no such section. */
export async function openSection(
  world: Reading,
  directive: DirectiveId,
  id: string,
  number?: number,
): Promise<OpenSection | undefined> {
  const desk = await openDesk(world, directive, number);
  const key = desk?.index.sections.find((section) => section.id === id)?.key;
  if (!desk || key === undefined) return undefined;
  const section = await readDesk(world, key);
  const { edition, index, edits } = desk;
  return { edition, index, section, onDesk: sectionOnDesk(section, edits), edits };
}
